import type { AreaSuccession, AreaSummary } from "../../geo/wire/snapshot.ts";

/** What became of an area's ground, or where it came from, as a sentence with names to follow. */
export interface SuccessionSentence {
  /** What comes before the names. */
  readonly lead: string;
  /** The areas named, each with the share of the older area's ground in words. */
  readonly areas: readonly { readonly area: AreaSuccession; readonly share: string }[];
  /** Whether the names are those of later areas, so that a share reads as a part of this one. */
  readonly later: boolean;
}

/**
 * Says what replaced an area and what it replaced, newest first; empty where nothing is known of other vintages.
 *
 * `all` is the same code in every vintage that has it: a code that goes on with the same ground is said to be unchanged.
 */
export function wordSuccession(
  area: AreaSummary,
  all: readonly AreaSummary[],
): readonly SuccessionSentence[] {
  return [replacement(area), origin(area), ...unchanged(area, all)].filter((one) => one !== null);
}

function replacement({ code, replacedBy = [] }: AreaSummary): SuccessionSentence | null {
  const year = replacedBy[0]?.vintage;
  if (year === undefined) return null;
  const goesOn = replacedBy.some((next) => next.code === code);
  const start = goesOn ? `Redrawn in ${year} under the same code` : `Ended in ${year}`;
  return { lead: `${start}; its ground is now in`, areas: replacedBy.map(worded), later: true };
}

function origin({ code, vintage, replaces = [] }: AreaSummary): SuccessionSentence | null {
  const year = replaces[0]?.vintage;
  if (year === undefined) return null;
  const goesOn = replaces.some((older) => older.code === code);
  const start = goesOn ? `Redrawn in ${vintage} under the same code` : `New in ${vintage}`;
  const largest = [...replaces].sort((a, b) => b.share - a.share);
  return {
    lead: `${start}; of the ground as it was drawn in ${year} it holds`,
    areas: largest.map(worded),
    later: false,
  };
}

function unchanged(area: AreaSummary, all: readonly AreaSummary[]): SuccessionSentence[] {
  if (area.replacedBy || area.replaces) return [];
  const years = all
    .map(({ vintage }) => vintage)
    .filter((vintage) => vintage !== null && vintage !== area.vintage);
  if (years.length === 0) return [];
  return [
    {
      lead: `The same ground in the boundaries of ${years.join(" and ")}.`,
      areas: [],
      later: false,
    },
  ];
}

function worded(area: AreaSuccession): SuccessionSentence["areas"][number] {
  return { area, share: `${Math.round(100 * area.share)}\u00a0%` };
}
