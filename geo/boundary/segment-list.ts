import type { Area } from "../domain/area.ts";
import { type CellGrid, eachCellRun } from "./cell-grid.ts";
import { eachSegment } from "./rings.ts";

/** Every boundary segment of some areas, and which of them come within reach of each cell of a grid. */
export interface SegmentList {
  /** `ax, ay, bx, by` in degrees, four numbers a segment. */
  readonly coordinates: Float64Array;
  /** Index of the area each segment bounds. */
  readonly area: Int32Array;
  /** The segments of cell `c` are `members[start[c]]` up to, not including, `members[start[c + 1]]`. */
  readonly start: Int32Array;
  readonly members: Int32Array;
}

/** Lists the segments of all areas by cell. */
export function listSegments(
  areas: readonly Pick<Area, "geometry">[],
  grid: CellGrid,
): SegmentList {
  const flat: number[] = [];
  const owner: number[] = [];
  areas.forEach(({ geometry }, index) => {
    eachSegment(geometry, (ax, ay, bx, by) => {
      flat.push(ax, ay, bx, by);
      owner.push(index);
    });
  });
  const coordinates = Float64Array.from(flat);
  const eachCell = (visit: (cell: number, segment: number) => void): void => {
    for (let segment = 0; segment < owner.length; segment++) {
      const [ax, ay, bx, by] = segmentAt(coordinates, segment);
      eachCellRun(grid, ax, ay, bx, by, (row, first, last) => {
        for (let column = first; column <= last; column++) {
          visit(row * grid.columns + column, segment);
        }
      });
    }
  };

  const start = new Int32Array(grid.columns * grid.rows + 1);
  eachCell((cell) => {
    start[cell + 1] = (start[cell + 1] ?? 0) + 1;
  });
  for (let cell = 1; cell < start.length; cell++) {
    start[cell] = (start[cell] ?? 0) + (start[cell - 1] ?? 0);
  }
  const members = new Int32Array(start.at(-1) ?? 0);
  const next = start.slice();
  eachCell((cell, segment) => {
    const at = next[cell] ?? 0;
    members[at] = segment;
    next[cell] = at + 1;
  });
  return { coordinates, area: Int32Array.from(owner), start, members };
}

/** The four coordinates of a segment. */
function segmentAt(
  coordinates: Float64Array,
  segment: number,
): [ax: number, ay: number, bx: number, by: number] {
  const i = segment * 4;
  return [
    coordinates[i] ?? Number.NaN,
    coordinates[i + 1] ?? Number.NaN,
    coordinates[i + 2] ?? Number.NaN,
    coordinates[i + 3] ?? Number.NaN,
  ];
}
