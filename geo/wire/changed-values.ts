import { formatCount, wordValue } from "../view/number-format.ts";
import type { Values } from "./values.ts";

/** How many areas are named where many have changed. */
const MOST_NAMED = 6;

/**
 * What has become of the answer to one question from an older snapshot to a newer one, in sentences; empty where nothing has.
 *
 * A figure has changed when it is another number, however little; `first` are the codes of areas to be named before others.
 */
export function wordChanges(old: Values, now: Values, first: readonly string[] = []): string[] {
  const said: string[] = [];
  const { measure } = now;
  const word = (value: number | null) =>
    wordValue({ value, low: null, high: null }, measure).number ?? "no value";
  if (old.london.value !== now.london.value) {
    said.push(`London: ${word(old.london.value)}, now ${word(now.london.value)}.`);
  }
  const before = new Map(old.areas.map((code, i) => [code, old.value[i] ?? null]));
  const changed = now.areas
    .map((code, i) => ({ code, name: now.name[i] ?? code, to: now.value[i] ?? null }))
    .filter(({ code, to }) => before.has(code) && before.get(code) !== to)
    .sort((a, b) => Number(first.includes(b.code)) - Number(first.includes(a.code)));
  if (changed.length > 0) {
    const named = changed
      .slice(0, MOST_NAMED)
      .map(({ code, name, to }) => `${name} ${word(before.get(code) ?? null)}, now ${word(to)}`);
    const more =
      changed.length > MOST_NAMED ? `; ${formatCount(changed.length - MOST_NAMED)} more` : "";
    said.push(
      `${formatCount(changed.length)} of ${formatCount(now.areas.length)} areas have another figure: ${named.join("; ")}${more}.`,
    );
  }
  const held = new Set(now.areas);
  const added = now.areas.filter((code) => !before.has(code)).length;
  const gone = old.areas.filter((code) => !held.has(code)).length;
  if (added > 0) said.push(`Areas that are new: ${formatCount(added)}.`);
  if (gone > 0) said.push(`Areas that are no longer held: ${formatCount(gone)}.`);
  return said;
}
