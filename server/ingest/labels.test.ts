import { expect, test } from "vitest";
import {
  AGE_RANGES,
  CRIME_TYPES,
  GENDERS,
  STOP_LEGISLATIONS,
  STOP_OBJECTS,
  STOP_OUTCOMES,
  STOP_TYPES,
  UNKNOWN,
  UNRECOGNISED,
} from "../../geo/domain/event.ts";
import { ETHNICITY_DEFINITIONS } from "../../geo/domain/group.ts";
import { policeGroups } from "../sources/police-groups.ts";
import { type LabelledField, readLabels, whyUnrecognised } from "./labels.ts";

const labels = await readLabels();

const valuesOf = (field: LabelledField) =>
  new Set(labels.filter((label) => label.field === field).map(({ canonical }) => canonical));

test.each<[LabelledField, readonly string[]]>([
  ["crime", [...CRIME_TYPES, UNRECOGNISED]],
  ["type", STOP_TYPES],
  // The Met's unspecified objects are told by month and force, not by a label.
  ["object", STOP_OBJECTS.filter((value) => value !== "pace-s1-unspecified")],
  ["legislation", STOP_LEGISLATIONS],
  ["outcome", STOP_OUTCOMES],
  ["gender", GENDERS],
  ["age", AGE_RANGES],
])(
  "labels of %s stand for the values that a View may ask for, and for all of them",
  (field, values) => {
    expect(valuesOf(field)).toEqual(new Set(values.filter((value) => value !== UNKNOWN)));
  },
);

test.each(ETHNICITY_DEFINITIONS)(
  "every %s-defined ethnicity has a group, blanks included",
  (who) => {
    expect(new Set(policeGroups(who).keys())).toEqual(new Set([...valuesOf(who), UNKNOWN]));
  },
);

test("no label stands for two values", () => {
  const keys = labels.map(({ field, label }) => `${field}: ${label.toLowerCase()}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a name that two of today's types share stands for neither, and says why", () => {
  expect(whyUnrecognised(labels, "crime: Public  disorder and weapons")).toMatch(/neither/);
  expect(whyUnrecognised(labels, "crime: Violent crime")).toBeNull();
  expect(whyUnrecognised(labels, "crime: Space crime")).toBeNull();
});
