import type { EventKind } from "../domain/event.ts";
import type { Values } from "./values.ts";

/** What events can be broken down by: the group of the person searched, or one of their categories. */
export const MIX_BY = ["group", "object", "outcome", "crime"] as const;

export type MixBy = (typeof MIX_BY)[number];

/**
 * `GET /api/v1/mix?by=`: what a View's events are made of, category by category, for its areas and for London.
 *
 * Each count is the one that the View gives with that category chosen. Events of a label that no category has are in `base` and in no count.
 */
export interface Mix
  extends Pick<
    Values,
    | "snapshot"
    | "view"
    | "synthetic"
    | "disclosure"
    | "level"
    | "vintage"
    | "period"
    | "areas"
    | "name"
    | "borough"
    | "notes"
  > {
  readonly by: MixBy;
  readonly kind: EventKind;
  /** What `base` counts, e.g. `searches of people`. */
  readonly of: string;
  readonly categories: readonly { readonly id: string; readonly label: string }[];
  /** One entry per area of the View, in its order. */
  readonly mixes: readonly MixOf[];
  readonly london: MixOf;
  /** By group only: where the residents come from; null where none are held by group. */
  readonly residentsSource?: string | null;
}

export interface MixOf {
  /** All the events; null where nothing is held of the period, or where withheld. */
  readonly base: number | null;
  /** By category; null where nothing is held, or where withheld. */
  readonly count: readonly (number | null)[];
  /** Of `base`, 0 to 1; null where either is not known or there are no events. */
  readonly share: readonly (number | null)[];
  /** By group only: of all residents, the share that is of this group; null for those who did not state one. */
  readonly residents?: readonly (number | null)[];
}
