import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { toOldestFormat } from "./older-format.test-support.ts";
import { readAbout } from "./read-about.ts";
import type { Store } from "./store.ts";

let store: Store;
let removeStore: () => Promise<void>;
let scratch: string;

beforeEach(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  scratch = await mkdtemp(join(tmpdir(), "trust-atlas-suspicion-"));
});

afterEach(async () => {
  await removeStore();
  await rm(scratch, { recursive: true, force: true });
});

const references = ["boundaries", "census", "population"].map((part) => join(TINY_CITY, part));
const month = (name: string) => join(TINY_CITY, "police", name);

const STREET = "metropolitan-street.csv";

/** A file of the tiny city's third month, as if it were that of another. */
async function later(name: string, file: string): Promise<string> {
  const text = await readFile(month(`2023-03/2023-03-${file}`), "utf8");
  const path = join(scratch, `${name}-${file}`);
  await writeFile(path, text.replaceAll("2023-03", name));
  return path;
}

/** An outcomes file of the Met with so many rows, no two alike. */
async function outcomes(name: string, rows: number): Promise<string> {
  const head =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type";
  const met = "Metropolitan Police Service";
  const lines = Array.from(
    { length: rows },
    (_, i) => `${"f".repeat(64)},${name},${met},${met},,,No location,,,Outcome ${i} of many`,
  );
  const path = join(await mkdtemp(join(scratch, "outcomes-")), `${name}-metropolitan-outcomes.csv`);
  await writeFile(path, [head, ...lines, ""].join("\r\n"));
  return path;
}

const accepted = async () => (await readAbout(store))?.about.accepted;

describe("outcomes files are judged as those of events are", () => {
  beforeEach(async () => {
    await ingestInto(store, TINY_CITY, await outcomes("2023-03", 200));
  });

  test("an empty one is refused, and what was accepted of it is settled when it comes whole", async () => {
    const text = "2023-04-metropolitan-outcomes.csv holds no rows";
    const empty = await outcomes("2023-04", 0);
    await expect(refresh(store, [empty])).rejects.toThrow(text);
    await refresh(store, [empty], { acceptPartial: true });
    expect(await accepted()).toEqual([
      { kind: "outcomes", force: "metropolitan", month: "2023-04", text },
    ]);
    expect((await refresh(store, [empty])).suspicions).toEqual([]);
    await writeFile(empty, `${await readFile(empty, "utf8")}\r\n`);
    expect((await refresh(store, [empty])).suspicions).toEqual([]);
    expect(await accepted()).toMatchObject([{ text }]);
    await refresh(store, [await outcomes("2023-04", 210)]);
    await expect(refresh(store, [empty])).rejects.toThrow(text);
    expect(await accepted()).toEqual([]);
  });

  test("a month under half of the only one held is refused", async () => {
    await expect(refresh(store, [await outcomes("2023-04", 90)])).rejects.toThrow(
      /metropolitan outcomes of 2023-04: holds 45 % of the rows usual for a month/,
    );
  });

  test("a month under half of what it held before is refused, and marked where accepted", async () => {
    const cut = await outcomes("2023-03", 60);
    await expect(refresh(store, [cut])).rejects.toThrow(
      /metropolitan outcomes of 2023-03 held 200 rows and now holds 60/,
    );
    const report = await refresh(store, [cut], { acceptPartial: true });
    expect(report.outcomes.held).toMatchObject([{ state: "partial", shareOfBefore: 0.3 }]);
  });

  test("a new month of crimes without the outcomes that the month before had is refused", async () => {
    const files = [
      ...(await Promise.all(
        [STREET, "city-of-london-street.csv", "btp-street.csv"].map((file) =>
          later("2023-04", file),
        ),
      )),
      await later("2023-04", "metropolitan-stop-and-search.csv"),
      await later("2023-04", "city-of-london-stop-and-search.csv"),
    ];
    await expect(refresh(store, files)).rejects.toThrow(
      /incomplete: metropolitan outcomes were held for 2023-03 and are not for 2023-04\. Look/,
    );
    const { suspicions } = await refresh(store, [...files, await outcomes("2023-04", 190)]);
    expect(suspicions).toEqual([]);
  });
});

describe("a force that vanished and was accepted", () => {
  test("is settled once it arrives, and not before", async () => {
    await ingestInto(store, TINY_CITY);
    await refresh(store, [await later("2023-04", STREET)], { acceptPartial: true });
    const btp = "btp incidents were held for 2023-03 and are not for 2023-04";
    expect(await accepted()).toContainEqual({
      ...{ kind: "incident", force: "btp", month: "2023-04" },
      text: btp,
    });
    await refresh(store, [await later("2023-04", "btp-street.csv")]);
    const left = JSON.stringify(await accepted());
    expect([left.includes(btp), left.includes("city-of-london incidents were held")]).toEqual([
      false,
      true,
    ]);
  });

  test("is settled so too where a snapshot of an older format kept its text alone", async () => {
    await ingestInto(store, ...references, month("2023-01"), month("2023-02"));
    const text = "btp incidents were held for 2023-01 and are not for 2023-03";
    await toOldestFormat(store, {
      accepted: [text, "ward@2022 loses 3 areas, E05000001 among them"],
    });
    await refresh(store, [month("2023-03")]);
    expect(await accepted()).toEqual([
      {
        ...{ kind: null, force: null, month: null },
        text: "ward@2022 loses 3 areas, E05000001 among them",
      },
    ]);
  });
});

test("a month whose closed cases are open again is refused", async () => {
  await ingestInto(store, ...references, month("2023-01"));
  const street = month(`2023-01/2023-01-${STREET}`);
  const closed = join(scratch, `2023-01-${STREET}`);
  const text = await readFile(street, "utf8");
  await writeFile(closed, text.replaceAll("Under investigation", "Suspect charged"));
  await refresh(store, [closed]);
  await expect(refresh(store, [street])).rejects.toThrow(
    /metropolitan incidents of 2023-01 had \d+ closed cases and come with \d+/,
  );
});

test("boroughs drawn smaller may lose hexagons, which are no areas of anyone's", async () => {
  await ingestInto(store, TINY_CITY);
  const boroughs = join(scratch, "boroughs.geojson");
  const text = await readFile(join(TINY_CITY, "boundaries/boroughs.geojson"), "utf8");
  await writeFile(boroughs, text.replaceAll("[0.03,", "[0.02,"));
  const { changes, suspicions } = await refresh(store, [boroughs]);
  const hexes = changes?.areas.find(({ set }) => set === "hex");
  expect(hexes?.lost.length).toBeGreaterThan(0);
  expect(suspicions).toEqual([]);
});
