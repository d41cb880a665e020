import type { HeldMonth } from "../../geo/wire/snapshot.ts";
import { acceptedIn } from "./accepted.ts";
import type { Base } from "./base.ts";
import type { Changes } from "./changes.ts";
import type { EmptyFile } from "./empty-files.ts";
import { newDamage } from "./new-damage.ts";
import type { ReopenedCases } from "./outcome-gaps.ts";
import type { IngestReport } from "./report.ts";
import { SHRUNK } from "./shrunk-months.ts";
import type { Accepted } from "./snapshot-files.ts";
import type { HeldRow } from "./usual-rows.ts";
import { vanishedUnits } from "./vanished-units.ts";

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

/** What is looked at of a refresh. */
export interface Refreshed {
  readonly base: Base;
  readonly changes: Changes;
  /** What the new snapshot says of its months, outcomes among them. */
  readonly held: readonly HeldRow[];
  /** Files with a header and no rows that the base was not made of. */
  readonly empty: readonly EmptyFile[];
  /** Months given whose words have changed, whether or not they are new. */
  readonly strange: readonly Accepted[];
  readonly reopened: readonly ReopenedCases[];
}

/** A month that came again with under this share of the cases it had closed lacks outcomes files; a few cases show nothing. */
const REOPENED = { share: 0.8, judgedFrom: 20 };

/**
 * What looks suspicious in a refresh: a month that lacks what the newest of its force held, or under half of the usual or of what it
 * held before, a file without rows, closed cases that are open again, a boundary set that loses areas, a force or kind that the newest
 * month before had and a new one lacks, words of a new month that no vocabulary knows. Outcomes are looked at as events are.
 *
 * A first ingest has nothing to be compared with: its months are only marked.
 */
export function suspicionsIn({
  base,
  changes,
  held,
  empty,
  strange,
  reopened,
}: Refreshed): Accepted[] {
  const arrived = new Set([...changes.added, ...changes.revised].map(unitKey));
  const before = [...base.about.coverage, ...(base.about.outcomes ?? [])];
  const damaged = held
    .filter((row) => arrived.has(unitKey(row)))
    .map((row) => ({ row, reasons: newDamage(row, before) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ row, reasons }) => about(row, `${named(row)}: ${reasons.join(" and ")}`));
  const shrunk = changes.revised
    .filter(({ before, now }) => before !== null && now < before * SHRUNK)
    .map((unit) =>
      about(unit, `${named(unit)} held ${unit.before} ${rowsOf(unit)} and now holds ${unit.now}`),
    );
  const known = new Set(acceptedIn(base.about).map(({ text }) => text));
  const blank = empty
    .map((file) => about(file, `${file.name} holds no rows`))
    .filter(({ text }) => !known.has(text));
  const opened = reopened
    .filter(({ before, now }) => before >= REOPENED.judgedFrom && now < before * REOPENED.share)
    .map(({ force, month, before, now }) => {
      const unit = { kind: "incident", force, month } as const;
      return about(unit, `${named(unit)} had ${before} closed cases and come with ${now}`);
    });
  // Hexagons are laid anew over whatever boroughs there are.
  const lost = changes.areas
    .filter(({ set, lost: codes }) => set !== "hex" && codes.length > 0)
    .map(({ set, lost: codes }) =>
      about(NO_UNIT, `${set} loses ${codes.length} areas, ${codes[0]} among them`),
    );
  const vanished = vanishedUnits(base, changes.added).map(({ last, ...unit }) =>
    about(
      unit,
      `${unit.force} ${plural(unit)} were held for ${last} and are not for ${unit.month}`,
    ),
  );
  const renamed = strange.filter((one) => arrived.has(unitKey(one)));
  return [...damaged, ...shrunk, ...blank, ...opened, ...lost, ...vanished, ...renamed];
}

const NO_UNIT = { kind: null, force: null, month: null } as const;

function about({ kind, force, month }: Omit<Accepted, "text">, text: string): Accepted {
  return { kind, force, month, text };
}

type Unit = Pick<HeldMonth, "kind" | "force" | "month">;

function unitKey({ kind, force, month }: Omit<Accepted, "text">): string {
  return `${kind} ${force} ${month}`;
}

function named(unit: Unit): string {
  return `${unit.force} ${plural(unit)} of ${unit.month}`;
}

function plural({ kind }: Pick<Unit, "kind">): string {
  return kind === "outcomes" ? kind : `${kind}s`;
}

function rowsOf({ kind }: Unit): string {
  return kind === "outcomes" ? "rows" : "events";
}
