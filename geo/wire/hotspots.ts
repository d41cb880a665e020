import type { Level } from "../domain/level.ts";
import type { Month, Period } from "../domain/period.ts";
import type { EmergingClass } from "../hotspot/emerging.ts";
import type { Accuracy } from "../hotspot/forecast-accuracy.ts";
import type { Note } from "./values.ts";

/** What an answer about hotspots rests on. */
interface Asked {
  readonly snapshot: string;
  /** Present and true when the incidents are invented (the sample city). */
  readonly synthetic?: true;
  /** The View's canonical query string; its period is the later one. */
  readonly view: string;
  readonly measure: { readonly id: string; readonly label: string };
  readonly level: Level;
  readonly vintage: number | null;
  /** Why there is no answer; null where there is one. */
  readonly reason: "not-estimable" | "no-data-for-period" | null;
  readonly notes: readonly Note[];
}

/** `GET /api/v1/hotspots/accuracy`: how well the hotspots of the months before foretold where events of the View's period fell. */
export interface HotspotAccuracy extends Asked {
  /** The months before, as many, that the hotspots are found in. */
  readonly before: Period;
  readonly period: Period;
  /** Months of the period that are counted. */
  readonly months: readonly Month[];
  /** Areas that their force covers throughout, and all areas of the level. */
  readonly cells: number;
  readonly areas: number;
  /** For each share of the area; empty where there is no answer. */
  readonly shares: readonly AccuracyAt[];
}

/** Three ways to choose the same share of the area; null where a way chooses nothing. */
interface AccuracyAt {
  readonly share: number;
  /** By Gi* of the months before, highest first. */
  readonly hotspots: Accuracy | null;
  /** By events per km² in the twelve months before. */
  readonly busiest: Accuracy | null;
  /** Evenly over the whole area: what no knowledge gives. */
  readonly even: { readonly hitRate: number; readonly pai: 1 };
}

/** `GET /api/v1/hotspots/emerging`: how each area has been hot or cold over the quarters of the View's period, in columns. */
export interface HotspotHistory extends Asked {
  /** The quarters looked at, oldest first: the newest unbroken run that the Metropolitan Police's files cover. */
  readonly quarters: readonly Period[];
  readonly areas: readonly string[];
  readonly name: readonly string[];
  readonly borough: readonly string[];
  /** Hot or cold, and in which way; null where neither, or not covered throughout. */
  readonly kind: readonly ("hot" | "cold" | null)[];
  readonly class: readonly (EmergingClass | null)[];
  /** Kendall's tau-b of each area's z over the quarters, freed from what each owes to the one before where that is much; null as for none. */
  readonly tau: readonly (number | null)[];
  /** Two-sided p of that (Mann and Kendall), and Sen's slope: standard deviations a quarter. */
  readonly trendP: readonly (number | null)[];
  readonly slope: readonly (number | null)[];
}
