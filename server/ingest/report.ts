import type { UnplacedReason } from "../../geo/domain/event.ts";
import type { CoverageRow, OutcomesRow } from "../../geo/wire/snapshot.ts";
import type { Changes } from "./changes.ts";
import type { EditionChoice } from "./editions.ts";
import type { OutcomeLinks } from "./link-outcomes.ts";
import type { ReopenedCases, UnmatchedOutcomes } from "./outcome-gaps.ts";
import type { Disagreement } from "./value-editions.ts";

/** What one ingest did with everything it was given: every row is used, set aside with a reason, or its file refused. */
export interface IngestReport {
  readonly snapshot: string;
  /** Whether a snapshot of the same content was already there. */
  readonly unchanged: boolean;
  readonly files: readonly FileReport[];
  /** Files met but not read, with the reason. */
  readonly ignored: readonly { readonly path: string; readonly reason: string }[];
  /** What the outcomes files came to, and the share of them that names a crime held. */
  readonly outcomes: OutcomesReport;
  readonly editions: readonly EditionReport[];
  /** Where two survey files or published tables, or one of them and the snapshot built on, give different values for one question. */
  readonly disagreements: readonly Disagreement[];
  /** Used events by kind and boundary set key. */
  readonly placement: readonly PlacementReport[];
  /** Rows that repeat another of their file: searches alike in every field, and offences that share a Crime ID. They are kept, as published. */
  readonly repeated: { readonly stops: number; readonly crimes: number };
  /** Labels that no vocabulary has, with how often they came; `why` for one that is known and deliberately stands for no value. */
  readonly unrecognised: readonly {
    readonly label: string;
    readonly count: number;
    readonly why: string | null;
  }[];
  readonly coverage: readonly CoverageRow[];
  /** What is new against the snapshot that was built on; null for a first ingest. */
  readonly changes: Changes | null;
  /** What looks like damage in a refresh; published only with `--accept-partial`. */
  readonly suspicions: readonly string[];
  readonly notes: readonly string[];
}

export interface OutcomesReport extends OutcomeLinks {
  /** Month by month and force by force, those kept from the base among them. */
  readonly held: readonly OutcomesRow[];
  readonly unmatched: readonly UnmatchedOutcomes[];
  readonly reopened: readonly ReopenedCases[];
}

export interface FileReport {
  readonly path: string;
  readonly kind: string;
  readonly read: number;
  readonly used: number;
  readonly setAside: Readonly<Record<string, number>>;
  /** By boundary set key: of the used events, how many lie in an area; the rest by reason. Events only. */
  readonly placed?: Readonly<Record<string, Placement>>;
  readonly notes: readonly string[];
}

export interface Placement {
  readonly placed: number;
  readonly unplaced: Readonly<Partial<Record<UnplacedReason, number>>>;
}

export interface PlacementReport extends Placement {
  readonly kind: string;
  readonly set: string;
  /** Placed events so near an edge that a neighbour could have had them. */
  readonly edge: number;
}

export interface EditionReport extends Omit<EditionChoice, "used" | "usedFiles" | "left"> {
  readonly used: string;
  readonly left: readonly {
    readonly path: string;
    readonly rows: number;
    readonly identical: boolean;
  }[];
}
