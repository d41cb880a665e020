import { boundsOf } from "../../geo/boundary/area-measures.ts";
import type { Level } from "../../geo/domain/level.ts";
import type { Disclosure } from "../../geo/measure/disclosure.ts";
import { defaultCompare } from "../../geo/view/compare.ts";
import type { Fault, Parsed } from "../../geo/view/fault.ts";
import { formatView } from "../../geo/view/format-view.ts";
import type { View } from "../../geo/view/view.ts";
import type { Comparison } from "../../geo/wire/comparison.ts";
import type { Frames } from "../../geo/wire/frames.ts";
import type { Mix } from "../../geo/wire/mix.ts";
import type { Series } from "../../geo/wire/series.ts";
import type { SnapshotSummary } from "../../geo/wire/snapshot.ts";
import type { Values } from "../../geo/wire/values.ts";
import { answerFrames } from "./answer-frames.ts";
import { answerView } from "./answer-view.ts";
import { createAreaList } from "./area-list.ts";
import type { Atlas, Tile, TileInfo } from "./atlas.ts";
import { coarseSnapshot } from "./coarse-snapshot.ts";
import { compareView, comparisonFault } from "./compare-answer.ts";
import { COMPARED_ELSEWHERE, isComparedElsewhere } from "./compare-notes.ts";
import { coverageAnswer } from "./coverage-answer.ts";
import { creditsFor } from "./credits.ts";
import { createFinder } from "./find-place.ts";
import { createHotspotAnswers } from "./hotspot-answers.ts";
import { createLruCache, type LruCache } from "./lru-cache.ts";
import { answerMix, mixFault } from "./mix-answer.ts";
import { outlinesOf } from "./outlines.ts";
import { type Question, resolveView } from "./resolve-view.ts";
import { createSceneryTiles } from "./scenery-tiles.ts";
import { answerSeries, seriesFault } from "./series-answer.ts";
import type { Snapshot } from "./snapshot.ts";
import { newestMonthOf, summaryOf } from "./snapshot-summary.ts";
import { createTileMaker, TILE_FIELDS, zoomsOf } from "./tile-maker.ts";
import { createTrustAnswers } from "./trust-answers.ts";
import type { TrustBench } from "./trust-bench.ts";
import { createTrustDesk } from "./trust-desk.ts";
import { askInTurn, usualViews } from "./usual-views.ts";

/** How many area values the answers kept may hold together: some 200 answers by ward, 30 by LSOA. */
const CACHED_CELLS = 150_000;

/** Forms of answers kept: the same numbers under another selection of areas. */
const ASKED_VIEWS = 300;

/** Series and comparisons kept, of each as many. */
const DERIVED = 100;

/** How many area values the runs of windows kept may hold together: some ten runs by ward. */
const CACHED_FRAME_CELLS = 250_000;

/**
 * Answers questions from an opened snapshot, under the operator's disclosure policy; what takes seconds is worked on at the bench.
 *
 * Under `rounded` everything here, the bench included, has coarse counts only: no outlet can pass the policy by.
 */
export function createAtlas(
  opened: Snapshot,
  disclosure: Disclosure = "open",
  benchFor: (snapshot: Snapshot, disclosure: Disclosure) => TrustBench = createTrustDesk,
): Atlas {
  const sourceOf = sourcesOf(opened, disclosure);
  // What is listed and searched is that of the finest areas.
  const snapshot = sourceOf("ward");
  const bench = benchFor(sourceOf("borough"), disclosure);
  const areas = createAreaList(snapshot);
  const answers = createLruCache<Values>(CACHED_CELLS);
  const asked = createLruCache<Values>(ASKED_VIEWS);
  const series = createLruCache<Series>(DERIVED);
  const comparisons = createLruCache<Comparison>(DERIVED);
  const mixes = createLruCache<Mix>(DERIVED);
  const runs = createLruCache<Frames>(CACHED_FRAME_CELLS);
  const notedOf = new WeakMap<Values, Values>();
  const tiles = createTileMaker();
  const hotspots = createHotspotAnswers(snapshot, disclosure);
  const trust = createTrustAnswers(snapshot, disclosure, bench);

  let retired = false;

  const answer = (question: Question): Values => {
    const key = keyOf(question);
    const known = answers.get(key);
    if (known) return known;
    const made = answerView(sourceOf(question.view.level), question);
    answers.set(key, made, question.set.areas.length);
    return made;
  };

  // The HTTP side keeps the bytes of an answer by its object, so the same View must give the same one.
  const answerAs = (question: Question): Values => {
    const view = formatView(question.view);
    const made = answer(question);
    const known = asked.get(view);
    if (known?.value === made.value) return known;
    const values = made.view === view ? made : { ...made, view };
    asked.set(view, values, 1);
    return values;
  };

  const noted = (question: Question): Values => {
    const values = answerAs(question);
    if (!isComparedElsewhere(question)) return values;
    const known = notedOf.get(values);
    const made = known ?? { ...values, notes: [...values.notes, COMPARED_ELSEWHERE] };
    if (!known) notedOf.set(values, made);
    return made;
  };

  const resolved = <T>(view: View, then: (question: Question) => T): Parsed<T> => {
    const parsed = resolveView(sourceOf(view.level), view, disclosure);
    return parsed.ok ? { ok: true, value: then(parsed.value) } : parsed;
  };

  const once = async <T extends object>(
    view: View,
    refuse: (question: Question) => Fault | null,
    make: (snapshot: Snapshot, question: Question, values: Values) => T | Promise<T>,
    kept: LruCache<T>,
    another = "",
  ): Promise<Parsed<T>> => {
    const asked = resolveView(sourceOf(view.level), view, disclosure);
    if (!asked.ok) return asked;
    const fault = refuse(asked.value);
    if (fault) return { ok: false, faults: [fault] };
    const key = another + formatView(view);
    const known = kept.get(key);
    const value = known ?? (await make(sourceOf(view.level), asked.value, answerAs(asked.value)));
    if (!known) kept.set(key, value, 1);
    return { ok: true, value };
  };

  const frames = async (question: Question, window: number): Promise<Parsed<Frames>> => {
    const key = `${window} ${keyOf(question)}`;
    const known = runs.get(key);
    if (known) return { ok: true, value: known };
    const made = await answerFrames(sourceOf(question.view.level), question, window);
    if (made.ok) runs.set(key, made.value, made.value.frames.length * question.set.areas.length);
    return made;
  };

  // Every file that is made from an answer asks for it.
  let told: SnapshotSummary | null = null;
  const summary = () => {
    told = told ?? summaryOf(snapshot, disclosure);
    return told;
  };

  return {
    id: snapshot.manifest.id,
    synthetic: snapshot.about.synthetic,
    newestMonth: newestMonthOf(snapshot),
    summary,
    coverage: () => coverageAnswer(snapshot, disclosure),
    levels: () => ({
      snapshot: snapshot.manifest.id,
      levels: snapshot.sets.map(({ set, areas: { length } }) => ({
        ...set,
        areas: length,
        ...zoomsOf(set.level),
      })),
    }),
    areas: (level, vintage) => {
      const list = areas.of(level, vintage);
      return list && { snapshot: snapshot.manifest.id, areas: list };
    },
    area: areas.byCode,
    search: createFinder(snapshot, areas),
    values: async (view) => resolved(view, noted),
    series: (view) => once(view, seriesFault, answerSeries, series),
    compare: (view) => once(view, comparisonFault, compareView, comparisons),
    mix: (view, by) =>
      once(
        view,
        (question) => mixFault(question, by),
        (held, question, values) => answerMix(held, question, values, by),
        mixes,
        `${by} `,
      ),
    frames: async (view, window) => {
      const asked = await settled(resolved(view, (question) => frames(question, window)));
      return asked.ok ? asked.value : asked;
    },
    hotspotAccuracy: hotspots.accuracy,
    hotspotHistory: hotspots.history,
    density: hotspots.density,
    ...trust,
    prepare: () => {
      trust.prepare();
      const ask = async (view: View) => resolved(view, answerAs);
      askInTurn(usualViews(), ask, () => retired).catch(() => undefined);
    },
    retire: () => {
      retired = true;
      trust.retire();
    },
    tile: (view, z, x, y) =>
      settled(
        resolved(view, (question) =>
          tiles.tile(question.set, keyOf(question), () => tiles.tableOf(answer(question)), z, x, y),
        ),
      ),
    seriesTile: async (view, z, x, y) => {
      const asked = await settled(
        resolved(view, async (question): Promise<Parsed<Tile>> => {
          const run = await frames(question, 1);
          if (!run.ok) return run;
          const stamped = () => tiles.seriesTableOf(run.value, question.months);
          const key = `series ${keyOf(question)}`;
          return { ok: true, value: await tiles.tile(question.set, key, stamped, z, x, y) };
        }),
      );
      return asked.ok ? asked.value : asked;
    },
    sceneryTile: createSceneryTiles(snapshot.scenery),
    tileInfo: (view) =>
      resolved(
        view,
        (question): TileInfo => ({
          layer: question.set.set.level,
          vintage: question.set.set.vintage,
          ...zoomsOf(question.set.set.level),
          bounds: boundsOf(question.set.areas) ?? [0, 0, 0, 0],
          fields: TILE_FIELDS,
          attribution: creditsFor(sourceOf(view.level), question).join(" "),
        }),
      ),
    outlines: (view) => resolved(view, ({ set }) => outlinesOf(sourceOf(view.level), set)),
  };
}

/** What a question of a level is answered from: under `rounded` boroughs are counted by themselves, where any are held. */
function sourcesOf(opened: Snapshot, disclosure: Disclosure): (level: Level) => Snapshot {
  if (disclosure === "open") return () => opened;
  const [wards, boroughs] = [coarseSnapshot(opened, "ward"), coarseSnapshot(opened, "borough")];
  return (level) => (level === "borough" && boroughs.sets.length > 0 ? boroughs : wards);
}

/** What a measure other than of change is set beside, selecting areas, colours or naming the snapshot changes how an answer is shown, not what it is. */
function keyOf({ view, measure }: Question): string {
  const compare = measure.comparesPeriods ? view.compare : defaultCompare(measure);
  return formatView({ ...view, compare, areas: [], palette: null, snapshot: null });
}

async function settled<T>(parsed: Parsed<Promise<T>>): Promise<Parsed<T>> {
  return parsed.ok ? { ok: true, value: await parsed.value } : parsed;
}
