import { formatPeriod } from "../../geo/domain/period.ts";
import type { Coverage, CoverageTable, SeriesBreak, SurveyHeld } from "../../geo/wire/coverage.ts";
import { sharesLine } from "./coverage-shares.ts";

/** What a snapshot holds as text for a terminal: a sign a month for every kind and force, with the shares that its answers rest on. */
export function coverageText(coverage: Coverage): string {
  const lines = [
    `snapshot ${coverage.snapshot}`,
    "# complete, / partial, . absent, blank before and after the months held of the kind; one sign a month, January first",
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
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

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
    `${kind === "outcomes" ? kind : `${kind}s`}, ${force}`,
    `  ${sharesLine(held)}`,
    ...years.map((year) => `  ${year}  ${signsOf(year, months, held)}`),
    ...namelessLines(held),
    ...held.flatMap((row) =>
      row?.state === "partial" ? [`  ${row.month}: ${row.reasons.join("; ")}`] : [],
    ),
  ]);
}

function namelessLines(held: CoverageTable["forces"][number]["months"]): string[] {
  const months = held.flatMap((row) =>
    row?.kind === "incident" && row.noCrimeIds ? [row.month] : [],
  );
  if (months.length === 0) return [];
  return [`  no Crime IDs of open cases, which no outcomes can close: ${months.join(", ")}`];
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
    if (at < 0) return " ";
    return row ? SIGNS[row.state] : ".";
  }).join("");
}
