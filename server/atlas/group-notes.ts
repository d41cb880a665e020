import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import { tellCount } from "../../geo/measure/disclosure.ts";
import { formatCount, wordValue } from "../../geo/view/number-format.ts";
import type { LondonValue, Note } from "../../geo/wire/values.ts";
import { percent } from "./note-words.ts";
import type { Question } from "./resolve-view.ts";
import type { Tallied } from "./tally-areas.ts";

interface Answered {
  readonly question: Question;
  readonly tallied: Tallied;
  readonly london: LondonValue;
}

/** A ratio between boroughs is mixed up with where people live once the two ways differ by more than this share. */
const WORTH_SAYING = 0.15;

/** London's ratio made in every other way: who is Black, and who says so, changes it as much as anything. */
export function otherWays({ question: { measure }, london }: Answered): Note | null {
  const made = (london.alternatives ?? []).filter(
    ({ id, value }) => value !== null && id !== "months-vary",
  );
  if (made.length === 0) return null;
  const one = (way: (typeof made)[number]) =>
    `${wordValue(way, { scale: "ratio", unit: measure.unit }).number} ${way.label}`;
  const begun =
    london.value === null ? "Made otherwise London's ratio is" : "London's ratio is also";
  const text = `Never read the one figure alone. ${begun} ${made.map(one).join("; ")}.`;
  return { code: "other-definitions", text };
}

/** The share of people searched in no group, by who defines it; always said of a ratio. */
export function notStated({
  question: { measure, view, disclosure },
  tallied: { rows },
}: Answered): Note | null {
  if (!measure.alternatives) return null;
  const met = rows.filter(({ borough }) => borough !== CITY_OF_LONDON);
  const sum = (name: string) => met.reduce((all, { tally }) => all + (tally[name] ?? 0), 0);
  const told = tellCount(disclosure);
  const persons = told(sum("persons"));
  if (!persons) return null;
  const [own, other] = [
    (told(sum("notStated")) ?? 0) / persons,
    (told(sum("otherNotStated")) ?? 0) / persons,
  ];
  const [self, officer] = view.ethnicity === "self" ? [own, other] : [other, own];
  const text = `Of the people searched, ${percent(self)} did not state their ethnic group, and ${percent(officer)} have none as the officer saw them.`;
  return { code: "not-stated", text };
}

/** Crude and Mantel-Haenszel ratios that differ much say that place is part of the crude one. */
export function betweenBoroughs({ question, london }: Answered): Note | null {
  const { value, stratified } = london;
  if (question.measure.scale !== "ratio" || !value || !stratified) return null;
  const apart = stratified.value / value - 1;
  if (Math.abs(apart) <= WORTH_SAYING) return null;
  const more = apart < 0 ? "less" : "more";
  const text = `Comparing people within the same borough gives ${percent(Math.abs(apart))} ${more} than London's plain ratio: part of that ratio is where people live, and not how they are searched there.`;
  return { code: "crude-and-stratified-differ", text };
}

/** Searches that need no suspicion of the person: a low hit rate is to be expected of them. */
export function section60({
  question: { measure, disclosure },
  tallied: { rows },
}: Answered): Note | null {
  if (measure.setAgainst !== "searches") return null;
  const sum = (names: readonly string[]) =>
    rows.reduce(
      (all, { tally }) => all + names.reduce((own, name) => own + (tally[name] ?? 0), 0),
      0,
    );
  const told = tellCount(disclosure);
  const count = told(sum(["section60", "referenceSection60"]));
  const searches = told(sum(["searches", "referenceSearches"]));
  if (!count || !searches) return null;
  const within = measure.strata ? "; they are left out of the comparison of like with like" : "";
  const text = `${formatCount(count)} of the ${formatCount(searches)} searches of people counted (${percent(count / searches)}) were under section 60, which needs no suspicion of the person${within}.`;
  return { code: "section-60", text };
}

/** The crude gap mixes what is searched for, where and when with whom. */
export function withinStrata({ question: { measure }, london }: Answered): Note | null {
  const { odds, stratified } = london;
  if (!odds || !stratified) return null;
  const gap = wordValue(stratified, measure);
  const text = `Comparing searches for the same object in the same borough and year (${odds.strata} such comparisons, section 60 left out), London's gap is ${gap.value} (${gap.interval})${oddsWords(odds)}. This evens out what is searched for and where, and nothing else.`;
  return { code: "like-with-like", text };
}

function oddsWords({ crude, stratified }: NonNullable<LondonValue["odds"]>): string {
  if (!crude || !stratified) return "";
  return `; the odds of a hit are ${stratified.value.toFixed(2)} times those of the reference group, where all searches together give ${crude.value.toFixed(2)}`;
}
