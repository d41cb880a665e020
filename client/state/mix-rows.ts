import { UNKNOWN } from "../../geo/domain/event.ts";
import type { Mix } from "../../geo/wire/mix.ts";

/** One category of an area's mix, London's share beside it. */
export interface MixRow {
  readonly label: string;
  /** Null where withheld. */
  readonly count: number | null;
  readonly share: number | null;
  readonly london: number | null;
  /** Of all residents, the share of this group; null where there is none to set beside. */
  readonly residents: number | null;
}

/**
 * The categories of a mix's first area: groups in their own order, all others by count, the most first.
 *
 * `none` names the categories without any event here (a blank field is none); `unlike` counts events that no category has; `base` is null without a figure.
 */
export function mixRows({ by, categories, mixes, london, disclosure }: Mix): {
  readonly rows: readonly MixRow[];
  readonly none: readonly string[];
  readonly base: number | null;
  readonly unlike: number;
} {
  const [own] = mixes;
  if (!own || own.base === null) return { rows: [], none: [], base: null, unlike: 0 };
  const all = categories.map(({ id, label }, i) => ({
    id,
    label,
    count: own.count[i] ?? null,
    share: own.share[i] ?? null,
    london: london.share[i] ?? null,
    residents: own.residents?.[i] ?? null,
  }));
  const found = all.filter(({ count }) => count !== 0);
  const rows = by === "group" ? all : found.sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  const none = all.filter(({ id, count }) => count === 0 && by !== "group" && id !== UNKNOWN);
  // Rounded or withheld counts do not add up: what is left over says nothing then.
  const told = disclosure === undefined;
  const sum = all.reduce((total, { count }) => total + (count ?? 0), 0);
  return {
    rows,
    none: none.map(({ label }) => label),
    base: own.base,
    unlike: told ? Math.max(0, own.base - sum) : 0,
  };
}
