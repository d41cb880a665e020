import type { Area } from "../../geo/domain/area.ts";
import type { Level } from "../../geo/domain/level.ts";
import type { DriverQuestion } from "../../geo/view/driver-question.ts";
import type { Parsed } from "../../geo/view/fault.ts";
import type { ForecastQuestion } from "../../geo/view/forecast-question.ts";
import type { InsightQuestion } from "../../geo/view/insight-question.ts";
import type { View } from "../../geo/view/view.ts";
import type { Comparison } from "../../geo/wire/comparison.ts";
import type { Coverage } from "../../geo/wire/coverage.ts";
import type { Density } from "../../geo/wire/density.ts";
import type { Drivers } from "../../geo/wire/drivers.ts";
import type { Forecast } from "../../geo/wire/forecast.ts";
import type { Frames } from "../../geo/wire/frames.ts";
import type { HotspotAccuracy, HotspotHistory } from "../../geo/wire/hotspots.ts";
import type { Insights } from "../../geo/wire/insights.ts";
import type { Mix, MixBy } from "../../geo/wire/mix.ts";
import type { Series } from "../../geo/wire/series.ts";
import type {
  AreaSummary,
  Areas,
  Levels,
  SearchResult,
  SnapshotSummary,
  Snapshots,
} from "../../geo/wire/snapshot.ts";
import type { Values } from "../../geo/wire/values.ts";

/** One opened snapshot that answers questions; every answer names the snapshot it rests on. */
export interface Atlas {
  readonly id: string;
  /** Whether the incidents are invented: the sample city. */
  readonly synthetic: boolean;
  /** Last month held of any kind, `YYYY-MM`. */
  readonly newestMonth: string;
  summary(): SnapshotSummary;
  coverage(): Coverage;
  levels(): Levels;
  /** The areas of a boundary set (the newest vintage when null); null when the level or vintage is not held. */
  areas(level: Level, vintage: number | null): Areas | null;
  /** One area, in every vintage that has its code, newest first; empty when the code is unknown. */
  area(code: string): readonly AreaSummary[];
  search(text: string): SearchResult;
  /** The answer to a View, or what it asks that this snapshot does not hold. The same View gives the same object from a cache. */
  values(view: View): Promise<Parsed<Values>>;
  /** A View month by month; refused for measures that have no figure for a month. */
  series(view: View): Promise<Parsed<Series>>;
  /** A View's areas beside others, or all areas of its level; refused for measures that cannot be compared. */
  compare(view: View): Promise<Parsed<Comparison>>;
  /** What a View's events are made of, category by category; refused for measures other than counts. */
  mix(view: View, by: MixBy): Promise<Parsed<Mix>>;
  /** The answers of a View in every window of that many months within its period; from a cache as `values` is. */
  frames(view: View, window: number): Promise<Parsed<Frames>>;
  /** How well the hotspots of the months before the View's period foretold its events; faults as for `values`, and measures without hotspots. */
  hotspotAccuracy(view: View): Parsed<HotspotAccuracy>;
  /** How areas have been hot or cold over the quarters of the View's period. */
  hotspotHistory(view: View): Parsed<HotspotHistory>;
  /** How densely a View's events lie, to be drawn; refused for measures that count no events. */
  density(view: View): Parsed<Density>;
  /** What goes with a survey measure. Seconds of work on another thread; the same question gives the same object from a cache. */
  drivers(question: DriverQuestion): Promise<Parsed<Drivers>>;
  /** Where a survey measure is heading, and how well such forecasts have done. */
  forecast(question: ForecastQuestion): Promise<Parsed<Forecast>>;
  /** What stands out among everything that was looked at. */
  insights(question: InsightQuestion): Promise<Parsed<Insights>>;
  /** Begins on what readers usually ask: what takes seconds, and the answers that they are shown first. */
  prepare(): void;
  /** Lets go of threads; questions are still answered. */
  retire(): void;
  /** A gzipped vector tile with the View's values; null bytes when it is inside the pyramid and empty. */
  tile(view: View, z: number, x: number, y: number): Promise<Parsed<Tile>>;
  /** The same with `m0` and so on instead: the value in each month of the View's period. */
  seriesTile(view: View, z: number, x: number, y: number): Promise<Parsed<Tile>>;
  /** A gzipped vector tile of parks and water (`cover`) in a layer `scenery`; null bytes where there are none. */
  sceneryTile(z: number, x: number, y: number): Promise<Tile>;
  /** What a map needs to draw a View's tiles; the address of the tiles is the HTTP layer's to add. */
  tileInfo(view: View): Parsed<TileInfo>;
  /** What a View's areas look like, to be drawn or handed on; the same object for the same boundary set. */
  outlines(view: View): Parsed<Outlines>;
}

export interface Outlines {
  /** In the order of the answer's areas. */
  readonly areas: readonly OutlinedArea[];
  /** The newest boroughs held, to lay over them. */
  readonly boroughs: readonly OutlinedArea[];
}

export interface OutlinedArea extends Area {
  /** A point inside it, for labels: longitude, latitude. */
  readonly point: readonly [number, number];
}

export type Tile =
  | { readonly inside: false }
  | { readonly inside: true; readonly gzipped: Uint8Array | null };

export interface TileInfo {
  readonly layer: Level;
  readonly vintage: number | null;
  readonly minzoom: number;
  readonly maxzoom: number;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  readonly fields: Readonly<Record<string, string>>;
  readonly attribution: string;
}

/** The snapshots a server may answer from. */
export interface Atlases {
  /** Runs `work` with the snapshot of that id, or the one current at this moment when null; null when there is no such snapshot. */
  lend<T>(id: string | null, work: (atlas: Atlas) => Promise<T>): Promise<T | null>;
  /** The current snapshot's id, null while there is none. */
  currentId(): string | null;
  /** The snapshots kept, newest first; may be a few seconds old. */
  list(): Promise<Snapshots>;
}
