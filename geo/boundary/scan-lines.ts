import type { Area } from "../domain/area.ts";
import { type Bounds, boundsOf } from "./area-measures.ts";
import { areaBelowLatitude, metresPerDegree } from "./ellipsoid.ts";
import { eachSegment } from "./rings.ts";

/**
 * Cuts areas into level strips and reports, strip by strip from west to east, which areas lie under each piece of its middle line.
 *
 * `visit(active, squareMetres)` gets the indices of the areas a piece lies in, in no order, and the piece's length times the
 * strip's height. An edge that two areas share is crossed at bit-for-bit the same place for both, so neighbours never
 * overlap by rounding. Strips are `spacingMetres` high, or as high as makes `MAX_LINES` of them.
 */
export function eachPiece(
  areas: readonly Pick<Area, "geometry">[],
  spacingMetres: number,
  visit: (active: readonly number[], squareMetres: number) => void,
): void {
  const bounds = boundsOf(areas);
  if (!bounds) return;
  const lines = linesOver(bounds, spacingMetres, areas.length);
  const { start, crossings } = sortedCrossings(areas, lines);
  const active: number[] = [];
  for (let line = 0; line < lines.count; line++) {
    const squareMetresPerDegree = lines.stripAt(line);
    let before = 0;
    for (let i = start[line] ?? 0; i < (start[line + 1] ?? 0); i++) {
      const crossing = crossings[i] ?? 0;
      const area = crossing % areas.length;
      const along = (crossing - area) / areas.length;
      if (along > before && active.length > 0) {
        visit(active, ((along - before) / lines.stepsPerDegree) * squareMetresPerDegree);
      }
      before = along;
      toggle(active, area);
    }
  }
}

/** Lines 5 m apart for 250 km; a file of half the world must not take all memory. */
const MAX_LINES = 50_000;

interface Lines {
  readonly count: number;
  readonly west: number;
  readonly south: number;
  readonly height: number;
  /** Longitudes are kept as whole steps east of `west`, so that a step and an area's index fit one exact number. */
  readonly stepsPerDegree: number;
  stripAt(line: number): number;
}

function linesOver([west, south, east, north]: Bounds, spacing: number, areas: number): Lines {
  const wanted = spacing / metresPerDegree((south + north) / 2).latitude;
  const count = Math.min(MAX_LINES, Math.max(1, Math.ceil((north - south) / wanted)));
  const height = (north - south) / count;
  return {
    count,
    west,
    south,
    height,
    stepsPerDegree: 2 ** Math.floor(Math.log2(2 ** 52 / areas / Math.max(east - west, 1e-9))),
    stripAt: (line) =>
      areaBelowLatitude(south + (line + 1) * height) - areaBelowLatitude(south + line * height),
  };
}

/** Where boundaries cross each line, from west to east, each crossing packed as `steps * areas.length + area`. */
function sortedCrossings(areas: readonly Pick<Area, "geometry">[], lines: Lines) {
  const start = new Int32Array(lines.count + 1);
  eachCrossing(areas, lines, (line) => {
    start[line + 1] = (start[line + 1] ?? 0) + 1;
  });
  for (let line = 1; line <= lines.count; line++) {
    start[line] = (start[line] ?? 0) + (start[line - 1] ?? 0);
  }
  const crossings = new Float64Array(start[lines.count] ?? 0);
  const next = start.slice();
  eachCrossing(areas, lines, (line, longitude, area) => {
    const at = next[line] ?? 0;
    const steps = Math.round((longitude - lines.west) * lines.stepsPerDegree);
    crossings[at] = steps * areas.length + area;
    next[line] = at + 1;
  });
  for (let line = 0; line < lines.count; line++) {
    crossings.subarray(start[line], start[line + 1]).sort();
  }
  return { start, crossings };
}

function eachCrossing(
  areas: readonly Pick<Area, "geometry">[],
  lines: Lines,
  visit: (line: number, longitude: number, area: number) => void,
): void {
  areas.forEach(({ geometry }, area) => {
    eachSegment(geometry, (ax, ay, bx, by) => {
      // From the lower end, whichever way the ring runs: both owners of an edge then compute the same crossing.
      const [x0, y0, x1, y1] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
      const first = Math.max(0, Math.floor((y0 - lines.south) / lines.height - 0.5));
      const last = Math.min(lines.count - 1, Math.ceil((y1 - lines.south) / lines.height - 0.5));
      for (let line = first; line <= last; line++) {
        const y = lines.south + (line + 0.5) * lines.height;
        if (y0 <= y && y < y1) visit(line, x0 + ((y - y0) * (x1 - x0)) / (y1 - y0), area);
      }
    });
  });
}

function toggle(active: number[], area: number): void {
  const at = active.indexOf(area);
  if (at === -1) active.push(area);
  else active.splice(at, 1);
}
