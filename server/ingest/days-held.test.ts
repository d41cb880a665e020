import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { cutDays } from "./days-held.ts";

describe("from its own days alone a month is seen", () => {
  const february = (rows: number, first: number, last: number) =>
    cutDays({ month: "2024-02", rows }, { first, last });

  test("to begin late or to end early when three days or more are without a search", () => {
    expect(february(300, 1, 29)).toEqual({});
    expect(february(300, 3, 27)).toEqual({});
    expect(february(300, 4, 29)).toEqual({ startsOnDay: 4 });
    expect(february(300, 1, 26)).toEqual({ stopsOnDay: 26 });
    expect(february(300, 11, 20)).toEqual({ startsOnDay: 11, stopsOnDay: 20 });
  });

  test("as whole where so few searches are made that the silence may be chance", () => {
    expect(february(99, 11, 20)).toEqual({});
  });
});

test.skipIf(!hasShared)(
  "a first ingest marks a month that begins on the 14th, though no other month is there to compare it with",
  async () => {
    const { store, remove } = await emptyStore();
    const folder = await mkdtemp(join(tmpdir(), "trust-atlas-days-"));
    const name = "2023-12-metropolitan-stop-and-search.csv";
    const packed = readFileSync(sharedPath("data/police/stop-and-search", `${name}.gz`));
    const [head = "", ...rows] = gunzipSync(packed).toString().trimEnd().split("\n");
    const late = rows.filter((row) => /,2023-12-(1[4-9]|[23]\d)T/.test(row));
    await writeFile(join(folder, name), [head, ...late, ""].join("\n"));
    const boroughs = "data/boroughs/london_boroughs_lad22_gen20_wgs84.geojson";
    const first = await ingestInto(store, sharedPath(boroughs), join(folder, name));
    const marked = { state: "partial", startsOnDay: 14, reasons: ["starts on day 14"] };
    expect(first.coverage).toMatchObject([{ ...marked, rows: late.length }]);
    const later = await refresh(store, [join(TINY_CITY, "population")]);
    expect(later.coverage).toMatchObject([marked]);
    await remove();
    await rm(folder, { recursive: true, force: true });
  },
);
