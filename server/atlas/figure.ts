import type { Side } from "../../geo/measure/compare-estimates.ts";
import type { Figure } from "../../geo/wire/comparison.ts";
import type { Values } from "../../geo/wire/values.ts";

/** One area of an answer, ready to be compared. */
export function sideOf(values: Values, i: number): Side {
  return {
    estimate: {
      value: values.value[i] ?? null,
      low: values.low[i] ?? null,
      high: values.high[i] ?? null,
      count: values.count[i] ?? null,
      base: values.base[i] ?? null,
      referenceCount: values.referenceCount?.[i] ?? null,
      referenceBase: values.referenceBase?.[i] ?? null,
      state: values.state[i] ?? "missing",
      reason: values.reason[i] ?? null,
      notes: values.also[i] ?? [],
    },
    months: values.months[i] ?? 0,
  };
}

/** A side of a comparison as it is told. */
export function figureOf({ estimate, months }: Side): Figure {
  const { notes: also, ...figure } = estimate;
  return { ...figure, also, months };
}
