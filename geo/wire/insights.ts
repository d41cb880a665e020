import type { Level } from "../domain/level.ts";
import type { Period } from "../domain/period.ts";
import type { State } from "../domain/state.ts";
import type { Note, Values } from "./values.ts";

/** `GET /api/v1/insights`: what stands out among everything that was looked at, with its evidence and what speaks against it. */
export interface Insights extends Pick<Values, "snapshot" | "synthetic" | "disclosure"> {
  /** The question's canonical query string. */
  readonly question: string;
  /** From the first to the last month that anything looked at rests on. */
  readonly period: Period;
  /** Numbers looked at, over all areas and measures: false discoveries are held to 5 % over all of them. */
  readonly n: number;
  /** All insights found by grade, those of other areas and lower grades included. */
  readonly found: Readonly<Record<Grade, number>>;
  /** To be shown first: how much stands out, or that nothing does. */
  readonly headline: string;
  /** Those asked for: graver grades first, then the surest. A ward comes with what stands out of its borough. */
  readonly insights: readonly Insight[];
  readonly lookedAt: readonly LookedAt[];
  readonly caveats: readonly string[];
  readonly notes: readonly Note[];
}

/** A: holds in at least 80 % of other ways of asking and in two sources. B: the same in one source. C: to watch. */
export type Grade = "A" | "B" | "C";

export interface Insight {
  /** The same for the same finding in every answer of a snapshot. */
  readonly id: string;
  /** The kind of insight. */
  readonly rule: string;
  readonly claim: string;
  readonly area: string;
  readonly areaName: string;
  readonly level: Level;
  readonly grade: Grade;
  readonly gradeWords: string;
  /** What the claim rests on; the first is what it says. */
  readonly evidence: readonly Evidence[];
  /** Another reading of the same figures. */
  readonly counter: string;
  /** What would change the view. */
  readonly wouldChange: string;
  readonly action: SuggestedAction;
  readonly caveats: readonly string[];
  /** Canonical query string of the View that shows it. */
  readonly view: string;
}

interface Evidence {
  readonly metric: string;
  readonly measure: string;
  readonly label: string;
  readonly period: Period;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** `points` of a share, a `ratio`, or a `score`. */
  readonly unit: "points" | "ratio" | "score";
  /** What it is set against. */
  readonly against: string;
  /** People asked, searches or events behind it. */
  readonly n: number;
  readonly p: number;
  /** The same, corrected for everything looked at. */
  readonly q: number;
  readonly state: State;
  /** Other ways of asking, and in how many it held; null where none was tried. */
  readonly robustness: {
    readonly cases: number;
    readonly holding: number;
    readonly sources: number;
  } | null;
  readonly method: string;
}

interface SuggestedAction {
  /** `look-further` where no mechanism follows from the finding alone. */
  readonly kind: "act" | "look-further";
  readonly text: string;
  /** Why this could help. */
  readonly mechanism: string;
  readonly owner: string;
  /** Where the evidence for it is published; null where none is claimed. */
  readonly source: string | null;
}

/** One thing that was scanned, whether or not anything came of it. */
export interface LookedAt {
  readonly metric: string;
  readonly label: string;
  readonly level: Level;
  readonly period: Period;
  /** Numbers tested. */
  readonly n: number;
  /** Why nothing could be; null where something was. */
  readonly reason: string | null;
}
