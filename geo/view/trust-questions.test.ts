import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DRIVER_SWITCHES, formatDriverQuestion, parseDriverQuestion } from "./driver-question.ts";
import type { Parsed } from "./fault.ts";
import { formatForecastQuestion, parseForecastQuestion } from "./forecast-question.ts";
import { formatInsightQuestion, parseInsightQuestion } from "./insight-question.ts";

const SNAPSHOT = "2023-12-31-0123456789ab";
const AREAS = ["E09000023", "E09000022,E09000023"];

/** For every question: its parser, its canonical form, and values of each parameter. */
const QUESTIONS = [
  {
    name: "drivers",
    again: (query: string) =>
      roundTrip(parseDriverQuestion(new URLSearchParams(query)), formatDriverQuestion),
    values: { ...DRIVER_SWITCHES, period: ["2016-01..2023-12"], snapshot: ["current", SNAPSHOT] },
  },
  {
    name: "forecast",
    again: (query: string) =>
      roundTrip(parseForecastQuestion(new URLSearchParams(query)), formatForecastQuestion),
    values: { measure: ["trust", "listens"], area: AREAS, quarters: ["4", "8"] },
  },
  {
    name: "insights",
    again: (query: string) =>
      roundTrip(parseInsightQuestion(new URLSearchParams(query)), formatInsightQuestion),
    values: { area: AREAS, grade: ["A", "B", "C"], snapshot: [SNAPSHOT] },
  },
] as const;

function roundTrip<T>(parsed: Parsed<T>, format: (question: T) => string) {
  return parsed.ok
    ? { value: parsed.value, canonical: format(parsed.value), faults: [] }
    : { value: null, canonical: null, faults: parsed.faults };
}

describe.each(QUESTIONS)("the question on $name", ({ again, values }) => {
  test("without parameters is the usual one, whose canonical form is empty", () => {
    expect(again("")).toMatchObject({ canonical: "", faults: [] });
  });

  test("comes back the same from its canonical form, whatever is asked", () => {
    const pairs = Object.entries(values).map(([name, allowed]) =>
      fc.option(fc.constantFrom(...allowed).map((value) => `${name}=${value}`)),
    );
    fc.assert(
      fc.property(fc.tuple(...pairs), (chosen) => {
        const first = again(chosen.filter(Boolean).join("&"));
        expect(first.faults).toEqual([]);
        expect(again(first.canonical ?? "-")).toEqual(first);
      }),
    );
  });

  test("refuses what it does not know, what is given twice and what it cannot read, by name", () => {
    const [name = ""] = Object.keys(values);
    expect(again("when=now").faults).toMatchObject([{ field: "when", code: "unknown-parameter" }]);
    expect(again(`${name}=x,y&${name}=z`).faults.map(({ field }) => field)).toEqual([name, name]);
    expect(again(`${name}=nonsense`).faults).toMatchObject([
      { field: name, code: "malformed-value" },
    ]);
  });
});
