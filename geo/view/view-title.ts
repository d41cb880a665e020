import type { Group } from "../domain/group.ts";
import type { Period } from "../domain/period.ts";
import { wordPeriod } from "../domain/period-wording.ts";
import { unitUnder } from "../measure/denominator.ts";
import type { MeasureDescription } from "../measure/measure.ts";
import { EVENT_FILTERS } from "../measure/question.ts";
import { quarterFor, rollingPeriod } from "../trust/survey-quarter.ts";
import { wordCompared } from "./compared-wording.ts";
import { FILTER_WORDS, filterValueWords, GROUP_WORDS, LEVEL_WORDS } from "./labels.ts";
import { measureById } from "./measure-registry.ts";
import type { View } from "./view.ts";

/** A View in words, in the three parts that a title line sets apart by dots. */
export interface ViewTitle {
  /** What is measured, of whom and per what, e.g. `Stops of Black people compared with White people, per resident`. */
  readonly subject: string;
  /** e.g. `wards`, or `2018 wards` when the View names a vintage. */
  readonly level: string;
  readonly period: string;
}

/**
 * Says what a View asks, for the title of page, table, picture and slide.
 *
 * `answered` is the period of its Answer, for a View that leaves the period to the snapshot; null while that is not known.
 */
export function viewTitle(view: View, answered: Period | null = null): ViewTitle {
  const measure = measureById(view.measure);
  const period = view.period ?? answered;
  const { many } = LEVEL_WORDS[view.level];
  return {
    subject: measure ? subjectOf(view, measure) : view.measure,
    level: view.vintage === null ? many : `${view.vintage} ${many}`,
    period: period ? wordPeriod(spanOf(period, measure)) : "the newest 12 complete months",
  };
}

/** What a figure is of: the period itself, or of a survey the twelve months that stand for it. */
function spanOf(period: Period, measure: MeasureDescription | undefined): Period {
  const quarter = measure?.kind === "survey" ? quarterFor(period) : null;
  return quarter === null ? period : rollingPeriod(quarter);
}

/** The title on one line. */
export function formatTitle({ subject, level, period }: ViewTitle): string {
  return `${subject} · ${level} · ${period}`;
}

/** The unit with the people it is per, e.g. `per 1,000 Black residents a year`; other units as the measure has them. */
export function unitWords(view: View, measure: MeasureDescription): string {
  const ofGroup = measure.scale === "rate" && view.group && view.group !== "not-stated";
  const unit = unitUnder(measure, view);
  return ofGroup ? unit.replace("residents", `${GROUP_WORDS[view.group]} residents`) : unit;
}

function subjectOf(view: View, measure: MeasureDescription): string {
  return `${startOf(view, measure)}${narrowingOf(view)}`;
}

function startOf(view: View, measure: MeasureDescription): string {
  if (measure.kind === null) return figureOf(view, measure);
  if (measure.kind === "survey") return `${measure.label}, ${measure.unit}`;
  const events = eventsOf(view, measure);
  switch (measure.scale) {
    case "count":
      return events;
    case "rate":
      return `${events} ${unitWords(view, measure)}${measure.smooths ? ", smoothed" : ""}`;
    case "share":
      return shareWords(view, measure);
    case "ratio":
      if (measure.comparesPeriods) return `${events} compared with ${wordCompared(view)}`;
      return `${events} compared with ${peopleOf(view.reference)}, per resident${measure.smooths ? ", smoothed" : ""}`;
    case "score":
      return `Hot and cold spots: ${measure.choices?.crime ? victimCrimes(view) : decapitalised(events)}`;
    case "difference":
      if (measure.setAgainst === "searches") {
        return `Hit rate of ${searchesOf(view)} less that of ${peopleOf(view.reference)}, ${measure.unit}`;
      }
      return `${events} less those of ${peopleOf(view.reference)}, ${measure.unit}`;
  }
}

function shareWords(view: View, measure: MeasureDescription): string {
  const of = measure.kind === "incident" ? outcomeCrimes(view) : searchesOf(view);
  if (!measure.smooths) return `${measure.label} of ${of}`;
  return `${measureById(measure.smooths)?.label ?? measure.label} of ${of}, smoothed`;
}

/** A figure of the area itself: `Black residents`, `Deprivation`. */
function figureOf(view: View, measure: MeasureDescription): string {
  if (view.group === null) return measure.label;
  const { group, ethnicity } = view;
  const who = ethnicity === "self" ? "" : " (as officers record them)";
  return `${GROUP_WORDS[group]} ${measure.label.toLowerCase()}${who}`;
}

function eventsOf(view: View, measure: MeasureDescription): string {
  if (measure.kind === "incident") return crimesOf(view.filters.crime ?? []);
  const group = measure.parameters.includes("group") ? view.group : null;
  return group === null ? "Stops and searches" : `Stops of ${definedPeople(group, view)}`;
}

function searchesOf(view: View): string {
  return view.group === null ? "people searched" : `searches of ${definedPeople(view.group, view)}`;
}

function definedPeople(group: Group, { ethnicity }: View): string {
  return `${peopleOf(group)}${ethnicity === "self" ? " (as they said themselves)" : ""}`;
}

function peopleOf(group: Group): string {
  return group === "not-stated" ? "people of no stated group" : `${GROUP_WORDS[group]} people`;
}

/** As measures name them that count crimes with a victim only. */
function victimCrimes({ filters }: View): string {
  return filters.crime ? crimesOf(filters.crime).toLowerCase() : "crimes that victims report";
}

function decapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Never a call for service, which has no outcome. */
function outcomeCrimes({ filters }: View): string {
  return filters.crime ? crimesOf(filters.crime).toLowerCase() : "recorded crimes";
}

function crimesOf(types: readonly string[]): string {
  if (types.length === 0) return "Recorded crime and anti-social behaviour";
  const [first = "", ...rest] = types.map((type) => filterValueWords("crime", type));
  return joinWords([first, ...rest.map((words) => words.toLowerCase())]);
}

/** Filters other than crime type, in brackets behind the subject. */
function narrowingOf(view: View): string {
  const parts = EVENT_FILTERS.filter((name) => name !== "crime" && view.filters[name]).map(
    (name) => {
      const values = (view.filters[name] ?? []).map((value) => filterValueWords(name, value));
      return `${FILTER_WORDS[name].toLowerCase()}: ${joinWords(values)}`;
    },
  );
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}

function joinWords(words: readonly string[]): string {
  const head = words.slice(0, -1);
  const last = words.at(-1) ?? "";
  return head.length === 0 ? last : `${head.join(", ")} and ${last}`;
}
