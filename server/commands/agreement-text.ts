import type { Comparison, TablesApart, Verdict } from "../agreement/judge.ts";
import { type Fault, LIMITS, WARD_CORRELATION } from "../agreement/tolerance.ts";

export interface JudgedComparison extends Comparison {
  readonly verdict: Verdict;
  /** Of our offences, those whose rows have no coordinates. */
  readonly withoutPlace: number;
  /** Offences that the table puts in no area. */
  readonly elsewhere: number;
}

/** All comparisons as text for a terminal: the numbers, then what is out of tolerance and what is known of why. */
export function agreementText(
  comparisons: readonly JudgedComparison[],
  tables: readonly TablesApart[],
): string {
  if (comparisons.length === 0) {
    return "Nothing to compare: no month that both the snapshot and the tables hold for every borough.\n";
  }
  const of = <K extends Verdict["kind"]>(kind: K) =>
    comparisons.filter((one) => one.verdict.kind === kind);
  return `${[
    HEAD,
    ...comparisons.map(line),
    "",
    ...COLUMNS,
    ...section(
      "The ward table beside the borough table of the same month, by borough",
      tables.map(tablesLine),
    ),
    ...section("Out of tolerance, and known (agreement-differences.csv)", known(comparisons)),
    ...section(
      "Out of tolerance, and the Met's own tables differ from each other by more than we from one of them",
      comparisons.flatMap(tablesDiffer),
    ),
    ...section(
      "Out of tolerance, and nothing known explains it",
      of("unexplained").map((one) => `${nameOf(one)}: ${faultWords(one)}`),
    ),
    "",
    `${comparisons.length} comparisons: ${of("within").length} within tolerance; out of it, ${of("known").length} known, ${of("tables-differ").length} where the Met's tables differ, ${of("unexplained").length} unexplained.`,
  ].join("\n")}\n`;
}

const HEAD =
  "crime    table   by      month   areas   ours no place theirs no area   total  apart  equal  correl.";

const COLUMNS = [
  "ours: the Met's own rows of the month, wherever they lie; those with no place are in the total and in no area.",
  "theirs: offences that the table puts in an area; those in no area are kept apart.",
  "apart: the areas' absolute differences together; equal: areas with the very same count.",
  `Tolerance for burglary: total within ${percent(LIMITS.total[1])}, boroughs at most ${percent(LIMITS.boroughsApart)} apart, wards at most ${percent(LIMITS.wardsApart)} with a correlation of at least ${WARD_CORRELATION}.`,
];

function line(one: JudgedComparison): string {
  const { crime, table, level, month, agreement, withoutPlace, elsewhere, verdict } = one;
  const { areas, ours, theirs, difference, apart, equal, correlation } = agreement;
  return [
    crime.padEnd(8),
    table.padEnd(7),
    level.padEnd(7),
    month,
    String(areas).padStart(5),
    String(ours).padStart(6),
    String(withoutPlace).padStart(8),
    String(theirs).padStart(6),
    String(elsewhere).padStart(7),
    percent(difference).padStart(7),
    percent(apart).padStart(6),
    percent(equal).padStart(6),
    (correlation?.toFixed(3) ?? "-").padStart(8),
    verdict.kind === "within" ? "" : ` ${VERDICT_WORDS[verdict.kind]}: ${faultWords(one)}`,
  ]
    .join(" ")
    .trimEnd();
}

const VERDICT_WORDS: Readonly<Record<Exclude<Verdict["kind"], "within">, string>> = {
  known: "out, known",
  "tables-differ": "out, tables differ",
  unexplained: "OUT",
};

function faultWords({ verdict, agreement, level }: JudgedComparison): string {
  if (verdict.kind === "within") return "";
  const words: Readonly<Record<Fault, string>> = {
    total: `total ${exact(agreement.difference)}`,
    apart: `${level}s ${exact(agreement.apart)} apart`,
    correlation: `correlation ${agreement.correlation?.toFixed(3) ?? "none"}`,
  };
  return verdict.faults.map((fault) => words[fault]).join(", ");
}

function tablesLine({ crime, month, agreement }: TablesApart): string {
  const { ours, theirs, difference, apart } = agreement;
  return `${crime} ${month}: ${ours} and ${theirs}, total ${percent(difference)}, boroughs ${percent(apart)} apart`;
}

/** One line per month and table: its wards and boroughs are out for the same reason. */
function known(comparisons: readonly JudgedComparison[]): string[] {
  const said = comparisons.flatMap(({ crime, month, table, agreement, verdict }) =>
    verdict.kind === "known"
      ? [`${crime} ${month}, ${table} table (${percent(agreement.difference)}): ${verdict.why}`]
      : [],
  );
  return [...new Set(said)];
}

function tablesDiffer(one: JudgedComparison): string[] {
  const { verdict, agreement } = one;
  if (verdict.kind !== "tables-differ") return [];
  const { other, between } = verdict;
  return [
    `${one.crime} ${one.month}, ${one.level}s: we are ${exact(agreement.difference)} from the ${one.table} table and ${exact(other.agreement.difference)} from the ${other.table} table; the two tables are ${exact(Math.abs(between.difference))} from each other`,
  ];
}

function nameOf({ crime, month, table, level }: Comparison): string {
  return `${crime} ${month}, ${table} table by ${level}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((text) => `  ${text}`)];
}

/** With a decimal more: what is just beyond a limit must not look as if it were on it. */
function exact(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
