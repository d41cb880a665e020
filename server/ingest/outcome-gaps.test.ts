import { join } from "node:path";
import { expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { toOldestFormat } from "./older-format.test-support.ts";

const boundaries = join(TINY_CITY, "boundaries");
const met = (name: string) => sharedPath(`data/police/met-burglary-only/${name}.csv.gz`);

test.skipIf(!hasShared)(
  "outcomes are missed only where a Crime ID could be had: not in files of before 2011-12, nor by outcomes older than the crimes",
  async () => {
    const { store, remove } = await emptyStore();
    const crimes = ["2011-08", "2023-04"].map((month) => met(`${month}-metropolitan-street`));
    const outcomes = ["2012-01", "2023-05"].map((month) => met(`${month}-metropolitan-outcomes`));
    await ingestInto(store, boundaries, ...crimes);
    const { outcomes: named } = await refresh(store, outcomes);
    expect([named.linked < named.rows, named.unmatched]).toEqual([true, []]);
    await ingestInto(store, boundaries, ...crimes);
    await toOldestFormat(store);
    const { outcomes: nameless } = await refresh(store, outcomes);
    const may = nameless.held.find(({ month }) => month === "2023-05");
    expect(nameless.unmatched).toMatchObject([
      { force: "metropolitan", rows: may?.rows, from: "2023-04", to: "2023-04" },
    ]);
    await remove();
  },
);
