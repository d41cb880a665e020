/** What a reader can tell of one count: it lies between these, both included. */
export interface Bounds {
  low: number;
  high: number;
}

/** That some counts add up to another one: areas to their borough, months to a year, kinds of search to all. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/**
 * Draws the bounds of counts together by the sums that hold between them until nothing more follows, as whoever wanted a withheld count
 * back would. Bounds are changed in place.
 */
export function drawTogether(counts: ReadonlyMap<string, Bounds>, sums: readonly Sum[]): void {
  const held = sums.flatMap(({ whole, parts }) => {
    const [all, own] = [counts.get(whole), parts.flatMap((part) => counts.get(part) ?? [])];
    return all && own.length === parts.length ? [{ all, own }] : [];
  });
  for (let moved = true; moved; ) {
    moved = false;
    for (const { all, own } of held) {
      const low = own.reduce((sum, part) => sum + part.low, 0);
      const high = own.reduce((sum, part) => sum + part.high, 0);
      moved = narrow(all, low, high) || moved;
      for (const part of own) {
        // What is left of the whole when all other parts are as large, or as small, as they can be.
        const least = high === Number.POSITIVE_INFINITY ? 0 : all.low - (high - part.high);
        moved = narrow(part, least, all.high - (low - part.low)) || moved;
      }
    }
  }
}

function narrow(bounds: Bounds, low: number, high: number): boolean {
  const moved = low > bounds.low || high < bounds.high;
  bounds.low = Math.max(bounds.low, low);
  bounds.high = Math.min(bounds.high, high);
  return moved;
}
