import { signal } from "@preact/signals";
import type { MeasureSummary } from "../../geo/wire/measures.ts";
import type { Problem } from "../../geo/wire/problem.ts";
import { fetchCoverage, fetchMeasures, fetchSnapshot } from "../api/resources.ts";
import { snapshot } from "./catalogue.ts";
import { coverage } from "./coverage.ts";
import { view } from "./view.ts";

/** Every measure with its definition; null until they have been read. */
export const measures = signal<readonly MeasureSummary[] | null>(null);

/** Why something of the methods page could not be read; null when all was, or is on its way. */
export const methodsFailure = signal<Problem | null>(null);

/** Reads what the methods page shows, of the snapshot that the address names; what has been read stays where that fails. */
export async function readMethods(): Promise<void> {
  methodsFailure.value = null;
  await Promise.all([readHeld(), readMeasures()]);
}

async function readHeld(): Promise<void> {
  const summary = await fetchSnapshot(view.value.snapshot);
  if (summary.kind === "failed") methodsFailure.value = summary.problem;
  if (summary.kind !== "done") return;
  snapshot.value = summary.value;
  const tables = await fetchCoverage(summary.value.id);
  if (tables.kind === "done") coverage.value = tables.value;
  if (tables.kind === "failed") methodsFailure.value = tables.problem;
}

async function readMeasures(): Promise<void> {
  const list = await fetchMeasures();
  if (list.kind === "done") measures.value = list.value.measures;
  if (list.kind === "failed") methodsFailure.value = list.problem;
}
