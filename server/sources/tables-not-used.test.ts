import { expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { readShared } from "./read-as.test-support.ts";
import { tablesNotUsed } from "./tables-not-used.ts";

test.skipIf(!hasShared).each([
  ["trust/MANIFEST.csv", "a list of files"],
  ["police/street-api-wards/Wards - wards.csv", "a list of area codes"],
  ["police/street-api-wards/london_ward_ids_only.csv", "a list of area codes"],
])("%s is known as %s and left out", async (path, what) => {
  const read = await readShared(tablesNotUsed, "not-used", path);
  expect(read.what).toBe(what);
  expect(read.reason).toMatch(/\w/);
});
