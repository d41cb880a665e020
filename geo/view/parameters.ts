import {
  AGE_RANGES,
  CRIME_TYPES,
  GENDERS,
  STOP_LEGISLATIONS,
  STOP_OBJECTS,
  STOP_OUTCOMES,
} from "../domain/event.ts";
import { ETHNICITY_DEFINITIONS, GROUPS } from "../domain/group.ts";
import { LEVELS } from "../domain/level.ts";
import { type Period, parsePeriod } from "../domain/period.ts";
import { DENOMINATORS } from "../measure/denominator.ts";
import { SMOOTHINGS } from "../measure/question.ts";
import { CLASSES_ALLOWED, parseClasses } from "./classes.ts";
import { COMPARE_ALLOWED, type Compare, parseCompare } from "./compare.ts";
import { MEASURES } from "./measure-registry.ts";
import { PALETTES } from "./palette.ts";
import { MAX_AREAS, MAX_LIST } from "./view.ts";

/** One parameter of the query string: how its text is read (null when it cannot be) and what to say then. */
interface Parameter<T> {
  read(text: string): T | null;
  readonly expected: string;
  readonly allowed: readonly string[];
}

/** No police file is older; a period that reaches further ahead is a slip. */
const FIRST_MONTH = "2008-01";
const LAST_MONTH = "2099-12";
const WITHIN = `months from ${FIRST_MONTH} to ${LAST_MONTH}`;

/** Every parameter of a View, by name. */
export const PARAMETERS = {
  measure: choice(MEASURES.map(({ id }) => id)),
  level: choice(LEVELS),
  vintage: pattern(/^(19|20)\d\d$/, Number, "Expected the year of a boundary set, such as 2022."),
  period: {
    read: (text: string): Period | "last-12" | null =>
      text === "last-12" ? text : plausible(parsePeriod(text)),
    expected: `Expected a month 2023-03, a range 2023-01..2023-12 that does not end before it starts, or last-12; ${WITHIN}.`,
    allowed: ["YYYY-MM", "YYYY-MM..YYYY-MM", "last-12"],
  },
  crime: list(CRIME_TYPES),
  object: list(STOP_OBJECTS),
  legislation: list(STOP_LEGISLATIONS),
  outcome: list(STOP_OUTCOMES),
  gender: list(GENDERS),
  age: list(AGE_RANGES),
  group: choice(GROUPS),
  reference: choice(GROUPS),
  ethnicity: choice(ETHNICITY_DEFINITIONS),
  denominator: choice(DENOMINATORS),
  smoothing: choice(SMOOTHINGS),
  compare: {
    read: (text: string): Compare | null => {
      const compare = parseCompare(text);
      return typeof compare === "string" ? compare : plausible(compare);
    },
    expected: `Expected none, london, previous, or a month or range of months that does not end before it starts; ${WITHIN}.`,
    allowed: COMPARE_ALLOWED,
  },
  areas: {
    read: parseAreas,
    expected: `Expected up to ${MAX_AREAS} different area codes, separated by commas.`,
    allowed: [],
  },
  classes: {
    read: parseClasses,
    expected: "Expected a method and a number of classes, or limits of your own.",
    allowed: CLASSES_ALLOWED,
  },
  palette: choice(PALETTES.map(({ id }) => id)),
  snapshot: pattern(
    /^(current|\d{4}-\d\d-\d\d-[0-9a-f]{12})$/,
    String,
    "Expected current, or a snapshot's id.",
  ),
} satisfies Record<string, Parameter<unknown>>;

export type ParameterName = keyof typeof PARAMETERS;

/** What each parameter that was given reads as. */
export type ParameterValues = {
  readonly [Name in ParameterName]?: NonNullable<ReturnType<(typeof PARAMETERS)[Name]["read"]>>;
};

function choice<T extends string>(allowed: readonly T[]): Parameter<T> {
  return {
    read: (text) => allowed.find((value) => value === text) ?? null,
    expected: "Expected one of the values allowed.",
    allowed,
  };
}

/** A comma-separated list of different values, put into the vocabulary's order so that equal questions look equal. */
function list<T extends string>(allowed: readonly T[]): Parameter<readonly T[]> {
  return {
    read: (text) => {
      const parts = text.split(",");
      const chosen = allowed.filter((value) => parts.includes(value));
      return parts.length <= MAX_LIST && chosen.length === parts.length ? chosen : null;
    },
    expected: "Expected different values of those allowed, separated by commas.",
    allowed,
  };
}

function pattern<T>(form: RegExp, read: (text: string) => T, expected: string): Parameter<T> {
  return { read: (text) => (form.test(text) ? read(text) : null), expected, allowed: [] };
}

function plausible(period: Period | null): Period | null {
  return period && period.from >= FIRST_MONTH && period.to <= LAST_MONTH ? period : null;
}

const AREA_CODE = /^([A-Z]\d{8}|[0-9a-f]{15})$/;

function parseAreas(text: string): readonly string[] | null {
  const codes = text.split(",");
  const valid = codes.every((code) => AREA_CODE.test(code)) && new Set(codes).size === codes.length;
  return valid && codes.length <= MAX_AREAS ? codes : null;
}
