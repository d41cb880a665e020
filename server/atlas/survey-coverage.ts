import { LONDON } from "../../geo/domain/area.ts";
import { formatPeriod, type Month, monthsOf, type Period } from "../../geo/domain/period.ts";
import { SURVEY_MEASURES } from "../../geo/trust/survey-measures.ts";
import {
  QUARTERS_APART,
  type Quarter,
  quarterFor,
  quartersBetween,
  rollingPeriod,
} from "../../geo/trust/survey-quarter.ts";
import type { SurveySeries } from "../../geo/trust/survey-series.ts";
import type { SurveyHeld } from "../../geo/wire/coverage.ts";
import type { Coverage } from "./covered-months.ts";
import type { Survey } from "./survey.ts";

/**
 * Which months the values held of one survey measure cover, each the twelve up to its quarter's end; by borough, and for London by its code.
 *
 * London's own values may go on after the boroughs' end: `months` are then those of the boroughs, so that the newest period is one with a map.
 */
export function surveyCoverage(series: SurveySeries | undefined): Coverage {
  const known = series && KNOWN.get(series);
  if (known) return known;
  const coverage = coverageOf(series);
  if (series) KNOWN.set(series, coverage);
  return coverage;
}

/** Worked out once: every question on the survey asks for it, and some thousand months are listed for it. */
const KNOWN = new WeakMap<SurveySeries, Coverage>();

function coverageOf(series: SurveySeries | undefined): Coverage {
  const covered = new Map(
    series?.boroughs.map(({ code, shares }) => [code, monthsCovered(series.quarters, shares)]),
  );
  const ofBoroughs = new Set([...covered.values()].flatMap((months) => [...months]));
  const ofLondon = monthsCovered(series?.quarters ?? [], series?.london ?? []);
  covered.set(LONDON, ofLondon);
  return {
    stateOf: (code, month) => (covered.get(code)?.has(month) ? "complete" : "missing"),
    months: [...(ofBoroughs.size > 0 ? ofBoroughs : ofLondon)].sort(),
  };
}

/** The quarters held of every survey measure, in the order of the measures. */
export function surveyHeld(survey: Survey): SurveyHeld[] {
  return SURVEY_MEASURES.flatMap(({ id, label }) => {
    const series = survey.get(id);
    if (!series) return [];
    const { quarters, boroughs, london } = series;
    const held = (i: number) => boroughs.filter(({ shares }) => typeof shares[i] === "number");
    return [
      {
        measure: id,
        label,
        quarters,
        boroughs: quarters.map((_, i) => held(i).length),
        london: quarters.map((_, i) => typeof london[i] === "number"),
      },
    ];
  });
}

/** Why the survey values of two periods cannot be set against each other, and what to do; null when they can. */
export function sharesInterviews(period: Period, compared: Period): string | null {
  const [now, then] = [quarterFor(period), quarterFor(compared)];
  if (now === null || then === null) return null;
  if (Math.abs(quartersBetween(then, now)) >= QUARTERS_APART) return null;
  return `The survey values of ${formatPeriod(period)} (twelve months to ${now}) and ${formatPeriod(compared)} (to ${then}) rest partly on the same interviews. Compare with a period that ends at least four quarters away, such as previous.`;
}

function monthsCovered(
  quarters: readonly Quarter[],
  shares: readonly (number | null)[],
): ReadonlySet<Month> {
  const held = quarters.filter((_, i) => typeof shares[i] === "number");
  return new Set(held.flatMap((quarter) => monthsOf(rollingPeriod(quarter))));
}
