import type { SurveySeries } from "./survey-series.ts";

/**
 * The last quarters without a gap in London's series up to the last one that any borough has, and the boroughs without a gap in the same
 * quarters.
 *
 * London's own figures go on where the publisher stops giving boroughs; `london` ends with the boroughs, `londonLater` does not.
 */
export function completeRun(series: SurveySeries) {
  const { quarters, boroughs, london } = upTo(series, lastOfBoroughs(series));
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
    londonLater: unbroken(series.london.slice(start)),
    boroughs: complete,
    leftOut: boroughs
      .map(({ code }) => code)
      .filter((code) => !complete.some((c) => c.code === code)),
  };
}

/** How many quarters there are up to the last that any borough has; all of them where no borough has any. */
function lastOfBoroughs({ quarters, boroughs }: SurveySeries): number {
  const last = quarters.findLastIndex((_, i) =>
    boroughs.some(({ shares }) => (shares[i] ?? null) !== null),
  );
  return last < 0 ? quarters.length : last + 1;
}

function upTo({ quarters, boroughs, london }: SurveySeries, length: number) {
  return {
    quarters: quarters.slice(0, length),
    boroughs: boroughs.map(({ code, shares }) => ({ code, shares: shares.slice(0, length) })),
    london: london.slice(0, length),
  };
}

/** The values up to the first gap. */
function unbroken(values: readonly (number | null)[]): number[] {
  const gap = values.indexOf(null);
  return values
    .slice(0, gap < 0 ? values.length : gap)
    .flatMap((value) => (value === null ? [] : [value]));
}
