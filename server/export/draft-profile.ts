import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { changeLevel, changeMeasure, changeVintage } from "../../geo/view/change-view.ts";
import type { Fault, Parsed } from "../../geo/view/fault.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { HEADLINES } from "../../geo/view/headline-measures.ts";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import type { View } from "../../geo/view/view.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { Atlas } from "../atlas/atlas.ts";
import type { Draft } from "./briefing-sheet.ts";
import { methodOf } from "./draft-view.ts";
import { exportWords } from "./export-words.ts";
import { wordArea } from "./selected-list.ts";

/** An area's headline numbers beside its borough's and London's, in one table; the area is the one that the View selects. */
export async function draftProfile(
  atlas: Atlas,
  view: View,
  publicUrl: string,
): Promise<Parsed<Draft>> {
  const [code = ""] = view.areas;
  const area = atlas
    .area(code)
    .find(({ level, vintage }) => level === view.level && (view.vintage ?? vintage) === vintage);
  if (!area) return { ok: false, faults: [unknownArea(code, view)] };
  const surveyed = atlas.summary().months.survey ? SURVEYED : [];
  const answers: Answered[] = [];
  const notHeld: string[] = [];
  for (const id of [...HEADLINES, ...surveyed].filter((id) =>
    measureById(id)?.levels.includes(view.level),
  )) {
    const asked = headlineView(view, id);
    const own = await atlas.values(asked);
    const borough = await atlas.values(changeLevel(asked, "borough"));
    if (own.ok && borough.ok) answers.push({ view: asked, own: own.value, borough: borough.value });
    else
      notHeld.push(
        `${measureById(id)?.label ?? id} cannot be had: ${faultsOf(own)}${faultsOf(borough)}`,
      );
  }
  const [first] = answers;
  if (!first) return { ok: false, faults: [nothingHeld(notHeld)] };
  const summary = atlas.summary();
  const words = answers.map(({ view, own }) => exportWords(view, own, { ...summary, publicUrl }));
  const period = wordPeriod(first.own.period);
  const pinned = { ...view, snapshot: atlas.id, period: pick(first.own) };
  const isBorough = area.level === "borough";
  return {
    ok: true,
    value: {
      title: `Profile of ${area.name} · ${LEVEL_WORDS[area.level].one} · ${period}`,
      summary: isBorough
        ? `${area.name} beside London.`
        : `${area.name}, a ${LEVEL_WORDS[area.level].one} in ${area.boroughName}, beside its borough and London.`,
      reading: [`Period: ${period}.`, "Intervals are of 95\u00a0%."],
      drawable: null,
      tables: [
        {
          caption: `${area.name} beside ${isBorough ? "London" : `${area.boroughName} and London`}`,
          columns: columnsOf(area.name, isBorough ? null : area.boroughName),
          rows: answers.map((answered) => rowOf(answered, code, isBorough ? null : area.borough)),
          leftOut: notHeld.length === 0 ? null : notHeld.join(" "),
        },
      ],
      address: `${publicUrl}/area/${code}?${formatView({ ...pinned, areas: [] })}`,
      snapshot: atlas.id,
      pinned: { kind: "area", view: pinned },
      caveats: answers.flatMap(({ own }) => own.notes.map(({ text }) => text)),
      methods: words.map(methodOf),
      attribution: words.flatMap(({ attribution }) => attribution),
      created: summary.created,
      synthetic: words[0]?.synthetic ?? null,
    },
  };
}

/** What Londoners say, by borough alone; behind what police recorded. */
const SURVEYED = ["confidence", "trust", "treats-fairly"];

interface Answered {
  readonly view: View;
  readonly own: Values;
  readonly borough: Values;
}

/** The profile's own period, boundaries and snapshot; nothing else of the View that it came with. */
function headlineView(view: View, id: string): View {
  const { level, vintage, areas, period } = view;
  const asked = { ...view, filters: {}, classes: null, palette: null, period };
  return { ...changeVintage(changeLevel(changeMeasure(asked, id), level), vintage), areas };
}

function columnsOf(area: string, borough: string | null) {
  const number = { share: 1.5, isNumber: true };
  const columns = [
    { label: "Measure", share: 4.2, isNumber: false },
    { ...number, label: area },
    { label: "95\u00a0% interval", share: 2, isNumber: true },
    { label: "State", share: 1.4, isNumber: false },
    ...(borough === null ? [] : [{ ...number, label: borough }]),
    { ...number, label: "London" },
  ];
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map((column) => ({ ...column, share: column.share / whole }));
}

function rowOf({ own, borough }: Answered, code: string, boroughCode: string | null): string[] {
  const { number, interval, state } = wordArea(own, own.areas.indexOf(code));
  const beside =
    boroughCode === null
      ? []
      : [wordArea(borough, borough.areas.indexOf(boroughCode)).number ?? "no value"];
  return [
    `${own.measure.label}, ${own.measure.unit}`,
    number ?? "no value",
    interval?.replace(/^.*interval /, "") ?? "",
    state ?? "clear",
    ...beside,
    wordValue(own.london, own.measure).number ?? "no value",
  ];
}

function pick({ period: { from, to } }: Values) {
  return { from, to };
}

function faultsOf(answer: Parsed<Values>): string {
  return answer.ok ? "" : answer.faults.map(({ detail }) => detail).join(" ");
}

function unknownArea(code: string, { level }: View): Fault {
  const detail = `${code} is no ${LEVEL_WORDS[level].one} of these boundaries.`;
  return { code: "value-not-allowed", field: "areas", detail, allowed: [] };
}

function nothingHeld(notHeld: readonly string[]): Fault {
  const detail = `Nothing of this area's profile can be had. ${notHeld.join(" ")}`;
  return { code: "value-not-allowed", field: "period", detail, allowed: [] };
}
