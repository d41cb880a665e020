import fc from "fast-check";
import { CITY_OF_LONDON } from "../domain/area.ts";
import { ETHNICITY_DEFINITIONS, GROUPS_OF } from "../domain/group.ts";
import { DENOMINATORS } from "./denominator.ts";
import type { AreaTallies, BaseNeed, Measure } from "./measure.ts";
import { type Question, SMOOTHINGS } from "./question.ts";

const CAMDEN = "E09000007";

/** Any question that a View could put to the measure: what is not among its parameters stays at its default. */
export function questions(measure: Measure): fc.Arbitrary<Question> {
  const takes = (parameter: string) => measure.parameters.includes(parameter);
  return fc
    .constantFrom(...ETHNICITY_DEFINITIONS.filter((it) => it === "officer" || takes("ethnicity")))
    .chain((ethnicity) =>
      fc.record({
        filters: fc.constantFrom({}, takes("gender") ? { gender: ["male"] } : {}),
        group: takes("group")
          ? fc.option(fc.constantFrom(...GROUPS_OF[ethnicity]))
          : fc.constant(null),
        reference: takes("reference")
          ? fc.constantFrom(...GROUPS_OF[ethnicity])
          : fc.constant("white" as const),
        ethnicity: fc.constant(ethnicity),
        ...(measure.scale === "rate" &&
          takes("denominator") && { denominator: fc.constantFrom(...DENOMINATORS) }),
        ...(takes("smoothing") && { smoothing: fc.constantFrom(...SMOOTHINGS) }),
      }),
    );
}

/** Rows with zeros, small and very large numbers, fractions of residents, holes, and the City among the areas. */
export function rowsFor(measure: Measure, question: Question): fc.Arbitrary<AreaTallies[]> {
  const needs = measure.needs(question);
  const count = fc.oneof(fc.constant(0), fc.nat(30), fc.nat(5000), fc.constant(30_000_000));
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
  const base = fc.oneof(
    fc.constantFrom(null, 0),
    fc.double({ min: 0.01, max: 9_000_000, noNaN: true }),
  );
  return fc.array(
    fc.record({
      code: fc.constantFrom("E05013806", "E05009288"),
      borough: fc.constantFrom(CAMDEN, CAMDEN, CITY_OF_LONDON),
      months: fc.constantFrom(0, 1, 12, 37),
      tally: recordOf(needs.tallies, count),
      base: fc.record(
        Object.fromEntries(
          Object.entries(needs.bases).map(([name, need]) => [name, isShare(need) ? share : base]),
        ),
      ),
    }),
    { maxLength: 8 },
  );
}

function recordOf<T>(names: object, values: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc.record(Object.fromEntries(Object.keys(names).map((name) => [name, values])));
}

/** The question that a View puts which names a measure and nothing else. */
export function plainQuestion(measure: Measure): Question {
  const group = measure.parameters.includes("reference") ? "black" : null;
  return { filters: {}, group, reference: "white", ethnicity: "officer" };
}

/** A year in a Camden ward of 12,000 residents (of any group) where every tally is the same number. */
export function filledRow(measure: Measure, question: Question, count: number): AreaTallies {
  const needs = measure.needs(question);
  const fill = <T>(names: object, value: T) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, value]));
  return {
    code: "E05013660",
    borough: CAMDEN,
    months: 12,
    tally: fill(needs.tallies, count),
    base: Object.fromEntries(
      Object.entries(needs.bases).map(([name, need]) => [name, isShare(need) ? 0.5 : 12_000]),
    ),
  };
}

function isShare(need: BaseNeed): boolean {
  return need !== null && "survey" in need && need.of === "share";
}
