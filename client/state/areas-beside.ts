import { signal } from "@preact/signals";
import { comparableView } from "../../geo/view/comparable-view.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import type { View } from "../../geo/view/view.ts";
import type { AreasCompared } from "../../geo/wire/comparison.ts";
import type { Problem } from "../../geo/wire/problem.ts";
import type { Series } from "../../geo/wire/series.ts";
import { fetchSeries } from "../api/area-resources.ts";
import { fetchComparison } from "../api/resources.ts";

/** What is known of several areas beside their values: how they compare, and their months. */
export interface AreasBeside {
  /** Null while on its way, and where it failed. */
  readonly compared: AreasCompared | null;
  /** Why they are not compared, in words; null where they are, or while that is open. */
  readonly problem: Problem | null;
  /** Null while on its way, of measures without months, and where it failed: the values stand without it. */
  readonly series: Series | null;
}

/** Of the areas asked for last; the one before stays until something newer is known. */
export const areasBeside = signal<AreasBeside | null>(null);

/** Reads how the View's areas compare and how they went month by month, once per question. */
export async function readAreasBeside(view: View): Promise<void> {
  const query = formatView({ ...view, palette: null, classes: null });
  if (wanted === query) return;
  wanted = query;
  const before = areasBeside.peek();
  if (before?.problem) areasBeside.value = { ...before, problem: null };
  const comparable = { ...comparableView(view), palette: null, classes: null };
  const measure = measureById(view.measure);
  const hasMonths = measure?.kind !== null && measure?.scale !== "score";
  const [compared, series] = await Promise.all([
    fetchComparison(formatView(comparable)),
    hasMonths ? fetchSeries(query) : null,
  ]);
  if (wanted !== query) return;
  areasBeside.value = {
    compared: compared.kind === "done" && compared.value.kind === "areas" ? compared.value : null,
    problem: compared.kind === "failed" ? compared.problem : null,
    series: series?.kind === "done" ? series.value : null,
  };
}

let wanted = "";
