import type { EventKind } from "../domain/event.ts";
import type { CensusGroup, EthnicityDefinition, Group } from "../domain/group.ts";
import type { Level } from "../domain/level.ts";
import type { Reason, State } from "../domain/state.ts";
import type { Alternative } from "./disparity-alternatives.ts";
import type { StratifiedGap } from "./hit-rate-strata.ts";
import type { EventFilters, Question } from "./question.ts";
import type { SpotFinding } from "./spot.ts";

/** How values are classed, coloured and worded: a `share` lies between 0 and 1 and is written as a percentage, a `score` is a z that is classed by its p. */
export type Scale = "count" | "rate" | "share" | "ratio" | "difference" | "score";

/** What a measure with a period draws on. */
export type MeasureKind = EventKind | "survey";

/**
 * What a measure is, for those who ask and read it: everything but how it is worked out and the account given of it.
 *
 * The registry (`geo/view/measure-registry.ts`) lists them all, those of hotspots and trust too; a page needs no more than this. The
 * account stands beside the description under a name of its own, so that a page leaves its texts out.
 */
export interface MeasureDescription {
  /** Stable id, as in the `measure` parameter of a View. */
  readonly id: string;
  /** Short name for legends and titles. */
  readonly label: string;
  /** Unit as written beside a value, e.g. `per 1,000 residents a year`; `times` for a ratio. */
  readonly unit: string;
  /** The events it counts, or `survey` for what people were asked; null for a figure of the area itself, which knows no months. */
  readonly kind: MeasureKind | null;
  readonly scale: Scale;
  /** What `base` of an estimate counts; null where events are set against nothing. */
  readonly setAgainst: "residents" | "searches" | "crimes" | "respondents" | null;
  /** Surveys only: how many times larger a share's variance is than in a simple random sample of as many people. */
  readonly designEffect?: number;
  /** Present and true for a measure of change, whose `referenceCount` is that of the period compared with. */
  readonly comparesPeriods?: true;
  /** The id of the measure whose values this one smooths, for measures that do. */
  readonly smooths?: string;
  readonly levels: readonly Level[];
  /** The View parameters that change its answer, beside `level vintage period areas classes palette snapshot`. */
  readonly parameters: readonly string[];
  /** What a filter may choose from, where that is not everything: other values are refused, and all of these are meant when none is chosen. */
  readonly choices?: EventFilters;
  /** Present and true where areas are looked at among their neighbours: without its ground, no area has a value. */
  readonly needsGround?: true;
  /** Ids of measures that must be read beside this one, at the levels that they have. */
  readonly beside?: readonly string[];
  /** Whether months held only in part still count: true for counts, false for rates, ratios and changes. */
  readonly keepsPartialMonths: boolean;
  /** Whether London is the sum of all 33 areas or of the 32 boroughs without the City. */
  readonly londonIncludesCity: boolean;
}

/** What is said of a measure to whoever must defend its numbers; a page that only offers it needs none of this. */
export interface MeasureAccount {
  readonly definition: string;
  readonly formula: string;
  readonly caveats: readonly string[];
  readonly source: string;
}

/**
 * One measure: a described function from tallies of events and residents to values with unit, interval, state and reason.
 *
 * `geo/view/estimators.ts` lists them for those who answer; `measure.battery.ts` holds the tests that every one must pass.
 */
export interface Measure extends MeasureDescription, MeasureAccount {
  /** Which tallies and denominators the question takes, by a name of the measure's choosing. */
  needs(question: Question): Needs;
  /** One estimate per row, in order. Never throws on data: what cannot be estimated is `missing` with its reason. */
  estimate(rows: readonly AreaTallies[], question: Question, ground?: Ground): Estimate[];
  /** An area's figure made in other ways, which a reader must see beside it; absent where there are none. */
  readonly alternatives?: Alternatives;
  /** How London's figure is made with like compared to like; absent where there is no such way. */
  readonly strata?: Strata;
}

/** How London's figure is made within strata of object of search, borough and year. */
interface Strata {
  tallies(question: Question): Needs["tallies"];
  /** From one record of those tallies per stratum. */
  of(strata: readonly Readonly<Record<string, number>>[]): StratifiedGap;
}

/** A figure's other ways; `of` reads what `needs` adds to the measure's own needs. */
interface Alternatives {
  needs(question: Question): Needs;
  of(question: Question): (row: AreaTallies) => readonly Alternative[];
}

/** How the areas of the rows lie to one another. */
export interface Ground {
  readonly level: Level;
  /** By row, the rows of its neighbours. */
  readonly neighbours: readonly (readonly number[])[];
}

/** What a measure asks the atlas to count. */
export interface Needs {
  /** Counts of events, by name. */
  readonly tallies: Readonly<Record<string, Selection>>;
  /** What events are set against, by name. */
  readonly bases: Readonly<Record<string, BaseNeed>>;
  /** Present and true where this question wants the ground, for measures that can do without in others. */
  readonly ground?: true;
}

/** Residents of a group or, when null, all of them; or another figure of the area itself. */
export type BaseNeed = ResidentsNeed | FigureNeed | SurveyNeed | null;

/** Residents of a group as a definition sees it. */
export interface ResidentsNeed {
  readonly group: Group;
  readonly definition: EthnicityDefinition;
  /** Census groups whose residents are counted with them. */
  readonly and?: readonly CensusGroup[];
}

/** People there on a working day, km² of ground, or the score of deprivation. */
export interface FigureNeed {
  readonly figure: "workday" | "square-km" | "deprivation";
  /** Present and true for what is only remarked upon: the value stands without it. */
  readonly remarked?: true;
}

/** A survey measure's share in the quarter that stands for the period (0 to 1), or how many people are taken to have been asked. */
export interface SurveyNeed {
  /** Id of the measure. */
  readonly survey: string;
  readonly of: "share" | "asked";
}

/** A choice of events. */
export interface Selection {
  readonly filters: EventFilters;
  /** Leave out vehicle-only searches, which carry no person. */
  readonly personsOnly: boolean;
  /** Only events of this group as this definition saw it; everybody when null. */
  readonly group: { readonly group: Group; readonly definition: EthnicityDefinition } | null;
  /** `compared` for events of the period compared with; those of the question's own period otherwise. */
  readonly period?: "compared";
  /** Of those, only events that this definition saw as of this group too. */
  readonly alsoSeen?: { readonly group: Group; readonly definition: EthnicityDefinition };
}

/** What is known of one area: the answer to `Needs`. */
export interface AreaTallies {
  readonly code: string;
  /** GSS code of the borough, to know the City of London by. */
  readonly borough: string;
  /** Months that the area's own force covers and that were counted, as many in the period compared with; 0 means no data for the period. */
  readonly months: number;
  readonly tally: Readonly<Record<string, number>>;
  /** What `Needs.bases` asked for; null where it is not held. */
  readonly base: Readonly<Record<string, number | null>>;
}

/** A measure's answer for one area. A null number means that there is none; `reason` then says why. */
export interface Estimate {
  readonly value: number | null;
  /** 95 % limits in the value's unit; a null `high` beside a number in `low` is an infinite limit. */
  readonly low: number | null;
  readonly high: number | null;
  /** The events the value is made of (the group's, for a ratio or gap; the hits, for a share). */
  readonly count: number | null;
  /** The residents or searches they are set against (the group's, for a ratio or gap). */
  readonly base: number | null;
  /** The same of the reference group, or of the period compared with; null where nothing is compared. */
  readonly referenceCount: number | null;
  readonly referenceBase: number | null;
  readonly state: State;
  /** The first reason that applies in the order of methods 1.3; null when there is nothing to say. */
  readonly reason: Reason | null;
  /** Further reasons that apply. */
  readonly notes: readonly Reason[];
  /** What the area is among its neighbours; only of measures that need a ground. */
  readonly spot?: SpotFinding;
}
