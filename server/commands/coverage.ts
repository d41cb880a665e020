import { formatPeriod } from "../../geo/domain/period.ts";
import type { CoverageTable, SeriesBreak, SurveyHeld } from "../../geo/wire/coverage.ts";
import type { HeldOutcomes } from "../../geo/wire/snapshot.ts";
import { coverageAnswer } from "../atlas/coverage-answer.ts";
import { loadSurvey } from "../atlas/survey.ts";
import { readAbout } from "../ingest/read-about.ts";
import type { Command } from "./command.ts";
import { NoSnapshot } from "./exit-code.ts";

export const coverageCommand: Command = {
  name: "coverage",
  usage: "",
  summary: "what is in the current snapshot, by month, force and kind",
  options: {},
  async run({ storeFolder, json }) {
    const current = await readAbout({ folder: storeFolder });
    if (!current)
      throw new NoSnapshot(
        `expected a snapshot in ${storeFolder}, found none: make one with trust-atlas ingest PATH...`,
      );
    const survey = loadSurvey(current.references);
    const coverage = coverageAnswer({ ...current, survey }, "open");
    const lines = [
      `snapshot ${coverage.snapshot}`,
      "# complete, / partial, . absent; one sign a month, January first",
      ...coverage.tables.flatMap(tableLines),
      ...surveyLines(coverage.survey),
      "",
      ...coverage.breaks
        .filter((known) => coverage.tables.some((table) => spans(table, known)))
        .map(
          ({ from, to, text }) =>
            `${to === undefined ? `from ${from}` : formatPeriod({ from, to })}: ${text}`,
        ),
      ...coverage.accepted.map((text) => `accepted: ${text}`),
    ];
    process.stdout.write(json ? `${JSON.stringify(coverage)}\n` : `${lines.join("\n")}\n`);
    return 0;
  },
};

function spans({ kind, months }: CoverageTable, { from, to, kinds }: SeriesBreak): boolean {
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const begun = to === undefined ? first < from : first <= to;
  return kinds.includes(kind) && begun && from <= last;
}

const SIGNS = { complete: "#", partial: "/" } as const;

function tableLines({ kind, months, forces }: CoverageTable): string[] {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return forces.flatMap(({ force, months: held }) => [
    "",
    `${kind === "outcomes" ? kind : `${kind}s`}, ${force}${linkedShare(held)}`,
    ...years.map((year) => `  ${year}  ${signsOf(year, months, held)}`),
    ...held.flatMap((row) =>
      row?.state === "partial" ? [`  ${row.month}: ${row.reasons.join("; ")}`] : [],
    ),
  ]);
}

/** Of a force's outcomes, the share that named a crime held; nothing for events. */
function linkedShare(held: CoverageTable["forces"][number]["months"]): string {
  const outcomes = held.filter((row) => row?.kind === "outcomes");
  const sum = (pick: (row: HeldOutcomes) => number | null) =>
    outcomes.reduce((total, row) => total + (pick(row) ?? 0), 0);
  const rows = sum((row) => row.rows);
  if (rows === 0) return "";
  const share = ((100 * sum(({ linked }) => linked)) / rows).toFixed(1);
  return ` (${share} % of ${rows} named a crime of the street files read beside them)`;
}

/** By measure the quarters that boroughs have, which are those of a map, and how far London goes on. */
function surveyLines(survey: readonly SurveyHeld[]): string[] {
  if (survey.length === 0) return [];
  const lines = survey.map(({ measure, quarters, boroughs, london }) => {
    const held = quarters.filter((_, i) => (boroughs[i] ?? 0) > 0);
    const whole = quarters.filter((_, i) => london[i]);
    return `  ${measure}: boroughs ${endsOf(held)}, London ${endsOf(whole)}`;
  });
  return ["", "survey, quarters held", ...lines];
}

function endsOf(quarters: readonly string[]): string {
  const [from, to] = [quarters[0], quarters.at(-1)];
  if (from === undefined || to === undefined) return "none";
  return `${formatPeriod({ from, to })} (${quarters.length})`;
}

function signsOf(
  year: string,
  months: CoverageTable["months"],
  held: CoverageTable["forces"][number]["months"],
): string {
  return Array.from({ length: 12 }, (_, i) => {
    const at = months.indexOf(`${year}-${String(i + 1).padStart(2, "0")}`);
    const row = held[at];
    return row ? SIGNS[row.state] : ".";
  }).join("");
}
