import type { FileReport, IngestReport, PlacementReport } from "../ingest/report.ts";
import { changesLines } from "./changes-text.ts";
import { outcomeLines } from "./outcomes-text.ts";
import { skippedText } from "./skipped-text.ts";

/** What became of an ingest: `refused` as it looked suspicious, `dry` where it was only to report. */
export type Ending = "published" | "refused" | "dry";

/** The report of an ingest as text for a terminal: every file, every row, every class of unplaced event. */
export function reportText(report: IngestReport, ending: Ending = "published"): string {
  const skipped = skippedText(report);
  return `${[
    ...fileLines(report.files),
    ...section(
      "Files not read",
      report.ignored.map(({ path, reason }) => `${path}: ${reason}`),
    ),
    ...section("The same force, kind and month in more than one file", editionLines(report)),
    ...section("Values that two files give differently", disagreementLines(report)),
    ...section("Labels that no vocabulary has (kept as unrecognised)", unrecognisedLines(report)),
    ...section("Rows that repeat another of their file (kept, as published)", [
      `${report.repeated.stops} searches alike in every field, ${report.repeated.crimes} offences with the Crime ID of another`,
    ]),
    ...section("Outcomes", outcomeLines(report.outcomes)),
    ...section("Where the events of these files lie", report.placement.map(placementLine)),
    ...section("Months held only in part", partialLines(report)),
    ...section("Changes", report.changes ? changesLines(report.changes) : []),
    ...section("Suspicious", report.suspicions),
    ...section("Notes", report.notes),
    "",
    ...(skipped === null ? [] : [skipped]),
    endingLine(report, ending),
  ].join("\n")}\n`;
}

function endingLine({ snapshot, unchanged, suspicions }: IngestReport, ending: Ending): string {
  if (ending === "published") return `Snapshot ${snapshot}${unchanged ? " (unchanged)" : ""}`;
  if (ending === "refused") return `Not published: it would have been snapshot ${snapshot}`;
  return suspicions.length > 0
    ? `Not published, as this is a dry run: without --dry-run it would be refused, see Suspicious above, and with --accept-partial be snapshot ${snapshot}`
    : `Not published, as this is a dry run: without --dry-run it would be snapshot ${snapshot}`;
}

function fileLines(files: readonly FileReport[]): string[] {
  const lines = files.map(({ path, kind, read, used, setAside, notes }) => {
    const aside = Object.entries(setAside).map(([reason, count]) => `${count} ${reason}`);
    const rest = [...(aside.length > 0 ? [`set aside: ${aside.join(", ")}`] : []), ...notes];
    return `  ${path}\n    ${kind}: ${read} read, ${used} used${rest.map((text) => `; ${text}`).join("")}`;
  });
  const sum = (pick: (file: FileReport) => number) =>
    files.reduce((total, file) => total + pick(file), 0);
  const read = sum((file) => file.read);
  const used = sum((file) => file.used);
  return [
    `${files.length} files: ${read} rows read, ${used} used, ${read - used} set aside`,
    ...lines,
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

function editionLines({ editions }: IngestReport): string[] {
  return editions.map(({ force, kind, month, used, left }) => {
    const others = left.map(
      ({ path, rows, identical }) =>
        `${path} (${rows} rows, ${identical ? "the same" : "different"})`,
    );
    return `${month} ${force} ${kind}: used ${used}; left ${others.join(", ")}`;
  });
}

function disagreementLines({ disagreements }: IngestReport): string[] {
  return disagreements.map(
    ({ what, used, left, shared, differing, largest, example }) =>
      `${what}: ${differing} of the ${shared} values that both give differ, by up to ${largest}; used ${used}; left ${left}; ${example}`,
  );
}

function unrecognisedLines({ unrecognised }: IngestReport): string[] {
  return unrecognised.map(({ label, count, why }) => `${label} (${count})${why ? `: ${why}` : ""}`);
}

function placementLine({ kind, set, placed, unplaced, edge }: PlacementReport): string {
  const reasons = Object.entries(unplaced).map(([reason, count]) => `${count} ${reason}`);
  return `${kind} by ${set}: ${placed} placed (${edge} so near an edge that a neighbour could have had them), unplaced: ${reasons.join(", ") || "none"}`;
}

function partialLines({ coverage, outcomes }: IngestReport): string[] {
  return [...coverage, ...outcomes.held]
    .filter(({ state }) => state === "partial")
    .map(({ month, force, kind, reasons }) => `${month} ${force} ${kind}: ${reasons.join("; ")}`);
}
