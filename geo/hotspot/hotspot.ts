import { CITY_OF_LONDON } from "../domain/area.ts";
import { CRIME_TYPES } from "../domain/event.ts";
import type { Reason } from "../domain/state.ts";
import type { EventsPerBase } from "../measure/interval.ts";
import type { AreaTallies, Estimate, Ground, Measure } from "../measure/measure.ts";
import { CRIME_PARAMETERS, STOP_PARAMETERS } from "../measure/parameters.ts";
import { RESIDENTS, STOP_FILES, STREET_FILES } from "../measure/provenance.ts";
import type { Question } from "../measure/question.ts";
import { selectEvents } from "../measure/selection.ts";
import { baseOf, tallyOf } from "../measure/tallies.ts";
import { verdictOn } from "../measure/verdict.ts";
import { whyNoRate } from "../measure/why-no-rate.ts";
import { drawnRates } from "./drawn-rates.ts";
import { findSpots } from "./find-spots.ts";
import { ratesAsDeviates } from "./global-moran.ts";
import { CRIME_HOTSPOT_CAVEATS, STOP_HOTSPOT_CAVEATS } from "./hotspot-caveats.ts";

/** Crimes that somebody suffers and reports: where police look for drugs and weapons, and where people call, says little of where to look. */
const VICTIM_REPORTED = CRIME_TYPES.filter(
  (type) => !["anti-social-behaviour", "drugs", "possession-of-weapons"].includes(type),
);

/** What crime and stop hotspots have in common. */
const HOTSPOT = {
  unit: "standard deviations (Gi*)",
  scale: "score",
  setAgainst: null,
  needsGround: true,
  levels: ["ward", "lsoa", "hex"],
  formula:
    "Gi*: (mean of the area and its neighbours − mean of all) ÷ standard deviation of such a mean (Ord and Getis 1995). Of counts for hexagons; of rates drawn towards the average by Marshall's empirical Bayes for wards and small areas. Neighbours touch, at corners too. p: the area's value stays, others' values are dealt to its neighbours 199,999 times; two-sided, and corrected over all areas by Benjamini and Hochberg. Hot and cold are told only where Moran's I of the whole map (of rates: by Assunção and Reis) has p below 0.05.",
  keepsPartialMonths: false,
  londonIncludesCity: true,
  estimate: estimateSpots,
} satisfies Partial<Measure>;

export const crimeHotspot: Measure = {
  ...HOTSPOT,
  id: "crime-hotspot",
  label: "Hotspots of recorded crime",
  kind: "incident",
  parameters: CRIME_PARAMETERS,
  choices: { crime: VICTIM_REPORTED },
  definition:
    "Where crimes that a victim reports are recorded more, or less, densely than chance would have it, an area taken together with those around it. Anti-social behaviour, drugs and possession of weapons are left out.",
  caveats: CRIME_HOTSPOT_CAVEATS,
  source: `${STREET_FILES} ${RESIDENTS}`,
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
  ...HOTSPOT,
  id: "stop-hotspot",
  label: "Hotspots of stop and search",
  kind: "stop",
  parameters: STOP_PARAMETERS,
  beside: ["hit-rate", "stop-disparity"],
  definition:
    "Where searches are recorded more, or less, densely than chance would have it, an area taken together with those around it: a view for scrutiny of where search powers are used, not of where to use them.",
  caveats: STOP_HOTSPOT_CAVEATS,
  source: `${STOP_FILES} ${RESIDENTS}`,
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
  const why = rows.map(byCount ? whyNoCount : whyNoRateHere);
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

function whyNoCount(row: AreaTallies): Reason[] {
  return row.months === 0 ? ["no-data-for-period"] : [];
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
    const months = Math.max(0, ...rows.map((row) => row.months));
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
