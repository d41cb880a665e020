import { signal } from "@preact/signals";
import { formatView } from "../../geo/view/format-view.ts";
import type { View } from "../../geo/view/view.ts";
import type { AreasCompared } from "../../geo/wire/comparison.ts";
import type { MeasureSummary } from "../../geo/wire/measures.ts";
import type { Mix, MixBy } from "../../geo/wire/mix.ts";
import type { Problem } from "../../geo/wire/problem.ts";
import type { Series } from "../../geo/wire/series.ts";
import type { AreaSummary, SnapshotSummary } from "../../geo/wire/snapshot.ts";
import { fetchMix, fetchSeries } from "../api/area-resources.ts";
import type { Outcome } from "../api/outcome.ts";
import { fetchComparison, fetchCoverage, fetchMeasures } from "../api/resources.ts";
import {
  headlineViews,
  MIXES,
  mixView,
  surveyViews,
  TOLD_MIXES,
  trendViews,
} from "./area-questions.ts";
import { coverage } from "./coverage.ts";
import { view } from "./view.ts";

/** A question of the page and its answer: null until it has come, or where it failed. */
interface Asked<T> {
  readonly view: View;
  readonly shown: T | null;
}

/** The area's headline numbers beside others, in order. */
export const headlines = signal<readonly Asked<AreasCompared>[]>([]);

/** What people of its borough were asked, beside others. */
export const surveyed = signal<readonly Asked<AreasCompared>[]>([]);

/** What is said of each measure to whoever must defend it, by its id; empty until read. */
export const accounts = signal<ReadonlyMap<string, MeasureSummary>>(new Map());

/** The area month by month, and London beside it. */
export interface Trend {
  readonly own: Series;
  /** Null where London's could not be read. */
  readonly london: Series | null;
}

export const trends = signal<readonly Asked<Trend>[]>([]);

/** What its events are made of, by what they are broken down by. */
export const mixes = signal<ReadonlyMap<MixBy, Mix>>(new Map());

/** Reads every figure of an area's page; `failed` is told what could not be read. */
export async function readFigures(
  area: AreaSummary,
  { id, months, disclosure }: SnapshotSummary,
  failed: (problem: Problem) => void,
): Promise<void> {
  const asked = view.value;
  const done = <T>(outcome: Outcome<T>): T | null => {
    if (outcome.kind === "failed") failed(outcome.problem);
    return outcome.kind === "done" ? outcome.value : null;
  };
  headlines.value = headlineViews(area, asked).map((own) => ({ view: own, shown: null }));
  surveyed.value = surveyViews(area, asked, months).map((own) => ({ view: own, shown: null }));
  // Where counts are rounded, no single month is told, and searches by group alone.
  const planned = disclosure ? [] : trendViews(area, asked, months);
  const ways = disclosure ? TOLD_MIXES : MIXES;
  trends.value = planned.map((own) => ({ view: own.view, shown: null }));
  mixes.value = new Map();
  const compare = async (into: typeof headlines, own: View) => {
    const shown = done(await fetchComparison(queryOf(own, id)));
    if (shown?.kind === "areas") into.value = answered(into.value, own, shown);
  };
  await Promise.all([
    ...headlines.value.map(({ view: own }) => compare(headlines, own)),
    ...surveyed.value.map(({ view: own }) => compare(surveyed, own)),
    ...planned.map(async ({ view: own, long }) => {
      const wide = { ...own, period: long };
      const shown = await readTrend(wide, id, done);
      if (shown) trends.value = answered(trends.value, own, shown);
    }),
    ...ways.map(async (by) => {
      const mix = done(await fetchMix(by, queryOf(mixView(by, area, asked), id)));
      if (mix) mixes.value = new Map([...mixes.value, [by, mix]]);
    }),
    fetchCoverage(id).then((outcome) => {
      coverage.value = done(outcome) ?? coverage.value;
    }),
    fetchMeasures().then((outcome) => {
      const list = done(outcome)?.measures ?? [];
      accounts.value = new Map(list.map((measure) => [measure.id, measure]));
    }),
  ]);
}

async function readTrend(
  long: View,
  id: string,
  done: (outcome: Outcome<Series>) => Series | null,
): Promise<Trend | null> {
  const [series, london] = await Promise.all([
    fetchSeries(queryOf(long, id)),
    fetchSeries(queryOf({ ...long, areas: [] }, id)),
  ]);
  const shown = done(series);
  return shown && { own: shown, london: done(london) };
}

function answered<T>(all: readonly Asked<T>[], own: View, shown: T): readonly Asked<T>[] {
  return all.map((held) => (held.view === own ? { ...held, shown } : held));
}

function queryOf(own: View, snapshot: string): string {
  return formatView({ ...own, snapshot });
}
