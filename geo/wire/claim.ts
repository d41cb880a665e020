import type { Saying } from "../view/claim-question.ts";
import type { ClaimJudged } from "../view/judge-claim.ts";
import type { Note, Values } from "./values.ts";

/** `GET /api/v1/claim`: a statement on one area's figure, and what the data make of it. */
export interface Claim extends ClaimJudged {
  readonly snapshot: string;
  /** Canonical query of the View with the areas named. */
  readonly view: string;
  readonly synthetic?: true;
  /** The statement as a sentence. */
  readonly claim: string;
  readonly says: Saying;
  readonly measure: Values["measure"];
  readonly period: Values["period"];
  readonly denominator: string | null;
  readonly area: ClaimedFigure;
  /** Code and name of another area, or of London; only its number where the statement names one. */
  readonly than: Partial<ClaimedFigure> & Pick<ClaimedFigure, "value">;
  /** The difference judged, where two figures were compared; an infinite limit is null. */
  readonly difference?: {
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly unit: string;
    readonly method: string;
  };
  /** The figure with its interval in words. */
  readonly finding: string;
  readonly notes: readonly Note[];
}

export interface ClaimedFigure {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly state: Values["state"][number];
  readonly reason: Values["reason"][number];
}
