import type { Bounds } from "./area-measures.ts";
import { metresPerDegree } from "./ellipsoid.ts";

/** A uniform grid of cells, about square in metres, over a box in degrees. Columns run east, rows north. */
export interface CellGrid {
  readonly west: number;
  readonly south: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly columns: number;
  readonly rows: number;
  /** How far a segment reaches, in degrees: it belongs to every cell that lies within this of it. */
  readonly reachX: number;
  readonly reachY: number;
}

/** A grid of at most about `cells` cells over `bounds`, in which segments reach `reachMetres` beyond themselves. */
export function gridOver(bounds: Bounds, cells: number, reachMetres: number): CellGrid {
  const [west, south, east, north] = bounds;
  // A degree of longitude is shortest farthest from the equator: taking it there makes every reach at least what was asked.
  const shortest = metresPerDegree(Math.max(Math.abs(south), Math.abs(north)));
  const reachX = reachMetres / shortest.longitude + ROUNDING;
  const reachY = reachMetres / metresPerDegree(0).latitude + ROUNDING;
  const width = east - west + 2 * reachX;
  const height = north - south + 2 * reachY;
  const aspect = (width * shortest.longitude) / (height * shortest.latitude);
  const columns = Math.max(1, Math.round(Math.sqrt(cells * aspect)));
  const rows = Math.max(1, Math.round(cells / columns));
  return {
    west: west - reachX,
    south: south - reachY,
    cellWidth: width / columns,
    cellHeight: height / rows,
    columns,
    rows,
    reachX,
    reachY,
  };
}

/** Far more than the rounding error of a coordinate in degrees, far less (0.1 mm) than any distance that matters. */
const ROUNDING = 1e-9;

/** The cell a point lies in, or -1 outside the grid. */
export function cellAt(grid: CellGrid, x: number, y: number): number {
  const column = Math.floor((x - grid.west) / grid.cellWidth);
  const row = Math.floor((y - grid.south) / grid.cellHeight);
  const inside = column >= 0 && column < grid.columns && row >= 0 && row < grid.rows;
  return inside ? row * grid.columns + column : -1;
}

/** The middle of a cell. */
export function centreOf(grid: CellGrid, column: number, row: number): [x: number, y: number] {
  return [grid.west + (column + 0.5) * grid.cellWidth, grid.south + (row + 0.5) * grid.cellHeight];
}

/**
 * Calls `visit(row, firstColumn, lastColumn)` so that every cell within reach of the segment is named once.
 *
 * May name a few cells that are just beyond reach (it tests boxes, not circles), never leaves one out.
 */
export function eachCellRun(
  grid: CellGrid,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  visit: (row: number, firstColumn: number, lastColumn: number) => void,
): void {
  const firstRow = rowOf(grid, Math.min(ay, by) - grid.reachY);
  const lastRow = rowOf(grid, Math.max(ay, by) + grid.reachY);
  for (let row = firstRow; row <= lastRow; row++) {
    const low = grid.south + row * grid.cellHeight - grid.reachY;
    const high = low + grid.cellHeight + 2 * grid.reachY;
    const [x0, x1] = spanWithin(ax, ay, bx, by, low, high);
    const first = columnOf(grid, x0 - grid.reachX);
    const last = columnOf(grid, x1 + grid.reachX);
    visit(row, first, last);
  }
}

/** West and east end of the part of the segment between two latitudes that it is known to reach. */
function spanWithin(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  low: number,
  high: number,
): [number, number] {
  const s = ay === by ? 0 : clamp((low - ay) / (by - ay), 0, 1);
  const t = ay === by ? 1 : clamp((high - ay) / (by - ay), 0, 1);
  const x0 = ax + (bx - ax) * s;
  const x1 = ax + (bx - ax) * t;
  return x0 < x1 ? [x0, x1] : [x1, x0];
}

function columnOf(grid: CellGrid, x: number): number {
  return clamp(Math.floor((x - grid.west) / grid.cellWidth), 0, grid.columns - 1);
}

function rowOf(grid: CellGrid, y: number): number {
  return clamp(Math.floor((y - grid.south) / grid.cellHeight), 0, grid.rows - 1);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
