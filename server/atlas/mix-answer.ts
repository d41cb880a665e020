import { GROUPS_OF, type Group } from "../../geo/domain/group.ts";
import type { AreaTallies, BaseNeed, Needs, Selection } from "../../geo/measure/measure.ts";
import type { Fault } from "../../geo/view/fault.ts";
import { filterValues } from "../../geo/view/filter-values.ts";
import { filterValueWords, GROUP_WORDS } from "../../geo/view/labels.ts";
import type { View } from "../../geo/view/view.ts";
import type { Mix, MixBy, MixOf } from "../../geo/wire/mix.ts";
import type { Note, Values } from "../../geo/wire/values.ts";
import { boroughsOnly, byWithheld } from "./disclosure-faults.ts";
import { boroughRows, sumOf, wholeOf } from "./london.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { tallyAreas } from "./tally-areas.ts";

/** Why a View's events cannot be broken down so, by name; null when they can. */
export function mixFault({ measure, view, disclosure }: Question, by: MixBy): Fault | null {
  const wanted = by === "crime" ? "crime-count" : "stop-count";
  const code = "value-not-allowed";
  if (measure.id !== wanted) {
    const detail = `By ${by} are broken down the events of ${wanted}, not those of ${measure.id}.`;
    return { code, field: "measure", detail, allowed: [wanted] };
  }
  if (disclosure === "rounded" && (by === "object" || by === "outcome")) return byWithheld(by);
  if (disclosure === "rounded" && by === "group" && view.level !== "borough") {
    return boroughsOnly("the mix of groups");
  }
  if (by !== "group" || view.group === null) return null;
  const detail = "One group alone has nothing to be broken down by. Leave the group out.";
  return { code, field: "group", detail, allowed: [] };
}

/**
 * Breaks the events of a count down by category, in one pass. `values` is the answer to the same View.
 *
 * Every category goes through the measure itself, and so through the policy: what it gives for a category is what the View gives with
 * that one chosen.
 */
export function answerMix(snapshot: Snapshot, question: Question, values: Values, by: MixBy): Mix {
  const ids = categoriesOf(question, by);
  const needs = needsOf(question, by, ids);
  const { rows, bases } = tallyAreas(snapshot, question, needs);
  const boroughs = wholeOf(boroughRows(snapshot, question, needs, { rows }), true);
  const mixOf = mixer(question, by, ids);
  const { areas } = question.view;
  const chosen = areas.map((area) => values.areas.indexOf(area));
  const mixes = mixOf(rows);
  const { snapshot: id, view, synthetic, disclosure, level, vintage, period } = values;
  return {
    snapshot: id,
    view,
    ...(synthetic && { synthetic }),
    ...(disclosure && { disclosure }),
    by,
    kind: by === "crime" ? "incident" : "stop",
    of: eventsOf(question, needs),
    level,
    vintage,
    period,
    areas,
    name: chosen.map((i) => values.name[i] ?? ""),
    borough: chosen.map((i) => values.borough[i] ?? ""),
    categories: ids.map((category) => ({ id: category, label: labelOf(by, category) })),
    mixes: chosen.flatMap((i) => mixes[i] ?? []),
    london: mixOf([sumOf(boroughs.rows, needs, boroughs.months)])[0] ?? nothing(ids),
    ...(by === "group" && { residentsSource: bases.label }),
    notes: [...ownNotes(question, by), ...values.notes],
  };
}

function categoriesOf({ measure, view }: Question, by: MixBy): readonly string[] {
  if (by === "group") return GROUPS_OF[view.ethnicity];
  return view.filters[by] ?? filterValues(by, measure);
}

function labelOf(by: MixBy, id: string): string {
  if (by !== "group") return filterValueWords(by, id);
  return isGroup(id) ? GROUP_WORDS[id] : id;
}

/** A tally `count` of all the events, one per category, and by group the residents of each. */
function needsOf({ measure, view }: Question, by: MixBy, ids: readonly string[]): Needs {
  const chosen = (narrower: Partial<View>): Selection => {
    const { count } = measure.needs({ ...view, ...narrower }).tallies;
    if (!count) throw new Error(`${measure.id} counts no events`);
    return count;
  };
  const one = (id: string) =>
    by === "group"
      ? chosen({ group: isGroup(id) ? id : null })
      : chosen({ filters: { ...view.filters, [by]: [id] } });
  const all = chosen({});
  return {
    tallies: {
      count: by === "group" ? { ...all, personsOnly: true } : all,
      ...Object.fromEntries(ids.map((id) => [id, one(id)])),
    },
    bases: by === "group" ? residentNeeds(view) : {},
  };
}

/** Residents of each group as the definition sees it, and of all groups together as people see themselves: officers have no `mixed`. */
function residentNeeds({ ethnicity }: View): Record<string, BaseNeed> {
  const needs = (definition: "officer" | "self", prefix: string) =>
    GROUPS_OF[definition]
      .filter((group) => group !== "not-stated")
      .map((group) => [`${prefix}${group}`, { group, definition }] as const);
  return Object.fromEntries([...needs(ethnicity, ""), ...needs("self", EVERYBODY)]);
}

const EVERYBODY = "all/";

function mixer({ measure, view }: Question, by: MixBy, ids: readonly string[]) {
  return (rows: readonly AreaTallies[]): MixOf[] => {
    const counts = (name: string) =>
      measure
        .estimate(
          rows.map((row) => ({ ...row, tally: { count: row.tally[name] ?? 0 }, base: {} })),
          view,
        )
        .map(({ value }) => value);
    const bases = counts("count");
    const columns = ids.map(counts);
    return rows.map((row, i) => {
      const base = bases[i] ?? null;
      const count = columns.map((column) => column[i] ?? null);
      const share = count.map((own) => (own === null || !base ? null : Math.min(1, own / base)));
      return { base, count, share, ...(by === "group" && { residents: residentShares(row, ids) }) };
    });
  };
}

function residentShares({ base }: AreaTallies, ids: readonly string[]): (number | null)[] {
  const parts = Object.entries(base).filter(([name]) => name.startsWith(EVERYBODY));
  const held = parts.length > 0 && parts.every(([, residents]) => residents !== null);
  const all = held ? parts.reduce((sum, [, residents]) => sum + (residents ?? 0), 0) : 0;
  return ids.map((id) => {
    const own = base[id] ?? null;
    return own === null || all === 0 ? null : own / all;
  });
}

function nothing(ids: readonly string[]): MixOf {
  const none = ids.map(() => null);
  return { base: null, count: none, share: none };
}

function eventsOf({ measure }: Question, { tallies }: Needs): string {
  if (measure.kind === "incident") return "recorded crimes and incidents";
  return tallies["count"]?.personsOnly ? "searches of people" : "searches of people and vehicles";
}

function ownNotes({ view }: Question, by: MixBy): Note[] {
  if (by !== "group") return [];
  const text =
    view.ethnicity === "officer"
      ? "Groups are those that officers saw. They have no Mixed to choose: residents of Mixed background are among all residents and in no group."
      : "Groups are those that people gave for themselves; those who gave none stand apart.";
  return [{ code: "groups-as-seen", text }];
}

function isGroup(id: string): id is Group {
  return id in GROUP_WORDS;
}
