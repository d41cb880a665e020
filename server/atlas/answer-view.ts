import { definitionUnder, unitUnder } from "../../geo/measure/denominator.ts";
import type { Estimate } from "../../geo/measure/measure.ts";
import { formatView } from "../../geo/view/format-view.ts";
import type { Values } from "../../geo/wire/values.ts";
import { allNeeds, alternativeColumns } from "./alternatives.ts";
import { notesOn } from "./answer-notes.ts";
import { answerPeriod } from "./answer-period.ts";
import { areaClasses } from "./area-classes.ts";
import { besideOf } from "./beside.ts";
import { creditsFor } from "./credits.ts";
import { groundOf } from "./ground.ts";
import { londonOf } from "./london.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { tallyAreas } from "./tally-areas.ts";

/**
 * Answers a resolved View: counts, then the measure, then classes, London, the events that could not be placed, and what must be said.
 *
 * `beside` says for whom a ratio is made in other ways too: for every area, or for London alone where many answers are wanted.
 */
export function answerView(
  snapshot: Snapshot,
  question: Question,
  beside: "areas" | "london" = "areas",
): Values {
  const { view, measure, set } = question;
  const needs = allNeeds(measure, view);
  const tallied = tallyAreas(snapshot, question, needs);
  const ground = measure.needsGround || needs.ground ? groundOf(set) : undefined;
  const estimates = measure.estimate(tallied.rows, view, ground);
  const period = answerPeriod(question);
  const london = londonOf(snapshot, question, needs, tallied);
  const boroughs = set.areas.map(({ borough }) => borough);
  const classes = areaClasses(measure, view, estimates, boroughs, london);
  const alternatives = beside === "areas" ? alternativeColumns(measure, tallied.rows, view) : [];
  const compares = measure.scale === "ratio" || measure.scale === "difference";
  return {
    snapshot: snapshot.manifest.id,
    view: formatView(view),
    ...(snapshot.about.synthetic ? { synthetic: true } : {}),
    ...(question.disclosure === "rounded" ? { disclosure: "rounded" } : {}),
    measure: {
      id: measure.id,
      label: measure.label,
      unit: unitUnder(measure, view),
      scale: measure.scale,
      definition: definitionUnder(measure, view),
    },
    level: set.set.level,
    vintage: set.set.vintage,
    period,
    areas: set.areas.map(({ code }) => code),
    name: set.areas.map(({ name }) => name),
    borough: boroughs,
    value: estimates.map(({ value }) => value),
    low: estimates.map(({ low }) => low),
    high: estimates.map(({ high }) => high),
    count: estimates.map(({ count }) => count),
    base: estimates.map(({ base }) => base),
    ...(compares && {
      referenceCount: estimates.map(({ referenceCount }) => referenceCount),
      referenceBase: estimates.map(({ referenceBase }) => referenceBase),
    }),
    months: tallied.rows.map(({ months }) => months),
    state: estimates.map(({ state }) => state),
    reason: estimates.map(({ reason }) => reason),
    also: estimates.map(({ notes }) => notes),
    edge: tallied.edge,
    class: classes.class,
    ...(classes.sureOf && { sureOf: classes.sureOf }),
    london,
    ...(alternatives.length > 0 && { alternatives }),
    unplaced: tallied.unplaced,
    breaks: classes.breaks,
    ...(ground && spotColumns(estimates)),
    ...(measure.beside && { beside: besideOf(snapshot, question) }),
    denominator: tallied.bases.label,
    notes: notesOn({
      question,
      period,
      tallied,
      estimates,
      london,
      coverage: snapshot.about.coverage,
      outcomes: snapshot.about.outcomes,
      boroughNames: boroughNames(snapshot),
      breaks: snapshot.about.breaks,
    }),
    attribution: creditsFor(snapshot, question),
  };
}

/** Names of boroughs by code. */
export function boroughNames({ sets }: Snapshot): ReadonlyMap<string, string> {
  const boroughs = sets.find(({ set }) => set.level === "borough");
  return new Map(boroughs?.areas.map(({ code, name }) => [code, name]));
}

function spotColumns(estimates: readonly Estimate[]) {
  const spots = estimates.map(({ spot }) => spot ?? null);
  return {
    p: spots.map((spot) => spot?.p ?? null),
    q: spots.map((spot) => spot?.q ?? null),
    spot: spots.map((spot) => spot?.spot ?? null),
    local: spots.map((spot) => spot?.local ?? null),
    moran: {
      value: spots.map((spot) => spot?.moran.value ?? null),
      z: spots.map((spot) => spot?.moran.z ?? null),
      zAllDealt: spots.map((spot) => spot?.moran.zAllDealt ?? null),
    },
    pattern: spots.find((spot) => spot !== null)?.pattern ?? null,
  };
}
