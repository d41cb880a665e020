import { expect, test } from "vitest";
import { memoryInput } from "../sources/input.test-support.ts";
import type { PublishedRead } from "../sources/reference-kinds.ts";
import { referencesFile, withKept } from "./kept-references.ts";
import { type PublishedOffences, publishedRowsKept } from "./published-offences.ts";
import { sortValues } from "./sort-values.ts";

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

const NOTHING_LEFT = new Set<string>();

function sorted(...tables: readonly ReturnType<typeof table>[]) {
  const given = tables.map((read) => ({
    input: memoryInput({ path: `to ${read.periods.at(-1)}.csv`, data: "" }),
    read,
  }));
  return sortValues(given, null);
}

const counts = (found: readonly PublishedOffences[]) =>
  Object.fromEntries(found.map(({ crime, counts: own }) => [crime, Object.fromEntries(own)]));

test("old and new category names add up to one kind of offence; of two tables of one month the newer counts, whichever is higher", () => {
  const revised = table(["2016-11", "2016-12", "2017-01"], {
    "VIOLENCE AGAINST THE PERSON": [9, 21, 30],
    "SEXUAL OFFENCES": [1, 2, 3],
    "ARSON AND CRIMINAL DAMAGE": [5, 5, 9],
  });
  const expected = {
    "criminal-damage-arson": { "2016-11": 5, "2016-12": 5, "2017-01": 9 },
    "violent-crime": { "2016-11": 10, "2016-12": 23, "2017-01": 33 },
  };
  for (const found of [sorted(OLD, revised), sorted(revised, OLD)]) {
    expect(counts(found.published)).toEqual(expected);
    expect(found.disagreements).toEqual([
      {
        what: "published offences",
        used: "to 2017-01.csv",
        left: "to 2016-12.csv",
        ...{ shared: 4, differing: 3, largest: 1 },
        example:
          "violent-crime, Lambeth, 2016-11: 10, not used: violent-crime, Lambeth, 2016-11: 11",
      },
    ]);
    expect([...found.leftWhole]).toEqual([["to 2016-12.csv", "to 2017-01.csv"]]);
    const left = found.leftValues.get("to 2016-12.csv") ?? NOTHING_LEFT;
    expect(publishedRowsKept(OLD, left)).toEqual({ kept: 0, another: 3 });
  }
});

test("a table that goes on where another ends gives what the other lacks, and its rows are kept", () => {
  const found = sorted(OLD, NEW);
  expect(counts(found.published)["violent-crime"]).toEqual({
    "2016-11": 11,
    "2016-12": 23,
    "2017-01": 33,
  });
  const left = found.leftValues.get("to 2016-12.csv") ?? NOTHING_LEFT;
  expect(publishedRowsKept(OLD, left)).toEqual({ kept: 3, another: 0 });
  expect(publishedRowsKept(OLD, NOTHING_LEFT)).toEqual({ kept: 3, another: 0 });
});

test("tables by ward or of whole years are for checks only", () => {
  const wards = table(["2023-12"], { "SEXUAL OFFENCES": [1] }, "ward");
  expect(sorted(wards).published).toEqual([]);
  expect(publishedRowsKept(wards, NOTHING_LEFT)).toEqual({ kept: 0, another: 0 });
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
  const kept = referencesFile({ ...nothing, published: sorted(OLD).published });
  const again = withKept(
    { ...nothing, published: sorted(NEW).published },
    { references: kept, sets: [] },
  );
  expect(counts([...again.published])["violent-crime"]).toEqual({
    "2016-11": 11,
    "2016-12": 23,
    "2017-01": 33,
  });
  expect(Object.keys(referencesFile({ ...nothing, published: [] }))).not.toContain("published");
});
