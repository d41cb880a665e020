import { EVENT_KINDS } from "../../geo/domain/event.ts";
import type { CoverageRow, OutcomesRow } from "../../geo/wire/snapshot.ts";
import type { Base } from "./base.ts";
import type { Changes } from "./changes.ts";
import type { IngestReport } from "./report.ts";
import { SHRUNK } from "./shrunk-months.ts";

/** A refresh that looks like damage and not like news; published only when the operator says so. */
export class SuspiciousRefresh extends Error {
  override readonly name = "SuspiciousRefresh";
  /** What would have been published. */
  readonly report: Omit<IngestReport, "unchanged">;

  constructor(report: Omit<IngestReport, "unchanged">) {
    super(
      `this refresh looks incomplete: ${report.suspicions.join("; ")}. Look at the files, or publish all the same with --accept-partial.`,
    );
    this.report = report;
  }
}

/**
 * What looks suspicious in a refresh, in words: a month held in part where the force had whole ones, or under half of what it held
 * before, a file without rows, a boundary set that loses areas, a force or kind that the newest month before had and a new one lacks.
 *
 * A first ingest has nothing to be compared with: its months are only marked.
 */
export function suspicionsIn(
  base: Base,
  changes: Changes,
  coverage: readonly CoverageRow[],
  emptyFiles: readonly string[],
): string[] {
  const arrived = new Set([...changes.added, ...changes.revised].map(unitKey));
  const damaged = coverage
    .filter((row) => row.state === "partial" && arrived.has(unitKey(row)) && wasWhole(base, row))
    .map((row) => `${named(row)} ${row.reasons.join(" and ")}`);
  const shrunk = changes.revised
    .filter(({ before, now }) => before !== null && now < before * SHRUNK)
    .map((unit) => `${named(unit)} held ${unit.before} events and now holds ${unit.now}`);
  const empty = emptyFiles.map((name) => `${name} holds no rows`);
  const lost = changes.areas
    .filter(({ lost: codes }) => codes.length > 0)
    .map(({ set, lost: codes }) => `${set} loses ${codes.length} areas, ${codes[0]} among them`);
  return [...damaged, ...shrunk, ...empty, ...lost, ...vanished(base, changes)];
}

/** The months of outcomes that came, or came again, in part where the force had whole ones; `held` is what the new snapshot says. */
export function outcomeSuspicions(base: Base, held: readonly OutcomesRow[]): string[] {
  const before = base.about.outcomes ?? [];
  const known = new Set(before.map((row) => JSON.stringify(row)));
  return held
    .filter((row) => row.state === "partial" && !known.has(JSON.stringify(row)))
    .filter(({ force }) => before.some((row) => row.force === force && row.state === "complete"))
    .map((row) => `${named(row)} ${row.reasons.join(" and ")}`);
}

/** The suspicions accepted in earlier refreshes that still stand: those about a month that has come again since are settled. */
export function stillAccepted(
  base: Base,
  { added, revised }: Changes,
  outcomes: readonly OutcomesRow[],
): string[] {
  const whole = outcomes.filter(({ state }) => state === "complete");
  const settled = [...added, ...revised, ...whole].map((unit) => `${named(unit)} `);
  return base.about.accepted.filter((text) => !settled.some((start) => text.startsWith(start)));
}

/** Whether the base holds a whole month of that force and kind, so that a partial one is news. */
function wasWhole(base: Base, { force, kind }: CoverageRow): boolean {
  return base.about.coverage.some(
    (row) => row.force === force && row.kind === kind && row.state === "complete",
  );
}

/**
 * Every new month of a kind is expected to have the forces that the newest month before had of it, and a month newer than all the kinds
 * that the newest of all had.
 */
function vanished(base: Base, changes: Changes): string[] {
  const { coverage } = base.about;
  const newest = newestOf(coverage);
  const ofAll = newest === null ? [] : missingAfter(coverage, changes, newest);
  const ofKinds = EVENT_KINDS.flatMap((kind) => {
    const own = coverage.filter((row) => row.kind === kind);
    const last = newestOf(own);
    const added = changes.added.filter((unit) => unit.kind === kind);
    return last === null ? [] : missingAfter(own, { added }, last);
  });
  return [...new Set([...ofKinds, ...ofAll])];
}

function newestOf(coverage: readonly CoverageRow[]): string | null {
  return coverage
    .map(({ month }) => month)
    .reduce<string | null>((last, month) => (last === null || month > last ? month : last), null);
}

function missingAfter(
  coverage: readonly CoverageRow[],
  { added }: Pick<Changes, "added">,
  last: string,
): string[] {
  const expected = coverage.filter(({ month }) => month === last);
  const months = [...new Set(added.map(({ month }) => month))].filter((month) => month > last);
  const arrived = new Set(added.map(unitKey));
  return months
    .sort()
    .flatMap((month) =>
      expected
        .filter((row) => !arrived.has(unitKey({ ...row, month })))
        .map(
          ({ force, kind }) => `${force} ${kind}s were held for ${last} and are not for ${month}`,
        ),
    );
}

interface Unit {
  readonly kind: string;
  readonly force: string;
  readonly month: string;
}

function unitKey({ kind, force, month }: Unit): string {
  return `${kind} ${force} ${month}`;
}

function named({ force, kind, month }: Unit): string {
  return `${force} ${kind === "outcomes" ? kind : `${kind}s`} of ${month}`;
}
