import type { EventKind } from "../../geo/domain/event.ts";
import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { SnapshotSummary } from "../../geo/wire/snapshot.ts";
import { toldCoverage } from "./coverage-answer.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a snapshot is, for the page's footer and for whoever asks what the numbers rest on. */
export function summaryOf({ manifest, about }: Snapshot, disclosure: Disclosure): SnapshotSummary {
  const months = (kind: EventKind) => {
    const held = about.coverage.filter((row) => row.kind === kind).map(({ month }) => month);
    const [from, to] = [held.sort().at(0), held.at(-1)];
    return from !== undefined && to !== undefined ? { from, to } : null;
  };
  return {
    id: manifest.id,
    created: manifest.created,
    ...(about.synthetic ? { synthetic: true } : {}),
    months: { incident: months("incident"), stop: months("stop") },
    coverage: toldCoverage(about, disclosure),
    sources: about.sources,
  };
}

/** The last month held of any kind. */
export function newestMonthOf({ about }: Snapshot): string {
  const months = about.coverage.map(({ month }) => month).sort();
  return months.at(-1) ?? "";
}
