import type { Period } from "../domain/period.ts";
import type { DriverPredictor } from "../trust/driver-predictors.ts";
import type { Note, Values } from "./values.ts";

/**
 * `GET /api/v1/trust/drivers`: what goes with one survey measure between boroughs and over the years, and what that is worth.
 *
 * Everything is an association. Sizes are points of the measure per typical difference (a standard deviation) of the factor.
 */
export interface Drivers extends Pick<Values, "snapshot" | "synthetic" | "disclosure"> {
  /** The question's canonical query string. */
  readonly question: string;
  readonly measure: { readonly id: string; readonly label: string; readonly meaning: string };
  /** The months that survey and factors of the joint model cover together; of the survey where no factor is held. */
  readonly period: Period;
  /** Borough-years in the joint model. */
  readonly n: number;
  /** To be shown first: whether the factors help at all, and whether changes can be told of. */
  readonly headline: string;
  /** `help` where unseen boroughs or years are predicted better with the factors than by plain averages. */
  readonly verdict: "help" | "do-not-help" | "cannot-tell";
  readonly sample: DriverSample;
  /** The most that any share of variance explained can reach, as the rest is chance in who was asked; null where it cannot be had. */
  readonly reliability: ReliabilityCeiling | null;
  /** Two entries per factor, as the questions are never mixed: `changes` within a borough, `levels` between boroughs. */
  readonly drivers: readonly Driver[];
  readonly prediction: {
    readonly boroughsLeftOut: Check | null;
    readonly yearsAhead: Check | null;
  };
  /** How the explained variance is shared among the joint model's factors; null where there is none to share. */
  readonly importance: Importance | null;
  readonly survives: Survival;
  readonly switches: DriverSwitches;
  readonly caveats: readonly string[];
  readonly notes: readonly Note[];
}

interface DriverSample {
  readonly boroughYears: number;
  readonly boroughs: number;
  /** Last quarter of each year in the joint model. */
  readonly years: readonly string[];
  /** Ids of the factors in the joint model. */
  readonly factors: readonly string[];
  /** Borough-years that are not in it, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Factors that are not in it, and why. */
  readonly notInJoint: readonly { readonly factor: string; readonly reason: string }[];
  /** What is assumed of the survey. */
  readonly design: { readonly basePerBorough: number; readonly designEffect: number };
}

interface ReliabilityCeiling {
  /** Between 0 and 1. */
  readonly value: number;
  readonly quarter: string;
  readonly n: number;
  readonly text: string;
}

/** One factor's answer to one of the two questions. */
export interface Driver extends Association {
  readonly factor: string;
  readonly label: string;
  readonly mechanism: DriverPredictor["mechanism"];
  /** `moves-together` for answers of the same survey, which are never ranked against the rest. */
  readonly block: "external" | "moves-together";
  readonly question: "changes" | "levels";
  /** By itself beside the year effects; that is what `value` is. */
  readonly n: { readonly boroughs: number; readonly years: readonly string[] };
  /** The same with the other factors in one model; null where it is not in that. */
  readonly together: Association | null;
  readonly unit: string;
  /** As a sentence. */
  readonly words: string;
  readonly stability: Stability;
  /** Where the factor's numbers come from; empty where none are held. */
  readonly source: string;
  readonly doesNotMean: string;
}

/** An association with its 95 % limits; all null where it cannot be estimated. */
export interface Association {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** `cannot-tell` where the limits include 0, `too-wide` where they do and are too wide to be of use. */
  readonly state: "ok" | "cannot-tell" | "too-wide" | "not-estimable";
  /** Of the outcome where the factor is higher or rose more; `not-told` unless the state is `ok`. */
  readonly direction: "higher" | "lower" | "not-told";
  /** Why there is none. */
  readonly reason: string | null;
  /** CR2 with Satterthwaite's degrees of freedom. */
  readonly df: number | null;
  readonly p: number | null;
  /** Checks by other roads: the wild cluster bootstrap, and two-way fixed effects in points (`changes` only). */
  readonly bootstrapP: number | null;
  readonly fixedEffects: number | null;
}

/** Whether an answer survives other ways of asking. */
export interface Stability {
  /** `survives`: at least 80 % of the ways agree on the sign and half leave 0 out. */
  readonly verdict: "survives" | "unclear" | "changes-sign" | "cannot-tell";
  readonly cases: number;
  readonly estimated: number;
  readonly signShare: number | null;
  readonly clearShare: number | null;
  /** Share of half-samples of boroughs in which an elastic net keeps the factor. */
  readonly kept: number | null;
  /** The specification curve: every way of asking, from the least value to the greatest, then those without an answer. */
  readonly curve: readonly CurvePoint[];
}

export interface CurvePoint extends Pick<Association, "value" | "low" | "high" | "reason"> {
  /** The question's parameters that were asked otherwise or not: measure, lag, ending, boroughs, ethnicity, denominator. */
  readonly asked: Readonly<Record<string, string>>;
}

/** Prediction of what the model had not seen, in log odds. */
interface Check {
  readonly n: number;
  readonly mae: number;
  readonly baselineMae: number;
  readonly r2: number;
  readonly baselineR2: number;
  /** 1 − squared error over the baseline's, with limits over samples of boroughs. */
  readonly skill: number;
  readonly low: number;
  readonly high: number;
  readonly helps: boolean;
}

interface Importance {
  readonly r2: number;
  readonly shares: readonly {
    readonly factor: string;
    readonly share: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** Only orderings that hold in at least 80 % of samples of boroughs: `first` took more than `second`. */
  readonly orderings: readonly {
    readonly first: string;
    readonly second: string;
    readonly share: number;
  }[];
}

/** The answer to "does the conclusion survive?" at a glance. */
export interface Survival {
  readonly words: string;
  /** Answers that are clear as asked, those of the same survey left out. */
  readonly clear: number;
  /** Of those, how many survive the other ways of asking. */
  readonly surviving: number;
  /** One switch turned at a time: in how many of the clear answers the sign stays and 0 stays outside the limits. */
  readonly bySwitch: readonly {
    readonly name: string;
    readonly value: string;
    readonly holds: number;
    readonly of: number;
  }[];
}

/** What can be asked otherwise: by parameter, the values allowed and the one in force. */
export type DriverSwitches = Readonly<
  Record<string, { readonly value: string; readonly allowed: readonly string[] }>
>;
