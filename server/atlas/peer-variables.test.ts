import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hitRate } from "../../geo/measure/hit-rate.ts";
import { temporaryFolder } from "../sources/temporary-folder.test-support.ts";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { likenessFor } from "./peer-variables.ts";
import { openSnapshot, type Snapshot } from "./snapshot.ts";

const LSOAS = readFileSync(join(TINY_CITY, "census/ts021-lsoa.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",", 1)[0] ?? "");

const BANDS = [
  "19 years and under",
  "20 to 34 years",
  "35 to 49 years",
  "50 to 64 years",
  "65 years and over",
];

/** A child more in each small area than in the one before, beside a hundred people of 40. */
const AGES = [
  `date,geography,geography code,Age: Total,${BANDS.map((band) => `Age: Aged ${band}`).join(",")}`,
  ...LSOAS.map((code, i) => `2021,x,${code},${100 + i},${i},0,100,0,0`),
].join("\n");

test("areas are like each other by age too, where ages of small areas were read, and a refresh keeps them", async () => {
  const { store, remove } = await emptyStore();
  const bare = await openSnapshot(store, (await ingestInto(store, TINY_CITY)).snapshot);
  expect(likenessOf(bare, "ward").leftOut).toContainEqual({
    id: "age",
    why: "The snapshot holds none for these areas.",
  });
  const folder = temporaryFolder({ "ages.csv": AGES });
  await refresh(store, [join(folder, "ages.csv")]);
  const report = await refresh(store, [join(TINY_CITY, "population")]);
  const snapshot = await openSnapshot(store, report.snapshot);
  await remove();
  const { variables, leftOut } = likenessOf(snapshot, "ward");
  expect(leftOut.map(({ id }) => id)).not.toContain("age");
  const age = variables.find(({ id }) => id === "age");
  expect(age?.label).toBe("Shares of residents by age (Census 2021, five bands, from small areas)");
  const told = (age?.values ?? []).filter((row) => row !== null);
  expect(told.length).toBeGreaterThan(4);
  for (const row of told) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  const children = snapshot.residents["borough@2022"]?.ages?.counts.map((row) => row?.[0] ?? 0);
  const all = LSOAS.reduce((sum, _, i) => sum + i, 0);
  expect(children?.reduce((sum, count) => sum + count, 0)).toBe(all);
});

function likenessOf(snapshot: Snapshot, level: "borough" | "ward") {
  const set = snapshot.sets.find((held) => held.set.level === level);
  if (!set) throw new Error(`no set of ${level}s`);
  return likenessFor(snapshot, set, hitRate);
}
