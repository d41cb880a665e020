import { columnKey } from "./csv-columns.ts";
import { isCalledDerived } from "./derived-name.ts";
import type { SurveyRow } from "./reference-kinds.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import type { ReferenceRead } from "./source.ts";
import { quarterEndOf } from "./survey-date.ts";
import { surveyBoroughOf, surveyMeasureOf } from "./survey-labels.ts";
import { arePercents, parseShare, shareOf, type WrittenShare } from "./survey-share.ts";
import type { Table, TableRow } from "./table.ts";
import { closeTally, type OpenTally, setRowAside } from "./tally.ts";

/** Where a table of the survey has what is read of it, by column position. */
export interface SurveyColumns {
  readonly date: number;
  readonly measure: number;
  readonly proportion: number;
  /** Null where the whole table is of London. */
  readonly borough: number | null;
  /** The London figure beside a borough's; null where there is none. */
  readonly london: number | null;
  /** Which survey; null where the table is of one. */
  readonly survey: number | null;
}

/** The survey's columns, in any case and order; null when the table is not of the survey. */
export function surveyColumns(columns: readonly string[]): SurveyColumns | null {
  const keys = columns.map(columnKey);
  const at = (name: string) => {
    const position = keys.indexOf(name);
    return position < 0 ? null : position;
  };
  const [date, measure, proportion] = [at("date"), at("measure"), at("proportion")];
  if (date === null || measure === null || proportion === null) return null;
  const [borough, london, survey] = [at("borough"), at("mps"), at("survey")];
  return { date, measure, proportion, borough, london, survey };
}

/**
 * The survey's rows. Rows of other surveys and of measures that are not in the reviewed table are set aside and named in
 * the notes. Throws `RefusedInput` when one quarter, borough and measure has two values; `path` names the file.
 */
export function readSurvey(
  tables: readonly { readonly table: Table; readonly columns: SurveyColumns }[],
  tally: OpenTally,
  path: string,
): ReferenceRead {
  const found: Found = { rows: new Map(), london: new Map(), unknown: new Map(), unread: 0 };
  for (const { table, columns } of tables) {
    const scale = scaleOf(table, columns);
    for (const row of table.rows) {
      const reason = addRow(found, row, columns, scale, path);
      if (reason) setRowAside(tally, reason, row.line);
    }
  }
  const rows = [...found.rows.values()];
  return {
    kind: "survey",
    rows,
    london: [...found.london.values()],
    derived: isCalledDerived(path),
    tally: closeTally(tally, path),
    notes: [...notesOn(rows), ...[...found.unknown].map(noteOnUnknown), ...notesOnLondon(found)],
  };
}

interface Found {
  readonly rows: Map<string, SurveyRow>;
  readonly london: Map<string, SurveyRow>;
  /** Labels of measures that are not known, and in how many rows they stood. */
  readonly unknown: Map<string, number>;
  /** London figures beside boroughs that are no share. */
  unread: number;
}

/** Adds a row to what was found, or says why it is set aside. */
function addRow(
  found: Found,
  row: TableRow,
  columns: SurveyColumns,
  scale: Scale,
  path: string,
): string | null {
  const { rows, london, unknown } = found;
  const judged = rowOf(row, columns, scale);
  if (judged === "measure-unrecognised") {
    const label = row.fields[columns.measure] ?? "";
    unknown.set(label, (unknown.get(label) ?? 0) + 1);
  }
  if (typeof judged === "string") return judged;
  if (judged.london === "unreadable") found.unread += 1;
  else if (judged.london) keep(london, judged.london, row.line, path);
  return keep(rows, judged.row, row.line, path) === "repeated" ? "row-repeated" : null;
}

/** What holds for a whole table: whether it is in percent, and how finely it is rounded. A trailing zero may be lost in any one row. */
interface Scale {
  readonly inPercent: boolean;
  readonly decimals: number;
}

function scaleOf({ rows }: Table, { proportion }: SurveyColumns): Scale {
  const values = rows
    .map(({ fields }) => parseShare(fields[proportion] ?? ""))
    .filter((value): value is WrittenShare => value !== null);
  const inPercent = arePercents(values);
  const finest = values.reduce((most, { decimals }) => Math.max(most, decimals), 0);
  return { inPercent, decimals: finest + (inPercent ? 2 : 0) };
}

function rowOf(
  { fields }: TableRow,
  columns: SurveyColumns,
  { inPercent, decimals }: Scale,
): { row: SurveyRow; london: SurveyRow | "unreadable" | null } | string {
  const text = (position: number | null) => (position === null ? "" : (fields[position] ?? ""));
  if (columns.survey !== null && text(columns.survey).toLowerCase() !== "pas")
    return "other-survey";
  const measure = surveyMeasureOf(text(columns.measure));
  if (measure === null) return "measure-unrecognised";
  const quarterEnd = quarterEndOf(text(columns.date));
  if (quarterEnd === null) return "date-not-a-quarter-end";
  const borough = columns.borough === null ? null : surveyBoroughOf(text(columns.borough));
  if (borough === undefined) return "borough-unrecognised";
  const share = readShare(text(columns.proportion), inPercent);
  if (share === null) return text(columns.proportion) === "" ? "share-blank" : "share-unreadable";
  const row = { quarterEnd, borough, measure, share, decimals };
  const beside = text(columns.london);
  if (beside === "") return { row, london: null };
  const whole = readShare(beside, inPercent);
  return { row, london: whole === null ? "unreadable" : { ...row, borough: null, share: whole } };
}

function readShare(text: string, inPercent: boolean): number | null {
  const written = parseShare(text);
  return written && shareOf(written, inPercent);
}

function keep(
  rows: Map<string, SurveyRow>,
  row: SurveyRow,
  line: number,
  path: string,
): "kept" | "repeated" {
  const key = `${row.quarterEnd} ${row.borough ?? "MPS"} ${row.measure}`;
  const before = rows.get(key);
  if (!before) rows.set(key, row);
  else if (before.share !== row.share) {
    throw new RefusedInput({
      code: "survey-contradicts-itself",
      file: path,
      line,
      expected: `one value for ${key}`,
      arrived: `${before.share} and ${row.share}`,
      remedy: "keep the one that is right",
    });
  }
  return before ? "repeated" : "kept";
}

function notesOn(rows: readonly SurveyRow[]): string[] {
  if (rows.every(({ borough }) => borough === null)) return [];
  return [
    "a borough's value covers the twelve months up to the end of its quarter, so that neighbouring quarters share most of their interviews",
    "the file gives no number of respondents, and the City of London is not surveyed",
  ];
}

/** Beside boroughs London's figures are no rows, and are not counted among them. */
function notesOnLondon({ rows, london, unread }: Found): string[] {
  const differing = [...london].filter(
    ([key, { share }]) => (rows.get(key)?.share ?? share) !== share,
  ).length;
  return [
    ...(unread > 0
      ? [`${unread} London figures beside boroughs are no shares and were left out`]
      : []),
    ...(differing > 0
      ? [
          `${differing} London figures beside boroughs differ from London's own rows, which are used`,
        ]
      : []),
  ];
}

function noteOnUnknown([label, count]: readonly [string, number]): string {
  return `the measure ${quoted(label)} is not known: ${count} rows were left out`;
}
