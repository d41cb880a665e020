import { type EthnicityDefinition, GROUPS_OF, type Group } from "../domain/group.ts";
import type { Level } from "../domain/level.ts";
import type { Period } from "../domain/period.ts";
import { type Denominator, denominatorsFor, unitUnder } from "../measure/denominator.ts";
import { DEFAULT_COMPARED_GROUP } from "../measure/group-comparison.ts";
import type { MeasureDescription } from "../measure/measure.ts";
import { EVENT_FILTERS, type EventFilters, type Smoothing } from "../measure/question.ts";
import { type Compare, compareRefused, defaultCompare, periodRefused } from "./compare.ts";
import { measureById } from "./measure-registry.ts";
import { applies, defaultLevel } from "./parse-view.ts";
import { sureOf } from "./sure-classes.ts";
import type { View } from "./view.ts";

/**
 * The same question asked of another measure: what applies to it is kept, the rest is dropped.
 *
 * `held` is the range of months held of the new measure's events, null when unknown; a period wholly outside it gives way to
 * the newest twelve months. Colours are kept between measures of one scale, limits given by hand only within one unit.
 */
export function changeMeasure(view: View, id: string, held: Period | null = null): View {
  const from = measureById(view.measure);
  const to = measureById(id);
  if (!to) throw new RangeError(`no measure ${JSON.stringify(id)}`);
  const level = to.levels.includes(view.level) ? view.level : defaultLevel(to);
  const moved = { ...changeLevel(view, level), measure: id, filters: filtersFor(to, view) };
  const period = view.period && held && isApart(view.period, held) ? null : view.period;
  const fitted = fitting(withGroups(moved, to), to);
  const asked = { ...fitted, ...coloursFor(view, from, fitted, to) };
  return changePeriod({ ...asked, compare: compareFor(view, from, to) }, period);
}

/** The same question of another period; one that it is compared with and that no longer fits gives way to the measure's default. */
export function changePeriod(view: View, period: Period | null): View {
  const measure = measureById(view.measure);
  const { compare } = view;
  const clashes = period && typeof compare === "object" && periodRefused(period, compare) !== null;
  return { ...view, period, compare: clashes && measure ? defaultCompare(measure) : compare };
}

/** The same question at another level: its newest boundaries, and no areas, since codes belong to a level. */
export function changeLevel(view: View, level: Level): View {
  return level === view.level ? view : { ...view, level, vintage: null, areas: [] };
}

/** The same question on other boundaries of the level; the areas selected may not exist there. */
export function changeVintage(view: View, vintage: number | null): View {
  return vintage === view.vintage ? view : { ...view, vintage, areas: [] };
}

/** The same question with ethnicity as somebody else defined it; a group that this definition lacks is replaced. */
export function changeEthnicity(view: View, ethnicity: EthnicityDefinition): View {
  const measure = measureById(view.measure);
  return measure ? withGroups({ ...view, ethnicity }, measure) : { ...view, ethnicity };
}

/** Another group; where two are compared and they would be the same, the reference takes the place of the old group. */
export function changeGroup(view: View, group: Group | null): View {
  const measure = measureById(view.measure);
  const meets = measure && applies("reference", measure) && group === view.reference;
  const reference = meets ? (view.group ?? otherThan(group)) : view.reference;
  const asked = { ...view, group, reference };
  return measure ? fitting(asked, measure) : asked;
}

/** The same per people or per ground; limits of classes given by hand were made for the other unit. */
export function changeDenominator(
  { denominator: _, ...view }: View,
  denominator: Denominator,
): View {
  const classes = view.classes?.method === "custom" ? null : view.classes;
  return { ...view, classes, ...(denominator !== "residents" && { denominator }) };
}

/** The same drawn together in another way. */
export function changeSmoothing({ smoothing: _, ...view }: View, smoothing: Smoothing): View {
  return { ...view, ...(smoothing !== "gamma-poisson" && { smoothing }) };
}

/** Another reference; were it the group itself, the two change places. */
export function changeReference(view: View, reference: Group): View {
  return { ...view, reference, group: reference === view.group ? view.reference : view.group };
}

/** Values that the new measure does not count are dropped, and a filter that is left with none. */
function filtersFor(measure: MeasureDescription, view: View): EventFilters {
  return Object.fromEntries(
    EVENT_FILTERS.filter((name) => applies(name, measure)).flatMap((name) => {
      const allowed = measure.choices?.[name];
      const kept = view.filters[name]?.filter((value) => !allowed || allowed.includes(value));
      return kept && kept.length > 0 ? [[name, kept]] : [];
    }),
  );
}

/** Gives the groups their defaults where the measure does not know them or the definition lacks them. */
function withGroups(view: View, measure: MeasureDescription): View {
  const compares = applies("reference", measure);
  const ethnicity = applies("ethnicity", measure) ? view.ethnicity : "officer";
  const known = (group: Group | null) => group !== null && GROUPS_OF[ethnicity].includes(group);
  const kept = applies("group", measure) && known(view.group) ? view.group : null;
  const group = kept ?? (compares ? DEFAULT_COMPARED_GROUP : null);
  const reference = compares && known(view.reference) ? view.reference : "white";
  return {
    ...view,
    ethnicity,
    group,
    reference: compares && reference === group ? otherThan(group) : reference,
  };
}

/** Leaves out a denominator or a smoothing that the measure, or the group chosen, cannot have. */
function fitting({ denominator, smoothing, ...view }: View, measure: MeasureDescription): View {
  const fits = denominator && denominatorsFor(measure, view.group).includes(denominator);
  return {
    ...view,
    ...(fits && { denominator }),
    ...(smoothing && applies("smoothing", measure) && { smoothing }),
  };
}

/** What was chosen on purpose is kept where it can be; the default of one measure becomes the default of the other. */
function compareFor(
  view: View,
  from: MeasureDescription | undefined,
  to: MeasureDescription,
): Compare {
  const chosen = from && view.compare !== defaultCompare(from);
  const kept = chosen && applies("compare", to) && compareRefused(view.compare, to) === null;
  return kept ? view.compare : defaultCompare(to);
}

function otherThan(group: Group | null): Group {
  return group === "white" ? DEFAULT_COMPARED_GROUP : "white";
}

function coloursFor(
  view: View,
  from: MeasureDescription | undefined,
  asked: View,
  to: MeasureDescription,
) {
  const sameScale = from?.scale === to.scale;
  const sameUnit = from && unitUnder(from, view) === unitUnder(to, asked);
  const byHand = view.classes?.method === "custom" && !sameUnit;
  const isSure = view.classes?.method === "sure";
  const kept = isSure ? sureOf(to) !== null : sameScale && !byHand;
  return {
    palette: sameScale ? view.palette : null,
    classes: kept ? view.classes : null,
  };
}

function isApart(period: Period, held: Period): boolean {
  return period.to < held.from || period.from > held.to;
}
