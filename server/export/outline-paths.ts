import type { MultiPolygon, Polygon, Position } from "geojson";
import { type Bounds, boundsOf } from "../../geo/boundary/area-measures.ts";
import { partsOf } from "../../geo/boundary/rings.ts";
import { mercatorOf } from "../../geo/tile/tile-coordinates.ts";
import type { OutlinedArea, Outlines } from "../atlas/atlas.ts";

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
  const made = draw(outlines);
  KNOWN.set(outlines, made);
  return made;
}

type Place = (position: Position) => readonly [x: number, y: number];

function draw({ areas, boroughs }: Outlines): OutlinePaths {
  const { place, height } = frameOf(boundsOf(areas) ?? [0, 0, 1, 1]);
  const path = ({ geometry }: OutlinedArea) => pathOf(geometry, place);
  return {
    areas: areas.map(path),
    boroughs: boroughs.map(path),
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
  return String(Math.round(value * 10) / 10).replace(/^(-?)0\./, "$1.");
}

function onGrid(value: number): number {
  return Math.round(value / GRID) * GRID;
}
