/** A place with a number of events, on a plane in metres. */
export interface WeightedPoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** Squares of `step` metres; the first one's middle is at `x`, `y`, columns run east and rows north. */
export interface PlaneGrid {
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Events per square metre at the middle of every square, rows from the south: the quartic kernel 3 / (πh²) · (1 − d²/h²)² summed over the
 * points nearer than `h` metres, divided by the share of the kernel that lies inside; null outside.
 *
 * Without that division the map's edge would look quieter than it is, as nothing beyond it is counted. A square's share is summed over
 * the squares around it, so `step` should be well below `h`. Source: Silverman (1986), "Density Estimation for Statistics and Data
 * Analysis", section 4.2.
 */
export function densitySurface(
  points: readonly WeightedPoint[],
  h: number,
  grid: PlaneGrid,
  inside: (x: number, y: number) => boolean,
): (number | null)[] {
  const { x, y, step, columns, rows } = grid;
  const within = Array.from({ length: columns * rows }, (_, i) =>
    inside(x + (i % columns) * step, y + Math.floor(i / columns) * step),
  );
  const sums = new Float64Array(columns * rows);
  for (const point of points) {
    const [atX, atY] = [(point.x - x) / step, (point.y - y) / step];
    eachNear(grid, atX, atY, h / step, (cell, dx, dy) => {
      sums[cell] = (sums[cell] ?? 0) + point.weight * quartic(dx * step, dy * step, h);
    });
  }
  return within.map((own, i) => {
    if (!own) return null;
    let [mass, whole] = [0, 0];
    const [column, row] = [i % columns, Math.floor(i / columns)];
    eachOffset(column, row, h / step, (c, r, dx, dy) => {
      const part = quartic(dx, dy, h / step);
      whole += part;
      const onGrid = c >= 0 && c < columns && r >= 0 && r < rows;
      if (onGrid && within[r * columns + c]) mass += part;
    });
    return (sums[i] ?? 0) / (mass / whole);
  });
}

function quartic(dx: number, dy: number, h: number): number {
  const squared = (dx * dx + dy * dy) / (h * h);
  return squared >= 1 ? 0 : (3 / (Math.PI * h * h)) * (1 - squared) ** 2;
}

function eachNear(
  { columns, rows }: PlaneGrid,
  atX: number,
  atY: number,
  reach: number,
  visit: (cell: number, dx: number, dy: number) => void,
): void {
  eachOffset(atX, atY, reach, (c, r, dx, dy) => {
    if (c >= 0 && c < columns && r >= 0 && r < rows) visit(r * columns + c, dx, dy);
  });
}

/** Every whole column and row within `reach` of a place, all in steps. */
function eachOffset(
  atX: number,
  atY: number,
  reach: number,
  visit: (column: number, row: number, dx: number, dy: number) => void,
): void {
  for (let r = Math.ceil(atY - reach); r <= atY + reach; r++) {
    for (let c = Math.ceil(atX - reach); c <= atX + reach; c++) visit(c, r, c - atX, r - atY);
  }
}
