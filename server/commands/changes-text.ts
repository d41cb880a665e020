import type { Changes } from "../ingest/changes.ts";
import type { UnitChange } from "../ingest/unit-changes.ts";

/** What a refresh changed, as lines for a terminal. */
export function changesLines(changes: Changes): string[] {
  const { added, revised, closed, same, vocabulary, areas, movers } = changes;
  return [
    `built on ${changes.base}: ${added.length} months added, ${revised.length} revised, ${closed.length} with cases decided since, ${same} unchanged`,
    ...added.map((unit) => `added ${unitText(unit)}: ${unit.now} ${rowsOf(unit)}`),
    ...revised.map(
      (unit) => `revised ${unitText(unit)}: ${unit.before} ${rowsOf(unit)} before, ${unit.now} now`,
    ),
    ...closed.map((unit) =>
      unit.kind === "outcomes"
        ? `kept ${unitText(unit)}: the crimes given now say which it names`
        : `kept ${unitText(unit)}: outcomes given now are of its cases`,
    ),
    ...vocabulary.map((value) => `first seen: ${value}`),
    ...areas.map(
      ({ set, gained, lost, redrawn }) =>
        `${set}: ${gained.length} areas gained${some(gained)}, ${lost.length} lost${some(lost)}, ${redrawn} redrawn`,
    ),
    ...movers.map(
      ({ name, kind, month, count, usual }) =>
        `${name}: ${count} ${kind}s in ${month}, ${usual.toFixed(0)} usual in a month of the year before`,
    ),
  ];
}

function unitText({ month, force, kind }: UnitChange): string {
  return `${month} ${force} ${kind === "outcomes" ? kind : `${kind}s`}`;
}

function rowsOf({ kind }: UnitChange): string {
  return kind === "outcomes" ? "rows" : "events";
}

function some(codes: readonly string[]): string {
  if (codes.length === 0) return "";
  return ` (${codes.slice(0, 5).join(", ")}${codes.length > 5 ? ", ..." : ""})`;
}
