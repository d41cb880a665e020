import { expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { listInputs } from "./list-inputs.ts";
import { REFERENCE_SOURCES } from "./registry.ts";

const FOLDERS = [
  "basemap",
  "boroughs",
  "census",
  "deprivation",
  "lookups",
  "lsoa",
  "police/published",
  "population",
  "trust",
  "wards",
];

test.skipIf(!hasShared)(
  "every file that the publishers' folders hold is of exactly one source, and is read or left out for a reason",
  async () => {
    const { inputs, ignored } = await listInputs(
      FOLDERS.map((folder) => sharedPath("data", folder)),
    );
    const seen = new Map<string, number>();
    for (const input of inputs) {
      const head = await input.head();
      const claims = [];
      for (const source of REFERENCE_SOURCES) {
        if (await source.recognise(input, head)) claims.push(source);
      }
      expect([input.path, claims.map(({ id }) => id)]).toEqual([input.path, [expect.any(String)]]);
      const read = await claims[0]?.read(input);
      seen.set(read?.kind ?? "", (seen.get(read?.kind ?? "") ?? 0) + 1);
    }
    expect(Object.fromEntries(seen)).toEqual({
      boundary: 54,
      census: 3,
      "census-age": 2,
      "command-units": 1,
      deprivation: 4,
      lookup: 3,
      "lsoa-change": 2,
      "not-used": 5,
      population: 6,
      published: 10,
      scenery: 3,
      survey: 3,
      "ward-names": 2,
    });
    const reasons = new Set(ignored.map(({ reason }) => reason));
    expect(reasons).toEqual(new Set(["notes, not data", "shapefile side file that is not needed"]));
  },
  120_000,
);
