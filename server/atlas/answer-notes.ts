import { CITY_OF_LONDON, homeForceOf } from "../../geo/domain/area.ts";
import type { Month } from "../../geo/domain/period.ts";
import { INFRA_MARGINALITY } from "../../geo/measure/caveats.ts";
import { tellCount } from "../../geo/measure/disclosure.ts";
import type { Estimate } from "../../geo/measure/measure.ts";
import { isAmongNeighbours } from "../../geo/measure/question.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import { sureOf } from "../../geo/view/sure-classes.ts";
import type { SeriesBreak } from "../../geo/wire/coverage.ts";
import type { CoverageRow, OutcomesRow } from "../../geo/wire/snapshot.ts";
import type { AnswerPeriod, LondonValue, Note } from "../../geo/wire/values.ts";
import { isLondon, LONDON_BOROUGHS } from "../sources/borough-names.ts";
import { breakNotes } from "./break-notes.ts";
import { comparisonNotes } from "./comparison-notes.ts";
import { betweenBoroughs, notStated, otherWays, section60, withinStrata } from "./group-notes.ts";
import { hotspotNotes } from "./hotspot-notes.ts";
import { counted, percent } from "./note-words.ts";
import {
  casesNotNamed,
  outcomesNotHeld,
  risingOutcomes,
  unknownOutcomes,
} from "./outcome-notes.ts";
import type { Question } from "./resolve-view.ts";
import { surveyNotes } from "./survey-notes.ts";
import type { Tallied } from "./tally-areas.ts";

interface Answered {
  readonly question: Question;
  readonly london: LondonValue;
  readonly period: AnswerPeriod;
  readonly tallied: Tallied;
  readonly estimates: readonly Estimate[];
  readonly coverage: readonly CoverageRow[];
  /** Months of outcomes read; undefined where the snapshot does not say. */
  readonly outcomes: readonly OutcomesRow[] | undefined;
  /** Names of boroughs by code. */
  readonly boroughNames: ReadonlyMap<string, string>;
  readonly breaks: readonly SeriesBreak[];
}

/** What must be said beside the numbers of an answer, most important first. Each note has a stable code. */
export function notesOn(answered: Answered): Note[] {
  const { question, estimates } = answered;
  const ofEvents = (note: (of: Answered) => Note | null) =>
    hasNoSpots(answered) ? null : note(answered);
  if (question.measure.kind === "survey") {
    const marks = [howSure(answered), stateCounts(answered)].filter((note) => note !== null);
    return [...surveyNotes(question, estimates), ...marks];
  }
  return [
    rounding(answered),
    workdayNotHeld(answered),
    howSure(answered),
    ...hotspotNotes(answered.question, answered.estimates),
    boroughsNotDrawn(answered),
    unknownLabels(answered),
    missingMonths(answered),
    partialMonths(answered),
    ...comparisonNotes({ ...answered, ...answered.tallied }),
    absentBoroughs(answered),
    ofEvents(cityMonths),
    partYear(answered),
    smoothing(answered),
    onlyCrimes(answered),
    ...breakNotes(answered.breaks, answered.question.measure.kind, answered.question.period),
    forcesBeside(answered),
    ofEvents(unplacedEvents),
    ofEvents(edgeEvents),
    estimatedResidents(answered),
    unknownOutcomes(answered),
    outcomesNotHeld(answered),
    casesNotNamed(answered),
    risingOutcomes(answered),
    groupsByOutcome(answered),
    section60(answered),
    withinStrata(answered),
    betweenBoroughs(answered),
    otherWays(answered),
    notStated(answered),
    stateCounts(answered),
  ].filter((note) => note !== null);
}

function rounding({ question: { disclosure, view } }: Answered): Note | null {
  if (disclosure === "open") return null;
  const counted =
    view.level === "borough"
      ? "by borough and calendar year, by the group that officers saw or crime type and by outcome"
      : "by ward and calendar year, searches of people apart from those of vehicles, crimes by type";
  const text = `Events are counted ${counted}; each such count is rounded (0 to 3 counts as 0, 4 to 9 as 7, others to 5) before anything is made of it, and sums are rounded to 5. Figures on fewer than 10 events or 100 residents are withheld. Wards and boroughs are rounded apart, so that they do not add up exactly; what is made of small counts may be off by several per cent, and intervals leave the rounding out.`;
  return { code: "rounded", text };
}

/** The map looks at areas one by one; the comparison page allows for how many they are, or asks something else. */
function howSure({ question: { view, measure } }: Answered): Note | null {
  const against = view.classes?.method === "sure" ? sureOf(measure) : null;
  if (!against) return null;
  const alone =
    "of areas that do not differ, about one in twenty would be called above or below by chance.";
  const beyond = measure.scale === "rate" ? " and for spread beyond chance" : "";
  const text =
    against === "london"
      ? `Each area is judged by its own 95 % interval alone, against London's figure, of which it is a part: ${alone} The comparison page sets it against the rest of London, allows for the number of areas${beyond}, and so seldom names as many.`
      : `Each area is judged by its own 95 % interval alone, against no difference between the two sides of its own figure: ${alone} The comparison page asks something else, whether that figure differs from the rest of London's, and may call the same area differently.`;
  return { code: "how-sure", text };
}

/** A part of London must not pass for all of it. */
function boroughsNotDrawn({ question: { set }, boroughNames }: Answered): Note | null {
  const known = [...boroughNames].map(([code, name]) => ({ code, name }));
  if (known.length > 0 && !isLondon(known)) return null;
  const absent = [...LONDON_BOROUGHS].filter(([code]) => !set.boroughs.includes(code));
  if (absent.length === 0) return null;
  const names = absent.map(([, name]) => name).join(", ");
  const text = `The boundaries held have no area in ${absent.length} of London's ${LONDON_BOROUGHS.size} boroughs: figures for London are those of the others. Not drawn: ${names}.`;
  return { code: "boroughs-not-drawn", text };
}

/** A publisher's new word must not pass for a fall. */
function unknownLabels({ tallied: { unrecognised } }: Answered): Note | null {
  if (!unrecognised) return null;
  const text = `${counted(unrecognised, "event")} of these months ${unrecognised === 1 ? "has" : "have"} a label that is not recognised, in a field that this question chooses by: they are in no choice and not in this figure.`;
  return { code: "labels-unrecognised", text };
}

function missingMonths({ period: { missing, months } }: Answered): Note | null {
  if (missing.length === 0) return null;
  const text = `No complete Metropolitan Police data for ${missing.length} of ${months} months (${list(missing)}): they are left out, not counted as zero.`;
  return { code: "months-missing", text };
}

function partialMonths({ question, period: { partial } }: Answered): Note | null {
  if (partial.length === 0) return null;
  const use = question.measure.keepsPartialMonths ? "counted as far as held" : "left out";
  return { code: "months-partial", text: `Held only in part: ${list(partial)}; ${use}.` };
}

function absentBoroughs({ tallied: { monthsOf }, boroughNames }: Answered): Note | null {
  const met = [...monthsOf].filter(([borough]) => homeForceOf(borough) === "metropolitan");
  const most = Math.max(0, ...met.map(([, months]) => months.length));
  const short = met.filter(([, months]) => months.length < most);
  if (short.length === 0) return null;
  const names = short.map(([borough]) => boroughNames.get(borough) ?? borough).sort();
  const text = `The files leave out ${counted(names.length, "borough")} in some months, which are missing there and not zero: ${names.join(", ")}.`;
  return { code: "boroughs-absent", text };
}

/** Of spots that are all missing nothing was counted, so that nothing is to be said of the events. */
function hasNoSpots({ question, estimates }: Answered): boolean {
  return question.measure.needsGround === true && estimates.every(({ value }) => value === null);
}

function cityMonths({ question, tallied: { monthsOf } }: Answered): Note | null {
  const held = monthsOf.get(CITY_OF_LONDON)?.length;
  const asked = question.months.length;
  if (held === undefined || held === asked) return null;
  const { scale, londonIncludesCity } = question.measure;
  const rate = scale === "rate" && held > 0 ? ", so that its rate is annualised from few" : "";
  const london = londonIncludesCity ? "; London's figure leaves the City out" : "";
  const text = `City of London Police: ${held} of ${counted(asked, "month")} counted${rate}${london}.`;
  return { code: "city-months", text };
}

function partYear({ question, tallied: { rows } }: Answered): Note | null {
  const { scale, setAgainst } = question.measure;
  const met = rows.filter(({ borough }) => homeForceOf(borough) === "metropolitan");
  const months = Math.max(0, ...met.map((row) => row.months));
  const yearly = setAgainst === "residents" && (scale === "rate" || scale === "difference");
  if (!yearly || months === 0 || months >= 12) return null;
  const text = `Annualised from ${counted(months, "month")}: seasons are not evened out.`;
  return { code: "annualised", text };
}

function workdayNotHeld({ question: { view }, tallied }: Answered): Note | null {
  if (view.denominator !== "workday" || tallied.bases.label !== null) return null;
  const text =
    "No file that was read counts the people of a working day, so no area has a rate per person there by day. Rates per resident and per km² can be asked for.";
  return { code: "workday-not-held", text };
}

/** One rate for all is said outright, as a map of one colour could pass for a finding. */
function smoothing({ question, tallied: { rows }, estimates }: Answered): Note | null {
  if (!question.measure.smooths) return null;
  const values = estimates.flatMap(({ value }, i) =>
    value === null || rows[i]?.borough === CITY_OF_LONDON ? [] : [value],
  );
  if (values.length === 0) return null;
  const alike = values.length > 1 && new Set(values).size === 1;
  const { scale, setAgainst } = question.measure;
  const what = scale === "ratio" || scale === "share" ? scale : "rate";
  const local = isAmongNeighbours(question.view);
  const towards = local ? "those of the areas that touch them" : "the average of all";
  const text = alike
    ? `The areas differ no more than chance would have them, so all are given one ${what}.`
    : `The ${what}s of areas with few events are drawn towards ${towards}; London's figure, counts and ${setAgainst ?? "residents"} are as recorded.`;
  return { code: "smoothed", text };
}

function onlyCrimes({ question, coverage }: Answered): Note | null {
  if (question.measure.kind !== "incident") return null;
  const { crime } = question.view.filters;
  const held = new Set(
    coverage
      .filter(({ kind, month }) => kind === "incident" && question.months.includes(month))
      .flatMap((row) => row.onlyCrimes ?? []),
  );
  if (held.size === 0 || crime?.every((name) => held.has(name))) return null;
  const text = `Some months hold only ${[...held].join(", ")}: they can answer for that crime alone, and are left out here.`;
  return { code: "crimes-filtered", text };
}

function forcesBeside({ question, coverage }: Answered): Note | null {
  if (question.measure.kind === null) return null;
  const months = new Set(
    coverage
      .filter((row) => row.kind === question.measure.kind && row.force === "btp")
      .map(({ month }) => month),
  );
  const held = question.months.filter((month) => months.has(month)).length;
  const text = `British Transport Police: ${held} of ${counted(question.months.length, "month")} held; in the others nothing that it recorded on the railway is counted.`;
  return held === question.months.length ? null : { code: "btp-months", text };
}

function unplacedEvents({
  tallied: {
    unplaced: { count, share },
  },
}: Answered): Note | null {
  if (count === 0 || share === null) return null;
  const text = `${percent(share)} of the events asked for (${formatCount(count)}) are in no area's value: without coordinates, outside London, in no area of this level, or where the area's own force lacks the month.`;
  return { code: "unplaced", text };
}

function edgeEvents({ question, tallied: { rows, edge } }: Answered): Note | null {
  const told = tellCount(question.disclosure);
  const near = told(edge.reduce((sum: number, value) => sum + (value ?? 0), 0));
  const all = told(rows.reduce((sum, { tally }) => sum + (Object.values(tally)[0] ?? 0), 0));
  if (!near || !all) return null;
  const text = `${percent(near / all)} of the events counted (${formatCount(near)}) lie so near an edge that a neighbouring area could have had them.`;
  return { code: "edge-ambiguous", text };
}

function estimatedResidents({ tallied: { bases } }: Answered): Note | null {
  if (!bases.estimated) return null;
  const text =
    "Residents are estimates for these areas; the intervals leave the error of the estimate out.";
  return { code: "residents-estimated", text };
}

/** Whoever sets groups' hit rates side by side must have this before them, in every answer. */
function groupsByOutcome({ question: { measure, view } }: Answered): Note | null {
  const compares = measure.scale === "difference" || view.group !== null;
  if (measure.setAgainst !== "searches" || !compares) return null;
  return { code: "infra-marginality", text: INFRA_MARGINALITY };
}

function stateCounts({ estimates }: Answered): Note | null {
  const count = (state: Estimate["state"]) =>
    estimates.filter((estimate) => estimate.state === state).length;
  const marks = [
    ["unstable (too few events or residents)", count("unstable")],
    ["cannot be told from no difference", count("cannot-tell")],
    ["without a value", count("missing")],
  ] as const;
  const said = marks.flatMap(([words, number]) =>
    number > 0 ? [`${words}: ${formatCount(number)}`] : [],
  );
  if (said.length === 0) return null;
  return { code: "states", text: `Of ${counted(estimates.length, "area")}, ${said.join("; ")}.` };
}

function list(months: readonly Month[]): string {
  return months.length > 6
    ? `${months.slice(0, 5).join(", ")} and ${months.length - 5} more`
    : months.join(", ");
}
