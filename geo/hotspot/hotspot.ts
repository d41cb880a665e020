import { CITY_OF_LONDON } from "../domain/area.ts";
import type { Reason } from "../domain/state.ts";
import type { EventsPerBase } from "../measure/interval.ts";
import type { AreaTallies, Estimate, Ground, Measure } from "../measure/measure.ts";
import type { Question } from "../measure/question.ts";
import { selectEvents } from "../measure/selection.ts";
import { baseOf, tallyOf } from "../measure/tallies.ts";
import { verdictOn } from "../measure/verdict.ts";
import { whyNoRate } from "../measure/why-no-rate.ts";
import { drawnRates } from "./drawn-rates.ts";
import { findSpots } from "./find-spots.ts";
import { ratesAsDeviates } from "./global-moran.ts";
import {
  crimeHotspotAccount,
  crimeHotspotDescription,
  stopHotspotAccount,
  stopHotspotDescription,
  VICTIM_REPORTED,
} from "./hotspot-description.ts";
import { metMonths } from "./met-months.ts";

/** What crime and stop hotspots have in common. */
const HOTSPOT = {
  estimate: estimateSpots,
} satisfies Partial<Measure>;

export const crimeHotspot: Measure = {
  ...crimeHotspotDescription,
  ...crimeHotspotAccount,
  ...HOTSPOT,
  needs: (question) => {
    const crime = question.filters.crime ?? VICTIM_REPORTED;
    const filters = { ...question.filters, crime };
    return {
      tallies: { count: selectEvents({ ...question, filters }, null) },
      bases: { residents: null },
    };
  },
};

export const stopHotspot: Measure = {
  ...stopHotspotDescription,
  ...stopHotspotAccount,
  ...HOTSPOT,
  needs: (question) => ({
    tallies: { count: selectEvents(question, null) },
    bases: { residents: null },
  }),
};

function estimateSpots(
  rows: readonly AreaTallies[],
  _question: Question,
  ground?: Ground,
): Estimate[] {
  const byCount = ground?.level === "hex";
  const months = metMonths(rows);
  const why = rows.map((row) => (byCount ? whyNoCount(row, months) : whyNoRateHere(row)));
  const found = ground ? findingsOf(rows, why, ground) : [];
  return rows.map((row, i) => {
    const finding = found[i] ?? null;
    const missing = why[i] ?? [];
    return {
      value: finding?.z ?? null,
      low: null,
      high: null,
      count: row.months > 0 ? tallyOf(row, "count") : null,
      base: null,
      referenceCount: null,
      referenceBase: null,
      ...verdictOn({
        missing: finding || missing.length > 0 ? missing : ["not-estimable"],
        remarks: byCount && row.borough === CITY_OF_LONDON ? ["city-not-ranked"] : [],
      }),
      ...(finding && { spot: finding }),
    };
  });
}

/** A force that covers less than half of the Metropolitan Police's months says too little to be scaled to them; without those there is no map. */
function whyNoCount(row: AreaTallies, months: number): Reason[] {
  return months === 0 || 2 * row.months < months ? ["no-data-for-period"] : [];
}

/** A force of its own and hardly a resident: the City's rates would outweigh all others. */
function whyNoRateHere(row: AreaTallies): Reason[] {
  const reasons = whyNoRate(row, [baseOf(row, "residents")]);
  return row.borough === CITY_OF_LONDON ? ["city-not-ranked", ...reasons] : reasons;
}

function findingsOf(rows: readonly AreaTallies[], why: readonly Reason[][], ground: Ground) {
  const partOf = (i: number) => (why[i] ?? []).length === 0;
  if (ground.level === "hex") {
    // Where a force covers fewer months, its counts are those of as many months as the others'.
    const months = metMonths(rows);
    const x = rows.map((row, i) =>
      partOf(i) ? tallyOf(row, "count") * (months / row.months) : null,
    );
    return findSpots(x, x, ground.neighbours);
  }
  const taken = rows.flatMap((row, i) => (partOf(i) ? [{ i, area: personYears(row) }] : []));
  const areas = taken.map(({ area }) => area);
  return findSpots(
    spreadOut(rows.length, taken, drawnRates(areas)),
    spreadOut(rows.length, taken, ratesAsDeviates(areas)),
    ground.neighbours,
  );
}

function personYears(row: AreaTallies): EventsPerBase {
  return {
    count: tallyOf(row, "count"),
    base: ((baseOf(row, "residents") ?? 0) * row.months) / 12,
  };
}

function spreadOut(
  length: number,
  taken: readonly { readonly i: number }[],
  values: readonly number[],
): (number | null)[] {
  const spread: (number | null)[] = Array.from({ length }, () => null);
  taken.forEach(({ i }, k) => {
    spread[i] = values[k] ?? null;
  });
  return spread;
}
