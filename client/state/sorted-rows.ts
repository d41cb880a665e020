import { computed, signal } from "@preact/signals";
import { answer } from "./answer.ts";
import { type AreaRow, areaRows } from "./area-row.ts";
import { boroughName } from "./areas.ts";

/** What the table can be sorted by. */
export type SortKey = "name" | "borough" | "value" | "low" | "class" | "count" | "base" | "state";

export const sorting = signal<{ readonly key: SortKey; readonly descending: boolean }>({
  key: "value",
  descending: true,
});

/** Words that the rows listed must have in their name, borough or code. */
export const filterText = signal("");

/** The state that the rows listed must have; empty for any. */
export const filterState = signal("");

/** The answer's areas as the table lists them: what has no value to sort by comes last either way. */
export const sortedRows = computed<readonly AreaRow[]>(() => {
  const values = answer.value?.values;
  return values ? sortRows(areaRows(values).filter(isListed), sorting.value) : [];
});

function isListed(row: AreaRow): boolean {
  if (filterState.value !== "" && row.state !== filterState.value) return false;
  const words = filterText.value.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const said = `${row.name} ${boroughName(row.borough)} ${row.code}`.toLowerCase();
  return words.every((word) => said.includes(word));
}

/** Sorts by a column; the column sorted by already turns round. Words begin at A, numbers at the highest. */
export function sortBy(key: SortKey): void {
  const { key: held, descending } = sorting.peek();
  sorting.value = { key, descending: key === held ? !descending : !WORDS.has(key) };
}

/** Sorts rows by one key; ties keep their order. */
export function sortRows(
  rows: readonly AreaRow[],
  { key, descending }: { readonly key: SortKey; readonly descending: boolean },
): AreaRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [keyOf(a, key), keyOf(b, key)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (typeof x === "string" ? compareWords(x, String(y)) : x - Number(y));
  });
}

const WORDS: ReadonlySet<SortKey> = new Set(["name", "borough", "state"]);

const WORD_ORDER = new Intl.Collator("en-GB", { numeric: true });

function compareWords(a: string, b: string): number {
  return WORD_ORDER.compare(a, b);
}

function keyOf(row: AreaRow, key: SortKey): string | number | null {
  return key === "borough" ? boroughName(row.borough) : row[key];
}
