import { differenceKind, type Side } from "../../geo/measure/compare-estimates.ts";
import { comparedPeriod } from "../../geo/view/compare.ts";
import type { Fault } from "../../geo/view/fault.ts";
import type { AllScanned, AreasCompared, Comparison } from "../../geo/wire/comparison.ts";
import type { Values } from "../../geo/wire/values.ts";
import { answerPeriod } from "./answer-period.ts";
import { compareAreas } from "./compare-areas.ts";
import { compareNotes, scanNotes } from "./compare-notes.ts";
import { comparePairs } from "./compare-pairs.ts";
import { figureOf, sideOf } from "./figure.ts";
import { type PairedPeriods, pairPeriods } from "./paired-periods.ts";
import { periodMeasures } from "./period-measures.ts";
import type { Question } from "./resolve-view.ts";
import { scanAreas } from "./scan-areas.ts";
import type { Snapshot } from "./snapshot.ts";
import { tallyAreas } from "./tally-areas.ts";
import { wholesOf } from "./wholes.ts";

/** Why a question cannot be put to a comparison, by name; null when it can. */
export function comparisonFault({ measure, view, period }: Question): Fault | null {
  const allowed = periodMeasures();
  if (!allowed.includes(measure.id)) {
    const detail = `${measure.id} is not compared: its areas are not independent of each other, or it has no period.`;
    return refused("measure", detail, allowed);
  }
  if (measure.scale === "count" && comparedPeriod(view.compare, period) === null) {
    const detail = `${measure.id} counts events, and areas differ in size. Compare with another period, or ask for the rate.`;
    return refused("compare", detail, ["previous", "YYYY-MM", "YYYY-MM..YYYY-MM"]);
  }
  return null;
}

/** Sets a View's areas, or every area of its level, beside others. `values` is the answer to the same View. */
export function compareView(snapshot: Snapshot, question: Question, values: Values): Comparison {
  const paired = pairPeriods(snapshot, question);
  const head = headOf(question, values, paired);
  return question.view.areas.length > 0
    ? beside(snapshot, question, values, paired, head)
    : scanned(snapshot, question, values, paired, head);
}

type Head = Omit<AreasCompared, "kind" | "peersBy" | "areas" | "pairs" | "notes">;

function headOf(question: Question, values: Values, paired: PairedPeriods | null): Head {
  const { snapshot, view, synthetic, disclosure, measure, level, vintage } = values;
  return {
    snapshot,
    view,
    ...(synthetic && { synthetic }),
    ...(disclosure && { disclosure }),
    measure,
    level,
    vintage,
    period: paired ? answerPeriod(paired.question) : values.period,
    difference: differenceKind(question.measure),
    london: values.london,
    denominator: values.denominator,
  };
}

function beside(
  snapshot: Snapshot,
  question: Question,
  values: Values,
  paired: PairedPeriods | null,
  head: Head,
): AreasCompared {
  const { areas, peersBy } = compareAreas(snapshot, question, values, paired);
  const pairs = comparePairs(question, values);
  const notes = compareNotes(snapshot, values, paired, { areas, peersBy, pairs });
  return { ...head, kind: "areas", peersBy, areas, pairs, notes };
}

function scanned(
  snapshot: Snapshot,
  question: Question,
  values: Values,
  paired: PairedPeriods | null,
  head: Head,
): AllScanned {
  const { measure } = question;
  const own = paired ? paired.now : values.areas.map((_, i) => sideOf(values, i));
  const other = paired ? paired.before : restsOf(snapshot, question);
  const scan = scanAreas(question, own, other, paired === null && measure.scale === "rate");
  const { differences, p, q, verdict, tested, stricter, funnel, place } = scan;
  return {
    ...head,
    kind: "scan",
    against: paired ? "period" : "london",
    ...(funnel && { funnel }),
    tested,
    stricter,
    areas: values.areas,
    name: values.name,
    borough: values.borough,
    figure: own.map(figureOf),
    differences,
    p,
    q,
    verdict,
    ...(place && { place }),
    notes: scanNotes(snapshot, values, paired, scan),
  };
}

/** For every area, London without it. */
function restsOf(snapshot: Snapshot, question: Question): Side[] {
  const { measure, view } = question;
  const needs = measure.needs(view);
  const tallied = tallyAreas(snapshot, question, needs);
  const wholes = wholesOf(snapshot, question, needs, tallied);
  const rests = tallied.rows.map(wholes.restOfLondon);
  return measure
    .estimate(rests, view)
    .map((estimate, i) => ({ estimate, months: rests[i]?.months ?? 0 }));
}

function refused(field: string, detail: string, allowed: readonly string[]): Fault {
  return { code: "value-not-allowed", field, detail, allowed };
}
