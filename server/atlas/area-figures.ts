import type { FigureNeed } from "../../geo/measure/measure.ts";
import type { ReferencesFile } from "../ingest/snapshot-files.ts";
import type { SnapshotSet } from "./snapshot.ts";

/** What is known of the areas of a boundary set beside who lives there and what happened. */
export type AreaFigures = Readonly<Record<FigureNeed["figure"], FigureTable | null>>;

export interface FigureTable {
  /** What the values are, with source and year. */
  readonly source: string;
  /** In the order of the set's areas; null where there is none. */
  readonly values: readonly (number | null)[];
}

type FigureSet = Pick<SnapshotSet, "key" | "set" | "areas">;

/** The figures of a boundary set; null for those that the snapshot does not hold. No source of a working day's people is read yet. */
export function figuresOf(
  set: FigureSet,
  references: Pick<ReferencesFile, "deprivation">,
): AreaFigures {
  return {
    "square-km": groundOf(set),
    deprivation: deprivationOf(set, references.deprivation),
    workday: null,
  };
}

/** London's ground in km² by whether the tidal Thames belongs to it, as published boundaries have it; drawings differ by less than 0.3 %. */
const GROUNDS = [
  { squareKm: 1573.4, words: "clipped to the high-water line, without the tidal Thames" },
  { squareKm: 1594.7, words: "in full extent, with the tidal Thames" },
];

function groundOf({ key, areas }: FigureSet): FigureTable {
  const values = areas.map(({ squareKm }) => squareKm);
  const all = values.reduce((sum, value) => sum + value, 0);
  const known = GROUNDS.find(({ squareKm }) => Math.abs(all / squareKm - 1) < 0.003);
  const extent = known?.words ?? "as drawn";
  return { source: `Ground in km² of the boundaries ${key}, ${extent}, on the ellipsoid`, values };
}

/** A score belongs to the very areas it was made for: an LSOA of 2021 has that of 2011 where its code went on, others have none. */
function deprivationOf(
  { set, areas }: FigureSet,
  tables: ReferencesFile["deprivation"],
): FigureTable | null {
  const ofLevel = tables.filter(({ level }) => level === set.level);
  const table = ofLevel.find(({ vintage }) => vintage === set.vintage) ?? olderCodes(ofLevel, set);
  if (!table) return null;
  return {
    source: `Index of Multiple Deprivation 2019 (MHCLG), ${BASIS_WORDS[table.basis]}`,
    values: areas.map(({ code }) => table.scores[code] ?? null),
  };
}

function olderCodes(tables: ReferencesFile["deprivation"], { level }: SnapshotSet["set"]) {
  return level === "lsoa" || level === "borough" ? tables[0] : undefined;
}

const BASIS_WORDS = {
  index: "score of each LSOA of 2011; an LSOA redrawn in 2021 has none",
  average:
    "average score of the borough as published, in which small areas weigh by their residents",
  "weighted-average":
    "mean score of LSOAs weighted by residents as the file read gives it, no official figure",
} as const;
