import type { SurveySeries } from "./survey-series.ts";

/** The last quarters without a gap in London's series, and the boroughs without one in the same quarters. */
export function completeRun({ quarters, boroughs, london }: SurveySeries) {
  const start = london.lastIndexOf(null) + 1;
  const after = <T>(values: readonly (T | null)[]) => {
    const own = values.slice(start).flatMap((value) => (value === null ? [] : [value]));
    return own.length === quarters.length - start ? own : null;
  };
  const complete = boroughs.flatMap(({ code, shares }) => {
    const own = after(shares);
    return own ? [{ code, shares: own }] : [];
  });
  return {
    quarters: quarters.slice(start),
    london: after(london) ?? [],
    boroughs: complete,
    leftOut: boroughs
      .map(({ code }) => code)
      .filter((code) => !complete.some((c) => c.code === code)),
  };
}
