import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import { differenceKind, type Side } from "../../geo/measure/compare-estimates.ts";
import { differencePValue } from "../../geo/measure/difference-p-value.ts";
import type { Pair } from "../../geo/wire/comparison.ts";
import type { Values } from "../../geo/wire/values.ts";
import { sideOf } from "./figure.ts";
import type { Question } from "./resolve-view.ts";
import { differenceOf, qValues, verdictOf } from "./scan-areas.ts";

/**
 * Sets every two of the View's areas against each other and allows for having looked at all pairs.
 *
 * None for counts, as areas differ in size. Tested are pairs whose difference is `ok` or `cannot-tell`; `q` is null for others.
 */
export function comparePairs({ measure, view }: Question, values: Values): Pair[] {
  if (measure.scale === "count") return [];
  const sides = view.areas.map((code): PairSide => {
    const i = values.areas.indexOf(code);
    return { code, borough: values.borough[i] ?? "", side: sideOf(values, i) };
  });
  const pairs = sides.flatMap((first, i) =>
    sides.slice(i + 1).map((second) => ({ first, second })),
  );
  const differences = pairs.map(({ first, second }) => {
    const borough = [first, second].find((one) => one.borough === CITY_OF_LONDON)?.borough ?? "";
    return differenceOf(measure, borough, first.side, second.side);
  });
  const p = pairs.map(({ first, second }, i) => {
    const state = differences[i]?.state;
    const isTested = state === "ok" || state === "cannot-tell";
    return isTested ? differencePValue(measure, first.side, second.side) : null;
  });
  const q = qValues(p);
  const { even } = differenceKind(measure);
  return pairs.flatMap(({ first, second }, i) => {
    const difference = differences[i];
    if (!difference) return [];
    const own = q[i] ?? null;
    return [
      {
        areas: [first.code, second.code] as const,
        difference,
        q: own,
        verdict: verdictOf(difference, own, even),
      },
    ];
  });
}

interface PairSide {
  readonly code: string;
  readonly borough: string;
  readonly side: Side;
}
