import { booleanPointInPolygon } from "@turf/turf";
import type { Area } from "../domain/area.ts";
import type { Bounds } from "./area-measures.ts";
import { boundsOf } from "./area-measures.ts";
import { type CellGrid, centreOf, eachCellRun } from "./cell-grid.ts";
import { eachSegment } from "./rings.ts";
import type { SegmentList } from "./segment-list.ts";

/** No area has any part of this cell. */
export const EMPTY = -1;
/** The cell has several answers: ask the candidates. */
export const MIXED = -2;

/** What is known of each cell before any point is asked for. */
export interface CellIndex {
  /** The one area that the whole cell lies in, or `EMPTY`, or `MIXED`. */
  readonly answer: Int32Array;
  /** The areas that may hold a point of a `MIXED` cell; absent for every other cell. */
  readonly candidates: ReadonlyMap<number, readonly number[]>;
}

/**
 * Decides every cell that no boundary comes near.
 *
 * A boundary is the only place where the answer changes, so neighbouring cells that an area's boundary does not touch are
 * all inside that area or all outside; Turf decides the centre of one of them and that holds for the rest. Nothing is
 * assumed of how areas lie to each other: overlaps, holes and gaps come out right.
 */
export function indexCells(
  areas: readonly Pick<Area, "geometry">[],
  grid: CellGrid,
  segments: SegmentList,
): CellIndex {
  const { answer, candidates } = cellsWithSegments(grid, segments);
  const touched = new Int32Array(answer.length).fill(-1); // the last area whose boundary was drawn through the cell
  areas.forEach((area, index) => {
    const bounds = boundsOf([area]);
    if (!bounds) return;
    drawBoundary(area, index, grid, touched);
    eachRunInside(area, index, grid, bounds, touched, (firstCell, lastCell) => {
      for (let cell = firstCell; cell <= lastCell; cell++) {
        const known = answer[cell] ?? EMPTY;
        if (known === EMPTY) answer[cell] = index;
        else addCandidate(candidates, cell, known, index);
        if (known >= 0) answer[cell] = MIXED;
      }
    });
  });
  return { answer, candidates };
}

function cellsWithSegments(grid: CellGrid, segments: SegmentList) {
  const answer = new Int32Array(grid.columns * grid.rows).fill(EMPTY);
  const candidates = new Map<number, number[]>();
  for (let cell = 0; cell < answer.length; cell++) {
    const from = segments.start[cell] ?? 0;
    const to = segments.start[cell + 1] ?? 0;
    if (from === to) continue;
    answer[cell] = MIXED;
    const owners: number[] = [];
    for (let i = from; i < to; i++) {
      const owner = segments.area[segments.members[i] ?? -1] ?? -1;
      if (!owners.includes(owner)) owners.push(owner);
    }
    candidates.set(cell, owners);
  }
  return { answer, candidates };
}

function addCandidate(
  candidates: Map<number, number[]>,
  cell: number,
  known: number,
  index: number,
): void {
  const list = candidates.get(cell);
  if (list) list.push(index);
  else candidates.set(cell, [known, index]);
}

function drawBoundary(
  area: Pick<Area, "geometry">,
  index: number,
  grid: CellGrid,
  touched: Int32Array,
): void {
  eachSegment(area.geometry, (ax, ay, bx, by) => {
    eachCellRun(grid, ax, ay, bx, by, (row, first, last) => {
      touched.fill(index, row * grid.columns + first, row * grid.columns + last + 1);
    });
  });
}

interface Run {
  first: number;
  last: number;
  inside: boolean;
}

/** Row by row, the runs of cells that the area's boundary leaves alone; a run beside one of the row before shares its verdict. */
function eachRunInside(
  area: Pick<Area, "geometry">,
  index: number,
  grid: CellGrid,
  bounds: Bounds,
  touched: Int32Array,
  visit: (firstCell: number, lastCell: number) => void,
): void {
  const [west, south, east, north] = bounds;
  const firstColumn = clampedFloor((west - grid.west) / grid.cellWidth, grid.columns);
  const lastColumn = clampedFloor((east - grid.west) / grid.cellWidth, grid.columns);
  const firstRow = clampedFloor((south - grid.south) / grid.cellHeight, grid.rows);
  const lastRow = clampedFloor((north - grid.south) / grid.cellHeight, grid.rows);
  let before: Run[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const runs: Run[] = [];
    const offset = row * grid.columns;
    for (let column = firstColumn; column <= lastColumn; column++) {
      if (touched[offset + column] === index) continue;
      const first = column;
      while (column < lastColumn && touched[offset + column + 1] !== index) column++;
      const beside = before.find((run) => run.first <= column && run.last >= first);
      const inside = beside?.inside ?? isInside(area, centreOf(grid, first, row));
      runs.push({ first, last: column, inside });
      if (inside) visit(offset + first, offset + column);
    }
    before = runs;
  }
}

function clampedFloor(value: number, size: number): number {
  return Math.min(size - 1, Math.max(0, Math.floor(value)));
}

function isInside(area: Pick<Area, "geometry">, point: [number, number]): boolean {
  return booleanPointInPolygon(point, area.geometry);
}
