import { expect, test } from "vitest";
import type { PublishedRead } from "../sources/reference-kinds.ts";
import { referencesFile, withKept } from "./kept-references.ts";
import { publishedOffences, publishedRowsKept } from "./published-offences.ts";

const LAMBETH = "E09000022";

function table(
  periods: readonly string[],
  rows: Readonly<Record<string, readonly number[]>>,
  level: PublishedRead["level"] = "borough",
) {
  return {
    kind: "published" as const,
    level,
    vintage: null,
    periods,
    rows: Object.entries(rows).map(([major, counts]) => ({
      ...{ area: LAMBETH, borough: LAMBETH, label: "Lambeth", major, minor: null, counts },
    })),
    derived: false,
    tally: { read: 0, used: 0, setAside: new Map() },
    notes: [],
  };
}

const OLD = table(["2016-11", "2016-12"], {
  "Violence Against the Person": [10, 20],
  "Sexual Offences": [1, 2],
  "Criminal Damage": [5, 6],
  Burglary: [7, 8],
});

const NEW = table(["2016-12", "2017-01"], {
  "VIOLENCE AGAINST THE PERSON": [21, 30],
  "SEXUAL OFFENCES": [2, 3],
  "ARSON AND CRIMINAL DAMAGE": [5, 9],
});

const counts = (found: ReturnType<typeof publishedOffences>) =>
  Object.fromEntries(found.map(({ crime, counts: own }) => [crime, Object.fromEntries(own)]));

test("old and new category names add up to one kind of offence; of two tables of one month the higher count stays", () => {
  const expected = {
    "criminal-damage-arson": { "2016-11": 5, "2016-12": 6, "2017-01": 9 },
    "violent-crime": { "2016-11": 11, "2016-12": 23, "2017-01": 33 },
  };
  expect(counts(publishedOffences([OLD, NEW]))).toEqual(expected);
  expect(counts(publishedOffences([NEW, OLD]))).toEqual(expected);
  expect(publishedRowsKept(OLD)).toBe(3);
});

test("tables by ward or of whole years are for checks only", () => {
  const wards = table(["2023-12"], { "SEXUAL OFFENCES": [1] }, "ward");
  expect(publishedOffences([wards])).toEqual([]);
  expect(publishedRowsKept(wards)).toBe(0);
});

test("a refresh adds months and keeps the others, and a snapshot without them is written as before", () => {
  const nothing = {
    sets: [],
    census: new Map(),
    ages: new Map(),
    population: [],
    deprivation: [],
    survey: [],
    scenery: [],
  };
  const kept = referencesFile({ ...nothing, published: publishedOffences([OLD]) });
  const again = withKept(
    { ...nothing, published: publishedOffences([NEW]) },
    { references: kept, sets: [] },
  );
  expect(counts([...again.published])["violent-crime"]).toEqual({
    "2016-11": 11,
    "2016-12": 23,
    "2017-01": 33,
  });
  expect(Object.keys(referencesFile({ ...nothing, published: [] }))).not.toContain("published");
});
