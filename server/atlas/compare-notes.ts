import { measureById } from "../../geo/view/measure-registry.ts";
import type { AreasCompared, ComparedArea, PeersBy } from "../../geo/wire/comparison.ts";
import type { Note, Values } from "../../geo/wire/values.ts";
import { comparisonNotes } from "./comparison-notes.ts";
import { counted } from "./note-words.ts";
import type { PairedPeriods } from "./paired-periods.ts";
import type { Question } from "./resolve-view.ts";
import { FALSE_DISCOVERIES, type Scan } from "./scan-areas.ts";
import type { Snapshot } from "./snapshot.ts";
import { SURVEY_LONDON, surveyPeriodNotes } from "./survey-notes.ts";

/** What is said of values whose View names a comparison that does not show in them. */
export const COMPARED_ELSEWHERE: Note = {
  code: "compared-elsewhere",
  text: "These figures are the same whatever `compare` says: the comparison that this question names is made by /api/v1/compare and on the page /compare, with the same parameters.",
};

/** Whether a question names a comparison that its values do not show: only a measure of change is itself one. */
export function isComparedElsewhere({ view, measure }: Question): boolean {
  return view.compare !== "none" && !measure.comparesPeriods;
}

/** What must be said of areas set beside others, before what must be said of their own figures. */
export function compareNotes(
  snapshot: Snapshot,
  values: Values,
  paired: PairedPeriods | null,
  { areas, peersBy, pairs }: Pick<AreasCompared, "areas" | "peersBy" | "pairs">,
): Note[] {
  const kinds = new Set(areas.flatMap(({ beside }) => beside.map((one) => one.with)));
  return [
    kinds.has("london") ? sharedWithLondon(values) : null,
    kinds.has("peers") ? peersNote(peersBy) : null,
    chanceFindings(areas),
    areas.some(({ checks }) => checks.length > 0) ? OTHER_LIMITS : null,
    pairsTested(pairs),
    ...periodNotes(snapshot, paired),
    ...values.notes,
  ].filter((note) => note !== null);
}

/** What must be said of a scan of all areas. */
export function scanNotes(
  snapshot: Snapshot,
  values: Values,
  paired: PairedPeriods | null,
  { tested, stricter, funnel }: Scan,
): Note[] {
  return [
    paired ? null : sharedWithLondon(values),
    falseDiscoveries(tested),
    strictly(stricter),
    funnel && overDispersion(funnel.dispersion),
    ...periodNotes(snapshot, paired),
    ...values.notes,
  ].filter((note) => note !== null);
}

function sharedWithLondon({ measure }: Values): Note {
  return measureById(measure.id)?.kind === "survey" ? SURVEY_LONDON : SHARED_EVENTS;
}

const SHARED_EVENTS: Note = {
  code: "shared-events",
  text: "An area is a part of its borough and of London, and no event can be on both sides: the difference is from the rest, without the area's own events and residents.",
};

const OTHER_LIMITS: Note = {
  code: "other-limits",
  text: "Beside each area's figure stand the limits that other usual methods give it (`checks`): where they say something else than its own, the figure is too weak to lean on. They are no choice: the measure's own method is the one that holds.",
};

function peersNote(by: PeersBy | null): Note | null {
  if (!by) return null;
  const names = by.variables.map(({ label }) => label);
  const text = `Peers are the ${by.count} areas of the level, the City left out, that are nearest by these variables: ${names.join("; ")}. Each counts alike, in its own standard deviations. Being alike in these does not make areas alike in everything that matters.`;
  return { code: "peers", text };
}

/** Few comparisons, each read on its own, are not adjusted; whoever looks at many must know. */
function chanceFindings(areas: readonly ComparedArea[]): Note | null {
  const made = areas.reduce((sum, { beside }) => sum + beside.length, 0);
  if (made < 2) return null;
  const text = `Each of the ${made} comparisons is judged alone: where nothing differs, about one in twenty is still found above or below.`;
  return { code: "several-comparisons", text };
}

function pairsTested(pairs: AreasCompared["pairs"]): Note | null {
  const tested = pairs.filter(({ q }) => q !== null).length;
  if (tested === 0) return null;
  const text = `${counted(tested, "pair")} of areas tested at once: two areas are said to differ where the q-value (Benjamini and Hochberg) is at most ${FALSE_DISCOVERIES}, so that about one in twenty of those said to differ does not. Pairs with an area without a value, an unstable one or the City are not tested.`;
  return { code: "pairs", text };
}

function falseDiscoveries(tested: number): Note {
  const text = `${counted(tested, "area")} tested at once: an area is called above or below where its q-value (Benjamini and Hochberg) is at most ${FALSE_DISCOVERIES}, so that about one in twenty of those called is not. Areas without a value, unstable ones and the City are not tested.`;
  return { code: "false-discovery", text };
}

function strictly({
  benjaminiHochberg,
  benjaminiYekutieli,
  holm,
  bonferroni,
}: Scan["stricter"]): Note | null {
  if (benjaminiHochberg === 0) return null;
  const text = `Of ${counted(benjaminiHochberg, "area")} called above or below, ${benjaminiYekutieli} would be however areas depend on each other (Benjamini and Yekutieli); ${holm} and ${bonferroni} where not even one may be called wrongly (Holm, Bonferroni).`;
  return { code: "stricter-corrections", text };
}

function overDispersion(dispersion: number): Note {
  const times = dispersion < 10 ? dispersion.toFixed(1) : String(Math.round(dispersion));
  const text = `The areas' distances from the rate of all, squared, are on average ${times} times what chance alone would bring (over-dispersion). The funnel's limits and the p-values allow for it: an area beyond them stands out from how areas differ among each other.`;
  return { code: "over-dispersion", text };
}

function periodNotes(snapshot: Snapshot, paired: PairedPeriods | null): Note[] {
  if (!paired) return [];
  const { coverage, breaks } = snapshot.about;
  const { question, tallied } = paired;
  const { measure, period, compared } = question;
  if (measure.kind === "survey") return compared ? surveyPeriodNotes(period, compared.period) : [];
  return comparisonNotes({ question, ...tallied, coverage, breaks });
}
