import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";

describe.skipIf(!hasShared)("a table of estimates beside the census", () => {
  test("is never taken for a count: ward groups are estimated here, by a stated method (trap 46)", async () => {
    const { store, remove } = await emptyStore();
    const estimates = sharedPath("data/census/derived_ts021_ward_wd22_bestfit_from_lsoa.csv");
    const plain = await ingestInto(store, TINY_CITY);
    const both = await ingestInto(store, TINY_CITY, estimates);
    await remove();
    expect(both.snapshot).toBe(plain.snapshot);
    expect(both.files.find(({ path }) => path === estimates)).toMatchObject({
      read: 704,
      used: 0,
      setAside: { "estimated-elsewhere": 684, "count-blank": 20 },
    });
  });
});
