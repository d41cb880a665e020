import { batch, signal } from "@preact/signals";
import type { Problem } from "../../geo/wire/problem.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { fetchArea, fetchLevels, fetchSnapshot } from "../api/resources.ts";
import { readFigures } from "./area-figures.ts";
import { levels, snapshot } from "./catalogue.ts";
import { view } from "./view.ts";

/** The area of the page in every vintage that has its code, newest first; null until read. */
export const areaVintages = signal<readonly AreaSummary[] | null>(null);

/** Why something of the page could not be read; null when all was, or is on its way. */
export const areaFailure = signal<Problem | null>(null);

/** Reads an area and all its figures, of the snapshot and period that the address names. */
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
  if (!newest) return;
  await readFigures(newest, summary.value, (problem) => {
    areaFailure.value = problem;
  });
}
