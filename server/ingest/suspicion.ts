import type { EventKind } from "../../geo/domain/event.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import type { Base } from "./base.ts";
import type { Changes } from "./changes.ts";

/** A refresh that looks like damage and not like news; published only when the operator says so. */
export class SuspiciousRefresh extends Error {
  override readonly name = "SuspiciousRefresh";
  readonly suspicions: readonly string[];

  constructor(suspicions: readonly string[]) {
    super(
      `this refresh looks incomplete: ${suspicions.join("; ")}. Look at the files, or publish all the same with --accept-partial.`,
    );
    this.suspicions = suspicions;
  }
}

/** A month that holds under this share of what it held before is damage until somebody says otherwise. */
const SHRUNK = 0.5;

/**
 * What looks suspicious in a refresh, in words: a month under half its usual rows or half of what it held before, a file without rows,
 * a boundary set that loses areas, a force that the months before had and the newest lacks. A first ingest has nothing to be compared with: its months are only marked.
 */
export function suspicionsIn(
  base: Base,
  changes: Changes,
  coverage: readonly CoverageRow[],
  emptyFiles: readonly string[],
): string[] {
  const arrived = new Set([...changes.added, ...changes.revised].map(unitKey));
  const small = coverage
    .filter((row) => row.shareOfUsual !== undefined && arrived.has(unitKey(row)))
    .map((row) => `${named(row)} ${row.reasons.at(-1)}`);
  const shrunk = changes.revised
    .filter(({ before, now }) => before !== null && now < before * SHRUNK)
    .map((unit) => `${named(unit)} held ${unit.before} events and now holds ${unit.now}`);
  const empty = emptyFiles.map((path) => `${path} holds no rows`);
  const lost = changes.areas
    .filter(({ lost: codes }) => codes.length > 0)
    .map(({ set, lost: codes }) => `${set} loses ${codes.length} areas, ${codes[0]} among them`);
  return [...small, ...shrunk, ...empty, ...lost, ...vanished(base, changes)];
}

function vanished(base: Base, { added }: Changes): string[] {
  const kinds: readonly EventKind[] = ["incident", "stop"];
  return kinds.flatMap((kind) => {
    const before = base.about.coverage.filter((row) => row.kind === kind);
    const last = before
      .map(({ month }) => month)
      .sort()
      .at(-1);
    const newer = added.filter((unit) => unit.kind === kind && (last ?? "") < unit.month);
    if (last === undefined || newer.length === 0) return [];
    const had = before.filter(({ month }) => month === last).map(({ force }) => force);
    const have = new Set(newer.map(({ force }) => force));
    return had
      .filter((force) => !have.has(force))
      .map((force) => `${force} ${kind}s were held for ${last} and are in none of the new months`);
  });
}

function unitKey(unit: { kind: string; force: string; month: string }): string {
  return `${unit.kind} ${unit.force} ${unit.month}`;
}

function named({ force, kind, month }: { force: string; kind: string; month: string }): string {
  return `${force} ${kind}s of ${month}`;
}
