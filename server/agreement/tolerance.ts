import type { Agreement } from "./compare-counts.ts";

/** How far burglaries may be from the published ones before somebody must look (design: sources, section 9). */
const LIMITS = { total: 0.02, boroughsApart: 0.03, wardsApart: 0.14, wardCorrelation: 0.95 };

/** Months whose totals are known to differ, because the two publications date a crime differently. */
const KNOWN: Readonly<Record<string, number>> = {
  "2017-04": 0.05,
  "2023-04": 0.06,
  "2023-06": 0.08,
  "2023-10": 0.11,
};

/** What is out of tolerance, in words; empty when nothing is. Only burglary has tolerances. */
export function outOfTolerance(
  crime: string,
  level: "borough" | "ward",
  month: string,
  { difference, apart, correlation }: Agreement,
): string[] {
  if (crime !== "burglary") return [];
  const most = KNOWN[month] ?? LIMITS.total;
  const known = KNOWN[month] !== undefined;
  return [
    Math.abs(difference) > most && `total beyond ${percent(most)}`,
    level === "borough" && !known && apart > LIMITS.boroughsApart && "boroughs too far apart",
    level === "ward" && !known && apart > LIMITS.wardsApart && "wards too far apart",
    level === "ward" && (correlation ?? 0) < LIMITS.wardCorrelation && "wards correlate too little",
  ].filter((fault) => fault !== false);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
