import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Level } from "../../geo/domain/level.ts";
import { classCount } from "../../geo/view/legend.ts";
import { classColours, colourScale } from "../../geo/view/palette-choice.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { type Answer, answer } from "../state/answer.ts";
import { areas, boroughs } from "../state/areas.ts";
import { levels } from "../state/catalogue.ts";
import { density } from "../state/density.ts";
import { outlined } from "../state/outline.ts";
import { anchor, pointed } from "../state/pointed.ts";
import { selected } from "../state/selection.ts";
import { ground } from "../state/theme.ts";
import { shapeTileAddress, tileAddress } from "../state/tile-address.ts";
import { view } from "../state/view.ts";
import { anchorAt } from "./anchor-at.ts";
import { areaLooks } from "./area-look.ts";
import { AreaMarks } from "./area-marks.ts";
import { AreaPaint } from "./area-paint.ts";
import { drawBoroughLines } from "./borough-lines.ts";
import { drawDensity } from "./density-layer.ts";
import { drawLabels } from "./labels.ts";
import { readMapColours } from "./map-colours.ts";
import { PartsInTurn } from "./parts-in-turn.ts";
import { addPatterns } from "./patterns.ts";
import { codeAt, followPointer } from "./pointing.ts";
import { drawScenery } from "./scenery.ts";
import { type Drawn, ValueSources } from "./value-sources.ts";

/** What one map shows. */
export interface Shown {
  readonly answer: ReadonlySignal<Answer | null>;
  readonly areas: ReadonlySignal<readonly AreaSummary[]>;
  readonly palette: ReadonlySignal<string | null>;
}

/** A map that is drawn: what lies on it now, and how to stop. */
export interface DrawnMap {
  readonly marks: AreaMarks;
  readonly drawn: () => Drawn | null;
  readonly stop: () => void;
}

/** Keeps the page's map in step with the answer, the theme and what is selected or pointed at. */
export function drawState(map: MapLibreMap): DrawnMap {
  const base = drawShown(map, { answer, areas, palette });
  const { marks, drawn } = base;
  followPointer(map, (event) => codeAt(map, event.point, drawn()));
  map.on("move", () => anchorTooltip(map));
  const stops = [
    base.stop,
    effect(() => drawDensity(map, density.value, colours.value)),
    effect(() => marks.select(selected.value)),
    effect(() => marks.outline(outlined.value)),
    effect(() => marks.point(pointed.value?.code ?? null, pointed.value?.by !== "map")),
    effect(() => anchorTooltip(map)),
  ];
  return { marks, drawn, stop: () => stopAll(stops) };
}

/** Draws an answer with its ground, outlines and names; the element says in `data-shown` at which address the tiles are that carry the values on it. */
export function drawShown(map: MapLibreMap, shown: Shown): DrawnMap {
  const marks = new AreaMarks(map);
  const paint = new AreaPaint(map);
  const values = new ValueSources(map, (drawn) => {
    marks.moveTo(drawn);
    tellShown(map, shown.answer.peek());
    around.begin();
  });
  const around = new PartsInTurn(map, 3);
  // Of every answer, what outlines and names follow: they are not drawn anew from one month to the next.
  const snapshot = computed(() => shown.answer.value?.values.snapshot ?? null);
  const level = computed(() => shown.answer.value?.values.level ?? null);
  const stops = [
    effect(() => drawGround(map)),
    effect(() => {
      const painted = drawValues(values, paint, shown) ? shown.answer.peek() : null;
      if (!painted) return;
      map.once("render", () => tellShown(map, painted));
      map.triggerRepaint();
    }),
    effect(() => {
      if (around.allowed.value > 0) drawOutlines(map, snapshot.value);
    }),
    effect(() => {
      if (around.allowed.value > 1) drawNames(map, level.value, shown.areas.value);
    }),
    effect(() => {
      if (around.allowed.value > 2) drawParksAndWater(map, snapshot.value);
    }),
  ];
  return { marks, drawn: () => values.current, stop: () => stopAll(stops) };
}

function stopAll(stops: readonly (() => void)[]): void {
  for (const stop of stops) stop();
}

const palette = computed(() => view.value.palette);

/** They follow the theme, and are read once for each: reading them makes the browser work out the page's styles. */
const colours = computed(() => {
  ground.value;
  return readMapColours();
});

function drawGround(map: MapLibreMap): void {
  addPatterns(map, colours.value);
  map.setPaintProperty("ground", "background-color", colours.value.ground);
}

/** Whether the areas of the answer are on the map already, so that they have their new looks in its next frame. */
function drawValues(sources: ValueSources, paint: AreaPaint, { answer, palette }: Shown): boolean {
  const shown = answer.value;
  if (!shown || levels.value.length === 0) return false;
  const { values } = shown;
  const { level, vintage, snapshot } = values;
  const classes = classColours(
    palette.value,
    colourScale(values),
    classCount(values),
    ground.value,
  );
  const looks = areaLooks(values, classes, colours.value.ground);
  const tiles = shapeTileAddress(snapshot, level, vintage);
  const marks = new Set(looks.map(({ mark }) => mark));
  const drawn = sources.draw({ tiles, level, ...zoomsOf(level, vintage) }, marks, colours.value);
  paint.paint(drawn, values.areas, looks);
  return drawn === sources.current;
}

function tellShown(map: MapLibreMap, shown: Answer | null): void {
  if (!shown) return;
  const { values, fromRun } = shown;
  map.getContainer().dataset["shown"] = fromRun
    ? shapeTileAddress(values.snapshot, values.level, values.vintage)
    : tileAddress(shown);
}

function drawOutlines(map: MapLibreMap, snapshot: string | null): void {
  if (snapshot === null || levels.value.length === 0) return;
  const tiles = shapeTileAddress(snapshot, "borough", null);
  drawBoroughLines(map, tiles, zoomsOf("borough", null), colours.value);
}

function drawParksAndWater(map: MapLibreMap, snapshot: string | null): void {
  if (snapshot === null || levels.value.length === 0) return;
  drawScenery(map, snapshot, zoomsOf("borough", null), colours.value);
}

function drawNames(map: MapLibreMap, level: Level | null, own: readonly AreaSummary[]): void {
  if (level) drawLabels(map, level, boroughs.value, own, colours.value);
}

/** Puts the tooltip of an area that the table points at onto its label point. */
function anchorTooltip(map: MapLibreMap): void {
  const to = pointed.value;
  if (!to || to.by === "map") return;
  const point = areas.value.find(({ code }) => code === to.code)?.point;
  if (!point) return;
  const { x, y } = map.project([...point]);
  anchor.value = anchorAt(map, x, y);
}

/** The zooms that tiles of a boundary set are made for; null means its newest vintage. */
function zoomsOf(level: Level, vintage: number | null) {
  const set = levels.value.find(
    (held) => held.level === level && (vintage === null || held.vintage === vintage),
  );
  return { minzoom: set?.minzoom ?? 0, maxzoom: set?.maxzoom ?? 14 };
}
