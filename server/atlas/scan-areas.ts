import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import { benjaminiHochberg } from "../../geo/measure/benjamini-hochberg.ts";
import {
  compareEstimates,
  type Difference,
  differenceKind,
  type Side,
} from "../../geo/measure/compare-estimates.ts";
import { denominatorOf, unitsOf } from "../../geo/measure/denominator.ts";
import { differencePValue } from "../../geo/measure/difference-p-value.ts";
import {
  FUNNEL_LEVELS,
  type FunnelSpread,
  funnelDistance,
  funnelLimits,
  funnelPosition,
  funnelPValue,
  funnelSpread,
  pearsonDistance,
} from "../../geo/measure/funnel.ts";
import type { EventsPerBase } from "../../geo/measure/interval.ts";
import { stricterCorrections } from "../../geo/measure/stricter-corrections.ts";
import type { FunnelPlace, StricterFindings } from "../../geo/wire/comparison.ts";
import type { Question } from "./resolve-view.ts";

/** What a scan finds, in columns by area. */
export interface Scan {
  readonly differences: readonly Difference[];
  readonly p: readonly (number | null)[];
  readonly q: readonly (number | null)[];
  readonly verdict: readonly Difference["verdict"][];
  readonly tested: number;
  readonly stricter: StricterFindings;
  readonly funnel: FunnelSpread | null;
  readonly place: readonly (FunnelPlace | null)[] | null;
}

/** A false discovery rate that a scan may have: of areas called above or below, so many are not. */
export const FALSE_DISCOVERIES = 0.05;

/**
 * Compares every area with its other side and allows for having looked at all of them.
 *
 * Tested are areas whose difference is `ok` or `cannot-tell`; the City and unstable ones are not. Rates against London are tested by their
 * place in a funnel, with the over-dispersion between areas; everything else by the difference itself.
 */
export function scanAreas(
  { measure, set, view }: Question,
  own: readonly Side[],
  other: readonly Side[],
  inFunnel: boolean,
): Scan {
  const differences = set.areas.map(({ borough }, i) =>
    differenceOf(measure, borough, own[i], other[i]),
  );
  const rates = own.map((side, i) =>
    set.areas[i]?.borough === CITY_OF_LONDON
      ? null
      : eventsPerBase(side, unitsOf(denominatorOf(view))),
  );
  const funnel = inFunnel ? funnelSpread(rates.filter((rate) => rate !== null)) : null;
  const p = differences.map(({ state }, i) => {
    const [first, second, rate] = [own[i], other[i], rates[i]];
    if (!first || !second || (state !== "ok" && state !== "cannot-tell")) return null;
    if (!funnel) return differencePValue(measure, first, second);
    return rate ? funnelPValue(rate, funnel) : null;
  });
  const q = qValues(p);
  const { even } = differenceKind(measure);
  return {
    differences,
    p,
    q,
    verdict: differences.map((difference, i) => verdictOf(difference, q[i] ?? null, even)),
    tested: p.filter((one) => one !== null).length,
    stricter: stricterFindings(p.filter((one) => one !== null)),
    funnel,
    place: funnel && rates.map((rate) => rate && placeOf(rate, funnel)),
  };
}

/** One area's difference; none for the City, which is kept out of rankings. */
export function differenceOf(
  measure: Question["measure"],
  borough: string,
  own: Side | undefined,
  other: Side | undefined,
): Difference {
  if (borough === CITY_OF_LONDON) return { ...NONE, reason: "city-not-ranked" };
  return own && other ? compareEstimates(measure, own, other) : NONE;
}

const NONE: Difference = {
  value: null,
  low: null,
  high: null,
  state: "missing",
  reason: "no-data-for-period",
  verdict: null,
};

/** Events and years of the denominator, so that their quotient is the rate in the measure's unit; null where there is no rate. */
function eventsPerBase({ estimate, months }: Side, units: number): EventsPerBase | null {
  const { value, count, base } = estimate;
  if (value === null || count === null || !base) return null;
  return { count, base: (base * months) / 12 / units };
}

/** Each p allowed for the number of looks; null where nothing was tested. */
export function qValues(p: readonly (number | null)[]): (number | null)[] {
  const adjusted = benjaminiHochberg(p.filter((one) => one !== null));
  let next = 0;
  return p.map((one) => (one === null ? null : (adjusted[next++] ?? null)));
}

/** How many would still be called, were fewer false findings to be borne. */
function stricterFindings(p: readonly number[]): StricterFindings {
  const { benjaminiYekutieli, holm, bonferroni } = stricterCorrections(p);
  const found = (adjusted: readonly number[]) =>
    adjusted.filter((one) => one <= FALSE_DISCOVERIES).length;
  return {
    benjaminiHochberg: found(benjaminiHochberg(p)),
    benjaminiYekutieli: found(benjaminiYekutieli),
    holm: found(holm),
    bonferroni: found(bonferroni),
  };
}

/** What remains of a difference after allowing for the number of looks. */
export function verdictOf(
  { value, verdict }: Difference,
  q: number | null,
  even: 0 | 1,
): Difference["verdict"] {
  if (value === null || verdict === null) return null;
  if (q === null || q > FALSE_DISCOVERIES) return "cannot-tell";
  return value > even ? "above" : "below";
}

function placeOf(rate: EventsPerBase, funnel: FunnelSpread): FunnelPlace {
  const [inner, outer] = FUNNEL_LEVELS;
  return {
    limits95: funnelLimits(rate.base, funnel, inner),
    limits998: funnelLimits(rate.base, funnel, outer),
    position: funnelPosition(rate, funnel),
    z: funnelDistance(rate, funnel.target),
    zPearson: pearsonDistance(rate, funnel.target),
  };
}
