import { formatPeriod } from "../../geo/domain/period.ts";
import type { OutcomesReport } from "../ingest/report.ts";

/** What the outcomes files came to, as lines for a terminal; where they could do nothing, what to do about it. */
export function outcomeLines({
  rows,
  repeated,
  linked,
  closed,
  unmatched,
  reopened,
}: OutcomesReport): string[] {
  const share = ((100 * linked) / rows).toFixed(1);
  const sum = `${rows} used, ${repeated} repeated; ${linked} (${share} %) name a crime in the street files of this ingest or one held, ${closed} closed an open case`;
  return [
    ...(rows === 0 ? [] : [sum]),
    ...unmatched.map(
      ({ force, rows: lost, from, to, open }) =>
        `${lost} of ${force} matched nothing: its crimes of ${formatPeriod({ from, to })} are held from a snapshot that kept no Crime IDs, and ${open} of their cases are open. Give the street files of those months again beside the outcomes files`,
    ),
    ...reopened.map(
      ({ force, month, before, now }) =>
        `${month} ${force} came again with ${now} closed cases, and had ${before}: give the outcomes files of that month and after again beside it`,
    ),
  ];
}
