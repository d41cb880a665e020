import type { AgeCounts } from "../../geo/domain/age-band.ts";
import type { Area } from "../../geo/domain/area.ts";
import type { CensusCounts } from "../../geo/domain/group.ts";
import { type BoundarySet, boundarySetKey, type Level } from "../../geo/domain/level.ts";
import type { Month } from "../../geo/domain/period.ts";
import type { Scenery } from "../../geo/domain/scenery.ts";
import type { SeriesBreak } from "../../geo/wire/coverage.ts";
import type {
  CoverageRow,
  HeldMonth,
  OutcomesRow,
  SourceSummary,
} from "../../geo/wire/snapshot.ts";
import type { SurveyRow } from "../sources/reference-kinds.ts";
import type { PublishedOffences } from "./published-offences.ts";

/** Raised when the layout of a snapshot changes; this format and those before it are read, a newer one is refused. */
export const SNAPSHOT_FORMAT = 3;

/** The formats that this program reads; format 1 does not say which outcomes were read, and format 2 keeps no Crime IDs. */
export const READABLE_FORMATS: readonly number[] = [1, 2, SNAPSHOT_FORMAT];

/**
 * `manifest.json`: what the snapshot is, what it was made from, and the hash of every file in it.
 *
 * The id is the hash of the data files; `seal` is that of the manifest itself without it, as compact JSON. Format 1 has neither
 * `report` nor `seal`.
 */
export interface Manifest {
  readonly format: number;
  readonly id: string;
  /** When it was first written, ISO 8601; no part of the id. */
  readonly created: string;
  readonly tool: string;
  readonly synthetic: boolean;
  readonly inputs: readonly InputRecord[];
  /** The data files, from which the id is made. */
  readonly files: readonly FileRecord[];
  /** The ingest's report, no part of the content: the same data may come from other paths. */
  readonly report?: FileRecord | undefined;
  readonly seal?: string | undefined;
}

export interface InputRecord {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface FileRecord {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** `areas-<level>_<vintage>.json`. */
export interface AreasFile {
  readonly set: BoundarySet;
  readonly areas: readonly SnapshotArea[];
}

/** An area with what is worked out once at ingest. */
export interface SnapshotArea extends Area {
  readonly point: readonly [number, number];
  readonly bounds: readonly [number, number, number, number];
  readonly squareKm: number;
}

/** `residents.json`: by boundary set key, the denominators of its areas, in the order of the areas file. */
export type ResidentsFile = Readonly<Record<string, ResidentTable>>;

export interface ResidentTable {
  /** Total residents, one table per year held, oldest first. */
  readonly totals: readonly ResidentTotals[];
  /** Residents by census group; null when none can be had for this set. */
  readonly groups: ResidentGroups | null;
  /** Residents by age, by which peers are found; absent where none can be had for this set. */
  readonly ages?: ResidentAges;
}

export interface ResidentAges {
  readonly year: number;
  readonly source: string;
  /** True when the counts were apportioned from smaller areas; a borough's small areas are its own, and are summed. */
  readonly estimated: boolean;
  /** Whole people in the order of the areas; null where nothing is known. */
  readonly counts: readonly (AgeCounts | null)[];
}

export interface ResidentTotals {
  readonly year: number;
  /** What to print beside a rate. */
  readonly source: string;
  /** True when they were apportioned from smaller areas and not published for these. */
  readonly estimated: boolean;
  readonly residents: readonly (number | null)[];
}

export interface ResidentGroups {
  readonly year: number;
  readonly source: string;
  /** True when the counts were apportioned from smaller areas and not published for these. */
  readonly estimated: boolean;
  readonly counts: readonly (CensusCounts | null)[];
}

/** `about.json`: what is shown of the snapshot as a whole. */
export interface AboutFile {
  /** Whether the incidents are invented. */
  readonly synthetic: boolean;
  readonly coverage: readonly CoverageRow[];
  /** Which months of outcomes were read; absent from snapshots of format 1, which do not say. */
  readonly outcomes?: readonly OutcomesRow[];
  /** What looked suspicious in a refresh and was published all the same, because the operator said so; in formats 1 and 2 its text alone. */
  readonly accepted: readonly (Accepted | string)[];
  readonly breaks: readonly SeriesBreak[];
  readonly sources: readonly SourceSummary[];
}

/** Something suspicious that was published all the same: a force's month of a kind, or something that is no such month (all null). */
export interface Accepted {
  readonly kind: HeldMonth["kind"] | null;
  readonly force: string | null;
  readonly month: Month | null;
  /** What it was, in words. */
  readonly text: string;
}

/** `references.json`: what was read beside police records, kept so that a refresh need not be given it again. */
export interface ReferencesFile {
  /** By level, then area code: people by census group. */
  readonly census: Readonly<Record<string, Readonly<Record<string, CensusCounts>>>>;
  /** The same by age; absent where no table of ages was read. */
  readonly ages?: Readonly<Record<string, Readonly<Record<string, AgeCounts>>>>;
  readonly population: readonly {
    readonly level: Level;
    readonly vintage: number | null;
    readonly year: number;
    readonly residents: Readonly<Record<string, number>>;
  }[];
  /** Scores of the Index of Multiple Deprivation; higher is more deprived. */
  readonly deprivation: readonly {
    readonly level: Exclude<Level, "hex">;
    readonly vintage: number | null;
    readonly basis: "index" | "average" | "weighted-average";
    readonly scores: Readonly<Record<string, number>>;
  }[];
  readonly survey: readonly SurveyRow[];
  /** Parks and water for the map's background; absent where none were read. */
  readonly scenery?: readonly Scenery[];
  /** Counts that the Met publishes itself, by month; absent where none were given. They are no facts: only drivers of trust read them. */
  readonly published?: readonly (Omit<PublishedOffences, "counts"> & {
    readonly counts: Readonly<Record<string, number>>;
  })[];
}

/** `successors.json`: which areas of a newer boundary set took over the ground of an older one's. */
export type SuccessorsFile = readonly {
  /** Keys of the two sets, of one level. */
  readonly from: string;
  readonly to: string;
  /** By area code of the older set; areas that go on unchanged are left out. */
  readonly areas: Readonly<Record<string, readonly Succession[]>>;
}[];

export interface Succession {
  readonly code: string;
  /** Of the older area's ground, the share that the newer one took over, 0 to 1. */
  readonly share: number;
}

/** `units.json`: the Met's Basic Command Units; only where any are held. Their names are not confirmed. */
export type UnitsFile = readonly {
  /** Two letters. */
  readonly code: string;
  readonly name: string;
  /** GSS codes of its boroughs. */
  readonly boroughs: readonly string[];
}[];

export const UNITS = "units.json";

export const SUCCESSORS = "successors.json";

export const REFERENCES = "references.json";

/** The file that says of a snapshot what it is; every other file is named in it with its hash. */
export const MANIFEST = "manifest.json";

/** What the ingest said of every file and row; kept beside the data, no part of its content. */
export const REPORT = "report.json";

export function areasFileName(set: BoundarySet): string {
  return `areas-${boundarySetKey(set)}.json`;
}

export function tableFileName(table: string): string {
  return `${table}.parquet`;
}
