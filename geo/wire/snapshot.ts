import type { Level } from "../domain/level.ts";
import type { Month } from "../domain/period.ts";
import type { Postcode } from "../domain/postcode.ts";
import type { MeasureKind } from "../measure/measure.ts";

/** `GET /api/v1/snapshot`: what the service is showing now. */
export interface SnapshotSummary {
  readonly id: string;
  readonly created: string;
  /** Present and true for the sample city. */
  readonly synthetic?: true;
  /** Present where counts are rounded: some questions are then refused. */
  readonly disclosure?: "rounded";
  /** First and last month held by what measures draw on; null when none is. A survey's are those that its values of boroughs cover. */
  readonly months: Readonly<
    Record<MeasureKind, { readonly from: Month; readonly to: Month } | null>
  >;
  readonly coverage: readonly HeldMonth[];
  readonly sources: readonly SourceSummary[];
}

/** `GET /api/v1/snapshots`: the snapshots kept, newest first. Each answers whoever names its id, as long as it is kept. */
export interface Snapshots {
  readonly snapshots: readonly KeptSnapshot[];
}

interface KeptSnapshot {
  readonly id: string;
  /** When it was made, ISO 8601; null where it is too damaged to tell. */
  readonly created: string | null;
  /** Whether requests that name no snapshot are answered from it; true for exactly one. */
  readonly current: boolean;
  /** Whether it is marked to outlast a clearing out of old ones. */
  readonly kept: boolean;
  /** Whether this program can answer from it: not when it is damaged or of another format. */
  readonly usable: boolean;
  /** Present and true for the sample city. */
  readonly synthetic?: true;
}

/** How a month of a force is held, of events or of the outcomes that close their cases; counts are null where they are withheld. */
export type HeldMonth = HeldEvents | HeldOutcomes;

interface HeldEvents extends Omit<CoverageRow, "rows" | "located" | "placed"> {
  readonly rows: number | null;
  readonly located: number | null;
  readonly placed: number | null;
}

export interface HeldOutcomes extends Omit<OutcomesRow, "rows" | "linked"> {
  readonly rows: number | null;
  readonly linked: number | null;
}

/** How well one force's files of one kind of event cover one month. */
export interface CoverageRow {
  readonly kind: "incident" | "stop";
  readonly force: string;
  readonly month: Month;
  readonly state: "complete" | "partial";
  readonly rows: number;
  /** How many of them have coordinates. */
  readonly located: number;
  /** How many lie in a borough of London. */
  readonly placed: number;
  /** How many of those lie so near a ward's edge that a neighbouring ward could have had them; null without wards. */
  readonly edge: number | null;
  /** Searches of persons, and for how many of them no ethnicity was recorded, by who defines it; stops only. */
  readonly persons?: number;
  readonly notStated?: { readonly officer: number; readonly self: number };
  /** Crime types that the files hold, when they do not hold all; absent otherwise. */
  readonly onlyCrimes?: readonly string[];
  /** Borough codes of the force's own territory that the files leave out. */
  readonly absentBoroughs?: readonly string[];
  /** The first day that the files hold, when they begin after the month does; absent otherwise. */
  readonly startsOnDay?: number;
  /** The last day that the files reach, when they stop before the month does; absent otherwise. */
  readonly stopsOnDay?: number;
  /** Present and true when most of its events have no coordinates. */
  readonly fewLocated?: true;
  /** Present and true when no Crime ID is held of most of its open cases, so that no outcomes file can close them; incidents only. */
  readonly noCrimeIds?: true;
  /** Its rows as a share of the rows usual for a month of that force, when under half; absent otherwise. */
  readonly shareOfUsual?: number;
  /** Its rows as a share of those it held before it came again, when under half; absent otherwise. */
  readonly shareOfBefore?: number;
  /** Why it is partial, in plain words. */
  readonly reasons: readonly string[];
}

/** What a force's outcomes files of one month hold: what was decided then, of crimes of that month and of earlier ones. */
export interface OutcomesRow {
  readonly kind: "outcomes";
  readonly force: string;
  readonly month: Month;
  readonly state: "complete" | "partial";
  /** Outcomes, those repeated in every field once. */
  readonly rows: number;
  /** How many of them name a crime that is held; of months kept from formats 1 and 2, that was read beside them. */
  readonly linked: number;
  /** The crime types of those that were linked, when they are not all types; absent otherwise. */
  readonly onlyCrimes?: readonly string[];
  /** Its rows as a share of the rows usual for a month of that force, when under half; absent otherwise. */
  readonly shareOfUsual?: number;
  /** Its rows as a share of those it held before it came again, when under half; absent otherwise. */
  readonly shareOfBefore?: number;
  /** Why it is partial, in plain words. */
  readonly reasons: readonly string[];
}

export interface SourceSummary {
  readonly label: string;
  readonly publisher: string;
  readonly licence: string;
  readonly attribution: string;
  /**
   * What of the snapshot was taken from it: `incident`, `stop`, `boundary ward@2022` and the like, `census`, `population`,
   * `deprivation`, `survey`; empty where it was only read beside them, absent where the snapshot does not say.
   */
  readonly parts?: readonly string[];
}

/** `GET /api/v1/levels`: the boundary sets held, newest vintage of each level first. */
export interface Levels {
  readonly snapshot: string;
  readonly levels: readonly {
    readonly level: Level;
    readonly vintage: number | null;
    readonly areas: number;
    readonly minzoom: number;
    readonly maxzoom: number;
  }[];
}

/** One area as `GET /api/v1/areas` and `/api/v1/search` list it. */
export interface AreaSummary {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly vintage: number | null;
  readonly borough: string;
  readonly boroughName: string;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  /** A point inside it, for labels: longitude, latitude. */
  readonly point: readonly [number, number];
  readonly squareKm: number;
  /** The areas of the next newer boundary set held that took over its ground, most first; absent where it goes on unchanged. */
  readonly replacedBy?: readonly AreaSuccession[];
  /** The areas of the next older set whose ground it took over. */
  readonly replaces?: readonly AreaSuccession[];
}

export interface AreaSuccession {
  readonly code: string;
  readonly name: string;
  readonly vintage: number | null;
  /** Of the older area's ground, the share that lies in the newer one. */
  readonly share: number;
}

/** `GET /api/v1/areas?level=`. */
export interface Areas {
  readonly snapshot: string;
  readonly areas: readonly AreaSummary[];
}

/** `GET /api/v1/search?q=`: best match first. */
export interface SearchResult {
  readonly snapshot: string;
  readonly query: string;
  /** The areas among what was found by name or code, at most 20. */
  readonly areas: readonly AreaSummary[];
  readonly found: readonly Found[];
  /** Why a text that is a postcode, or begins one, found none; null where it found one, or is nothing of the kind. */
  readonly postcode: "not-held" | "unknown" | "incomplete" | null;
}

/** A place, by what it was found as. */
export type Found = FoundArea | FoundUnit | FoundPostcode;

interface FoundArea {
  readonly kind: "area";
  readonly area: AreaSummary;
}

/** One of the Met's Basic Command Units. */
export interface FoundUnit {
  readonly kind: "bcu";
  readonly code: string;
  readonly name: string;
  /** Whether name and letters have been checked against the force's own list. */
  readonly confirmed: boolean;
  readonly boroughs: readonly Pick<AreaSummary, "code" | "name">[];
  readonly bounds: AreaSummary["bounds"];
}

export interface FoundPostcode {
  readonly kind: "postcode";
  readonly postcode: Postcode;
  /** Longitude, latitude. */
  readonly point: readonly [number, number];
  /** The month in which it went out of use; null while in use. */
  readonly ended: Month | null;
  /** Its ward, borough and LSOA in the newest boundaries; empty where it lies outside all that is held. */
  readonly areas: readonly AreaSummary[];
}
