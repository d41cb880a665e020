import { CITY_OF_LONDON } from "../domain/area.ts";
import { hitRate } from "./hit-rate.ts";
import { hitRateAccount } from "./hit-rate-description.ts";
import type { EventsPerBase } from "./interval.ts";
import type { AreaTallies, Estimate, Measure } from "./measure.ts";
import type { Question } from "./question.ts";
import { drawnShare, fitSharePrior } from "./share-prior.ts";
import { hitRateSmoothedDescription, smoothedShareAccount } from "./smoothed-share-description.ts";

export const hitRateSmoothed: Measure = {
  ...hitRate,
  ...hitRateSmoothedDescription,
  ...smoothedShareAccount(hitRateAccount),
  estimate: smooth,
};

/** An area alone, as London is, has nothing to be drawn to and keeps its share. States and reasons are those of the share itself. */
function smooth(rows: readonly AreaTallies[], question: Question): Estimate[] {
  const raw = hitRate.estimate(rows, question);
  const areas = raw.map(shareOf);
  const fitted = areas.flatMap((area, i) =>
    area && rows[i]?.borough !== CITY_OF_LONDON ? [area] : [],
  );
  const prior = fitSharePrior(fitted);
  if (!prior || fitted.length < 2) return raw;
  return raw.map((estimate, i) => {
    const area = areas[i];
    return area ? { ...estimate, ...drawnShare(area, prior) } : estimate;
  });
}

function shareOf({ value, count, base }: Estimate): EventsPerBase | null {
  return value === null || count === null || base === null ? null : { count, base };
}
