import type { Level } from "../../geo/domain/level.ts";
import { formatView } from "../../geo/view/format-view.ts";
import type { Answer } from "./answer.ts";

/**
 * Where the tiles of an answer are, with `{z}/{x}/{y}` left open.
 *
 * The snapshot is named even when the question leaves it open, so that tiles and answer cannot come from different data.
 */
export function tileAddress({ view, values }: Answer): string {
  const pinned = { ...view, areas: [], palette: null, snapshot: values.snapshot };
  return address(values.level, formatView(pinned));
}

/** Where the tiles with the shapes of a boundary set are, the newest of the level when no vintage is named; what they count is of no matter. */
export function shapeTileAddress(snapshot: string, level: Level, vintage: number | null): string {
  const set = vintage === null ? "" : `&vintage=${vintage}`;
  return address(level, `measure=stop-count&snapshot=${snapshot}${set}`);
}

function address(level: Level, query: string): string {
  return `${location.origin}/tiles/${level}/{z}/{x}/{y}.mvt?${query}`;
}
