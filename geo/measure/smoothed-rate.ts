import { CITY_OF_LONDON } from "../domain/area.ts";
import { denominatorOf, unitsOf } from "./denominator.ts";
import { fitGammaPrior, pooled, posteriorRate } from "./gamma-poisson.ts";
import type { BoundedValue, EventsPerBase } from "./interval.ts";
import { marshallRate, rateSpread } from "./marshall.ts";
import { marshallLocal, marshallLocalMeans } from "./marshall-local.ts";
import type { AreaTallies, Estimate, Ground, Measure, MeasureDescription } from "./measure.ts";
import { isAmongNeighbours, type Question } from "./question.ts";
import { crimeRate, stopRate } from "./rate.ts";
import { yearlyRate } from "./rate-per-thousand.ts";
import {
  crimeRateSmoothedDescription,
  smoothedAccount,
  stopRateSmoothedDescription,
} from "./smoothed-rate-description.ts";

export const stopRateSmoothed: Measure = smoothed(stopRate, stopRateSmoothedDescription);

export const crimeRateSmoothed: Measure = smoothed(crimeRate, crimeRateSmoothedDescription);

/** The measure that draws each area's rate of `raw` towards the average, the more so the fewer events were to be expected in it. */
function smoothed(raw: Measure, description: MeasureDescription): Measure {
  return {
    ...raw,
    ...description,
    ...smoothedAccount(raw),
    needs: (question) => ({
      ...raw.needs(question),
      ...(isAmongNeighbours(question) && { ground: true }),
    }),
    estimate: (rows, question, ground) =>
      smooth(raw.estimate(rows, question), rows, question, ground),
  };
}

function smooth(
  raw: readonly Estimate[],
  rows: readonly AreaTallies[],
  question: Question,
  ground: Ground | undefined,
): Estimate[] {
  const areas = raw.map((estimate, i) => baseYears(estimate, rows[i]?.months ?? 0));
  const fitted = areas.map((area, i) => (rows[i]?.borough === CITY_OF_LONDON ? null : area));
  const rateOf = smoother(
    fitted.filter((area) => area !== null),
    question,
  );
  const units = unitsOf(denominatorOf(question));
  const near = isAmongNeighbours(question) ? ground?.neighbours : undefined;
  const draw = question.smoothing === "marshall-local-means" ? marshallLocalMeans : marshallLocal;
  const local = near ? amongNeighbours(areas, fitted, near, draw) : [];
  return raw.map((estimate, i) => {
    const area = areas[i];
    if (!area) return estimate;
    const drawn = local[i];
    return { ...estimate, ...(drawn ? inUnits(drawn, units) : rateOf(area)) };
  });
}

/** Each area drawn to those beside it that have a rate, the City left out; null for one without any, which is drawn to the mean of all. */
function amongNeighbours(
  areas: readonly (EventsPerBase | null)[],
  fitted: readonly (EventsPerBase | null)[],
  neighbours: Ground["neighbours"],
  draw: typeof marshallLocal,
): (BoundedValue | null)[] {
  const known = areas.flatMap((area, i) => (area ? [{ area, i }] : []));
  const placeOf = new Map(known.map(({ i }, place) => [i, place]));
  const beside = known.map(({ i }) =>
    (neighbours[i] ?? []).flatMap((other) => {
      const place = fitted[other] ? placeOf.get(other) : undefined;
      return place === undefined ? [] : [place];
    }),
  );
  const drawn = draw(
    known.map(({ area }) => area),
    beside,
  );
  return areas.map((_, i) => {
    const place = placeOf.get(i);
    return place === undefined || beside[place]?.length === 0 ? null : (drawn[place] ?? null);
  });
}

/** Events per person-year (or per km² and year); null where there is no rate. */
function baseYears({ value, count, base }: Estimate, months: number): EventsPerBase | null {
  if (value === null || count === null || base === null) return null;
  return { count, base: base * (months / 12) };
}

/** Without a spread between areas they share one rate, with the limits of all their events together; an area alone keeps its own. */
function smoother(
  areas: readonly EventsPerBase[],
  question: Question,
): (area: EventsPerBase) => BoundedValue {
  const units = unitsOf(denominatorOf(question));
  const byGamma = (question.smoothing ?? "gamma-poisson") === "gamma-poisson";
  const drawn = byGamma ? byLikelihood(areas) : byMoments(areas);
  if (drawn) return (area) => inUnits(drawn(area), units);
  if (areas.length === 0) return (area) => yearlyRate(area, 12, units);
  const shared = yearlyRate(pooled(areas), 12, units);
  return () => shared;
}

function byLikelihood(areas: readonly EventsPerBase[]) {
  const prior = fitGammaPrior(areas);
  return prior && ((area: EventsPerBase) => posteriorRate(area, prior));
}

function byMoments(areas: readonly EventsPerBase[]) {
  const spread = rateSpread(areas);
  if (spread === null || spread.variance === 0) return null;
  return (area: EventsPerBase) => marshallRate(area, spread);
}

function inUnits({ value, low, high }: BoundedValue, units: number): BoundedValue {
  return { value: units * value, low: units * low, high: units * high };
}
