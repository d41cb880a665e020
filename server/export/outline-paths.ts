import { setImmediate as othersTurn } from "node:timers/promises";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { type Bounds, boundsOf } from "../../geo/boundary/area-measures.ts";
import { partsOf } from "../../geo/boundary/rings.ts";
import { mercatorOf } from "../../geo/tile/tile-coordinates.ts";
import type { Outlines } from "../atlas/atlas.ts";

/** Outlines as SVG path data in a frame that is `FRAME_WIDTH` wide, north up, in the projection of the page's map. */
export interface OutlinePaths {
  /** In the order of the areas; empty for one too small to be seen. */
  readonly areas: readonly string[];
  readonly boroughs: readonly string[];
  /** Where each area's label point lies in the frame. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly height: number;
}

export const FRAME_WIDTH = 1000;

/** What coordinates are rounded to. */
const GRID = 0.2;

/** Room between the outermost areas and the frame. */
const MARGIN = 12;

/** A frame is no taller or flatter than this, whatever lies in it. */
const TALLEST = 1.2;
const FLATTEST = 0.5;

const KNOWN = new WeakMap<Outlines, OutlinePaths>();

/** The paths of outlines, drawn once and kept as long as they are; points nearer than the grid fall together. */
export function outlinePaths(outlines: Outlines): OutlinePaths {
  const known = KNOWN.get(outlines);
  if (known) return known;
  const drawing = draw(outlines);
  let step = drawing.next();
  while (!step.done) step = drawing.next();
  KNOWN.set(outlines, step.value);
  return step.value;
}

/**
 * Draws the paths beforehand, a few milliseconds at a time, so that a thread that answers others goes on answering; at once where they
 * are known already.
 */
export function prepareOutlinePaths(outlines: Outlines, sliceMs = SLICE_MS): Promise<void> {
  if (KNOWN.has(outlines)) return Promise.resolve();
  const underway = PREPARING.get(outlines);
  if (underway) return underway;
  const prepared = drawInSlices(outlines, sliceMs);
  PREPARING.set(outlines, prepared);
  return prepared;
}

const PREPARING = new WeakMap<Outlines, Promise<void>>();

/** How long others wait at a time. */
const SLICE_MS = 8;

async function drawInSlices(outlines: Outlines, sliceMs: number): Promise<void> {
  const drawing = draw(outlines);
  let begun = performance.now();
  let step = drawing.next();
  while (!step.done) {
    if (performance.now() - begun >= sliceMs) {
      await othersTurn();
      begun = performance.now();
    }
    step = drawing.next();
  }
  KNOWN.set(outlines, step.value);
}

type Place = (position: Position) => readonly [x: number, y: number];

/** Pauses after each area. */
function* draw({ areas, boroughs }: Outlines): Generator<undefined, OutlinePaths> {
  const { place, height } = frameOf(boundsOf(areas) ?? [0, 0, 1, 1]);
  const paths: string[] = [];
  for (const { geometry } of [...areas, ...boroughs]) {
    paths.push(pathOf(geometry, place));
    yield undefined;
  }
  return {
    areas: paths.slice(0, areas.length),
    boroughs: paths.slice(areas.length),
    points: areas.map(({ point }) => place([...point])),
    height,
  };
}

function frameOf([west, south, east, north]: Bounds): { place: Place; height: number } {
  const [left, top] = mercatorOf(west, north);
  const [right, bottom] = mercatorOf(east, south);
  const inner = FRAME_WIDTH - 2 * MARGIN;
  const aspect = Math.min(TALLEST, Math.max(FLATTEST, (bottom - top) / (right - left)));
  const height = Math.round(inner * aspect) + 2 * MARGIN;
  const scale = Math.min(inner / (right - left), (height - 2 * MARGIN) / (bottom - top));
  const [x0, y0] = [
    FRAME_WIDTH / 2 - (scale * (left + right)) / 2,
    height / 2 - (scale * (top + bottom)) / 2,
  ];
  const place: Place = ([longitude = 0, latitude = 0]) => {
    const [x, y] = mercatorOf(longitude, latitude);
    return [onGrid(x0 + scale * x), onGrid(y0 + scale * y)];
  };
  return { place, height };
}

function pathOf(geometry: Polygon | MultiPolygon, place: Place): string {
  return partsOf(geometry)
    .flatMap((rings) => rings.map((ring) => ringPath(ring, place)))
    .join("");
}

/**
 * Neighbours share their points, and each is put on the grid for itself, so that no gap opens between them.
 *
 * Written as steps from point to point, which takes half the bytes of places.
 */
function ringPath(ring: readonly Position[], place: Place): string {
  const points: (readonly [x: number, y: number])[] = [];
  for (const position of ring) {
    const [x, y] = place(position);
    const before = points.at(-1);
    if (!before || before[0] !== x || before[1] !== y) points.push([x, y]);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1]) {
    points.pop();
  }
  if (!first || points.length < 3) return "";
  const steps = points.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = points[i] ?? first;
    return pair(x - fromX, y - fromY);
  });
  return `M${pair(...first)}l${steps.join(" ")}z`;
}

function pair(x: number, y: number): string {
  const second = short(y);
  return second.startsWith("-") ? `${short(x)}${second}` : `${short(x)} ${second}`;
}

/** With one decimal at most and no zero before it. */
function short(value: number): string {
  const tenths = Math.round(value * 10);
  const known = SHORT.get(tenths);
  if (known !== undefined) return known;
  const text = String(tenths / 10).replace(/^(-?)0\./, "$1.");
  SHORT.set(tenths, text);
  return text;
}

/** By tenths: on a grid there are some thousand different numbers, and some hundred thousand of them in a map. */
const SHORT = new Map<number, string>();

function onGrid(value: number): number {
  return Math.round(value / GRID) * GRID;
}
