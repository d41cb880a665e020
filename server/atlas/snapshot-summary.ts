import type { EventKind } from "../../geo/domain/event.ts";
import type { Month, Period } from "../../geo/domain/period.ts";
import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { SnapshotSummary } from "../../geo/wire/snapshot.ts";
import { toldCoverage } from "./coverage-answer.ts";
import type { Snapshot } from "./snapshot.ts";
import { surveyCoverage } from "./survey-coverage.ts";

/** What a snapshot is, for the page's footer and for whoever asks what the numbers rest on. */
export function summaryOf(
  { manifest, about, survey }: Snapshot,
  disclosure: Disclosure,
): SnapshotSummary {
  const months = (kind: EventKind) =>
    endsOf(about.coverage.filter((row) => row.kind === kind).map(({ month }) => month));
  const surveyed = [...survey.values()].flatMap((series) => surveyCoverage(series).months);
  return {
    id: manifest.id,
    created: manifest.created,
    ...(about.synthetic ? { synthetic: true } : {}),
    ...(disclosure === "rounded" ? { disclosure } : {}),
    months: { incident: months("incident"), stop: months("stop"), survey: endsOf(surveyed) },
    coverage: toldCoverage(about, disclosure),
    sources: about.sources,
  };
}

function endsOf(months: readonly Month[]): Period | null {
  const rising = [...months].sort();
  const [from, to] = [rising[0], rising.at(-1)];
  return from !== undefined && to !== undefined ? { from, to } : null;
}

/** The last month held of any kind. */
export function newestMonthOf({ about }: Snapshot): string {
  const months = about.coverage.map(({ month }) => month).sort();
  return months.at(-1) ?? "";
}
