import { areaColumns } from "./area-columns.ts";
import { findColumn, missingColumns } from "./csv-columns.ts";
import { isCalledDerived } from "./derived-name.ts";
import { rowsOfOneLevel } from "./one-level.ts";
import type { Deprivation, DeprivationRead } from "./reference-kinds.ts";
import { vintageOfTable } from "./set-vintage.ts";
import type { ReferenceRead } from "./source.ts";
import type { Table } from "./table.ts";
import { closeTally, type OpenTally, setRowAside } from "./tally.ts";

/** How one table of the Index of Multiple Deprivation 2019 names what is read of it. */
export interface DeprivationForm {
  readonly basis: DeprivationRead["basis"];
  readonly score: string;
  readonly rank: string | null;
  readonly decile: string | null;
  /** The most that a rank can be: how many areas of the level England had. */
  readonly ranks: number;
}

/** Every form that is known. Columns are told apart by their score, which no two share. */
export const DEPRIVATION_FORMS: readonly DeprivationForm[] = [
  {
    basis: "index",
    score: "Index of Multiple Deprivation (IMD) Score",
    rank: "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)",
    decile: "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)",
    ranks: 32_844,
  },
  {
    basis: "average",
    score: "IMD - Average score",
    rank: "IMD - Rank of average score",
    decile: null,
    ranks: 317,
  },
  {
    basis: "weighted-average",
    score: "imd2019_score_popweighted",
    rank: null,
    decile: null,
    ranks: 0,
  },
];

/** The form of a table by its columns, null when it is of none. */
export function deprivationFormOf(columns: readonly string[]): DeprivationForm | null {
  return DEPRIVATION_FORMS.find(({ score }) => findColumn(columns, score) !== null) ?? null;
}

/** Score, rank and decile by area. Throws `RefusedInput`; `path` names the file. */
export function readDeprivation(
  table: Table,
  form: DeprivationForm,
  tally: OpenTally,
  path: string,
): ReferenceRead {
  const { columns } = table;
  const area = areaColumns(columns);
  const wanted = [form.score, form.rank, form.decile].filter((name) => name !== null);
  const missing = wanted.filter((name) => findColumn(columns, name) === null);
  if (!area || missing.length > 0) {
    throw missingColumns(columns, path, area ? missing : ["LSOA code (2011)", ...missing]);
  }
  const { level, rows } = rowsOfOneLevel(table, area, tally, path);
  const [score, rank, decile] = [form.score, form.rank, form.decile].map((name) =>
    name === null ? null : findColumn(columns, name),
  );
  const areas = new Map<string, Deprivation>();
  for (const { code, line, fields } of rows) {
    const text = (position: number | null | undefined) =>
      position == null ? null : (fields[position] ?? "");
    const judged = judge(text(score) ?? "", text(rank), text(decile), form);
    const name = fields[area.name ?? area.code] ?? code;
    if (typeof judged === "string") setRowAside(tally, judged, line);
    else areas.set(code, { name, ...judged });
  }
  return {
    kind: "deprivation",
    level,
    vintage: vintageOfTable(level, [...areas.keys()], columns[area.code] ?? ""),
    edition: 2019,
    basis: form.basis,
    areas,
    derived: isCalledDerived(path) || form.basis === "weighted-average",
    tally: closeTally(tally, path),
    notes: [],
  };
}

/** The figures of a row, or why it is set aside. A decile must be the tenth that its rank is in. */
function judge(
  scoreText: string,
  rankText: string | null,
  decileText: string | null,
  { ranks }: DeprivationForm,
): Omit<Deprivation, "name"> | string {
  if (scoreText === "") return "score-blank";
  const score = /^\d{1,2}(\.\d+)?$/.test(scoreText) ? Number(scoreText) : null;
  const rank = rankText === null ? null : Number(rankText || Number.NaN);
  const decile = decileText === null ? null : Number(decileText || Number.NaN);
  if (score === null) return "score-unreadable";
  if (rank !== null && !(Number.isInteger(rank) && rank >= 1 && rank <= ranks)) {
    return "rank-unreadable";
  }
  if (rank !== null && decile !== null && decile !== Math.ceil((rank * 10) / ranks)) {
    return "decile-differs";
  }
  return { score, rank, decile };
}
