import type { PlaneGrid } from "./kernel-density.ts";

/** A stretch of squares of one row that share a band, in metres on the plane of the grid. */
export interface BandRun {
  /** From 0, thinnest first. */
  readonly band: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Shares of the squares with any event that each band leaves below it: bands are narrow where events are dense. */
const BELOW = [0.5, 0.75, 0.9, 0.95, 0.99] as const;

/** Lower limits of the bands, rising, from the densities above 0; fewer where they repeat, none where nothing happened. */
export function bandLimits(surface: readonly (number | null)[]): number[] {
  const rising = surface
    .filter((density): density is number => density !== null && density > 0)
    .sort((a, b) => a - b);
  const limits = BELOW.flatMap((share) => rising[Math.floor(share * rising.length)] ?? []);
  return [...new Set(limits)];
}

/** The squares in any band as runs along rows; squares below the first limit, and outside, are in none. */
export function bandRuns(
  surface: readonly (number | null)[],
  limits: readonly number[],
  { x, y, step, columns, rows }: PlaneGrid,
): BandRun[] {
  const bandOf = (density: number | null | undefined) =>
    density === null || density === undefined
      ? -1
      : limits.filter((limit) => density >= limit).length - 1;
  const runs: BandRun[] = [];
  for (let row = 0; row < rows; row++) {
    let from = 0;
    for (let column = 1; column <= columns; column++) {
      const band = bandOf(surface[row * columns + from]);
      const goesOn = column < columns && bandOf(surface[row * columns + column]) === band;
      if (goesOn) continue;
      if (band >= 0) {
        runs.push({
          band,
          west: x + (from - 0.5) * step,
          south: y + (row - 0.5) * step,
          east: x + (column - 0.5) * step,
          north: y + (row + 0.5) * step,
        });
      }
      from = column;
    }
  }
  return runs;
}
