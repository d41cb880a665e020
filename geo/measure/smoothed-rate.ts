import { CITY_OF_LONDON } from "../domain/area.ts";
import { SMOOTHING_CAVEATS } from "./caveats.ts";
import { fitGammaPrior, pooled, posteriorRate } from "./gamma-poisson.ts";
import type { BoundedValue, EventsPerBase } from "./interval.ts";
import type { AreaTallies, Estimate, Measure } from "./measure.ts";
import { crimeRate, stopRate } from "./rate.ts";
import { ratePerThousand } from "./rate-per-thousand.ts";

export const stopRateSmoothed: Measure = smoothed(stopRate);

export const crimeRateSmoothed: Measure = smoothed(crimeRate);

/** The measure that draws each area's rate of `raw` towards the average, the more so the fewer events were to be expected in it. */
function smoothed(raw: Measure): Measure {
  return {
    ...raw,
    parameters: raw.parameters.filter((name) => name !== "compare"),
    id: `${raw.id}-smoothed`,
    label: `${raw.label}, smoothed`,
    smooths: raw.id,
    definition: `The ${raw.label.toLowerCase()} with chance evened out: areas with few events are drawn towards the average of all areas, those with many hardly move. ${raw.definition}`,
    formula:
      "1,000 × (count + k) ÷ (residents × months ÷ 12 + k ÷ m), where the mean m and shape k of a gamma distribution of rates are the likeliest for the counts of all areas of the level (gamma-Poisson empirical Bayes). Limits: the 2.5 % and 97.5 % quantiles of the gamma distribution that follows for the area.",
    caveats: [...SMOOTHING_CAVEATS, ...raw.caveats],
    estimate: (rows, question) => smooth(raw.estimate(rows, question), rows),
  };
}

function smooth(raw: readonly Estimate[], rows: readonly AreaTallies[]): Estimate[] {
  const areas = raw.map((estimate, i) => personYears(estimate, rows[i]?.months ?? 0));
  const fitted = areas.filter((area, i) => area && rows[i]?.borough !== CITY_OF_LONDON);
  const rateOf = smoother(fitted.filter((area) => area !== null));
  return raw.map((estimate, i) => {
    const area = areas[i];
    return area ? { ...estimate, ...rateOf(area) } : estimate;
  });
}

/** Events per person-year; null where there is no rate. */
function personYears({ value, count, base }: Estimate, months: number): EventsPerBase | null {
  if (value === null || count === null || base === null) return null;
  return { count, base: base * (months / 12) };
}

/** Without a spread between areas they share one rate, with the limits of all their events together; an area alone keeps its own. */
function smoother(areas: readonly EventsPerBase[]): (area: EventsPerBase) => BoundedValue {
  const prior = fitGammaPrior(areas);
  if (prior) return (area) => perThousand(posteriorRate(area, prior));
  if (areas.length === 0) return (area) => ratePerThousand(area, 12);
  const shared = ratePerThousand(pooled(areas), 12);
  return () => shared;
}

function perThousand({ value, low, high }: BoundedValue): BoundedValue {
  return { value: 1000 * value, low: 1000 * low, high: 1000 * high };
}
