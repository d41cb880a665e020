import { batch, signal } from "@preact/signals";
import { changeLevel, changeMeasure, changeVintage } from "../../geo/view/change-view.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import type { View } from "../../geo/view/view.ts";
import type { Problem } from "../../geo/wire/problem.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { fetchArea, fetchLevels, fetchSnapshot, fetchValues } from "../api/resources.ts";
import { readAddress } from "./address.ts";
import type { Answer } from "./answer.ts";
import { heldPeriod, levels, snapshot } from "./catalogue.ts";
import { view } from "./view.ts";

/** The area of the page in every vintage that has its code, newest first; null until read. */
export const areaVintages = signal<readonly AreaSummary[] | null>(null);

/** A headline question and its answer: null until it has come, or where it failed. */
interface Headline {
  readonly view: View;
  readonly answer: Answer | null;
}

/** The area's headline numbers, in order. */
export const headlines = signal<readonly Headline[]>([]);

/** Why something of the page could not be read; null when all was, or is on its way. */
export const areaFailure = signal<Problem | null>(null);

/** What a reader asks of a place first. */
const HEADLINES = ["stop-rate", "stop-disparity", "crime-rate", "trust"];

/** Reads an area and its headline numbers, of the snapshot and period that the address names. */
export async function readAreaPage(code: string): Promise<void> {
  areaFailure.value = null;
  const summary = await fetchSnapshot(view.value.snapshot);
  if (summary.kind === "failed") areaFailure.value = summary.problem;
  if (summary.kind !== "done") return;
  const { id } = summary.value;
  const [area, sets] = await Promise.all([fetchArea(id, code), fetchLevels(id)]);
  batch(() => {
    snapshot.value = summary.value;
    if (sets.kind === "done") levels.value = sets.value.levels;
    if (area.kind === "done") areaVintages.value = area.value.areas;
    if (area.kind === "failed") areaFailure.value = area.problem;
  });
  const [newest] = areaVintages.value ?? [];
  if (newest) await readHeadlines(newest, id);
}

async function readHeadlines(area: AreaSummary, id: string): Promise<void> {
  const views = headlineViews(area, view.value);
  headlines.value = views.map((own) => ({ view: own, answer: null }));
  await Promise.all(
    views.map(async (own) => {
      const outcome = await fetchValues(formatView({ ...own, areas: [], snapshot: id }), STAYS);
      if (outcome.kind === "failed") areaFailure.value = outcome.problem;
      if (outcome.kind !== "done") return;
      const answer = { view: own, values: outcome.value };
      headlines.value = headlines.value.map((held) =>
        held.view === own ? { ...held, answer } : held,
      );
    }),
  );
}

/** The page is left by leaving it: its questions are never taken back. */
const STAYS = new AbortController().signal;

/** The questions behind the headline numbers; those that are not asked of the area's level, or not held at all, are left out. */
export function headlineViews(
  { level, vintage, code }: Pick<AreaSummary, "level" | "vintage" | "code">,
  { period, snapshot: pinned }: Pick<View, "period" | "snapshot">,
): View[] {
  const plain = { ...readAddress("").view, period, snapshot: pinned };
  const surveyed = heldPeriod("survey");
  const isSurvey = (id: string) => measureById(id)?.kind === "survey";
  return HEADLINES.filter(
    (id) => measureById(id)?.levels.includes(level) && (surveyed !== null || !isSurvey(id)),
  ).map((id) => {
    // A survey ends before the police's files do: a period that it lies before gives way to its newest.
    const asked = changeMeasure(plain, id, isSurvey(id) ? surveyed : null);
    const there = changeVintage(changeLevel(asked, level), vintage);
    return { ...there, areas: [code] };
  });
}
