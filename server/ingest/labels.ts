import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { UNRECOGNISED } from "../../geo/domain/event.ts";
import { type Database, literal } from "./database.ts";

/** The fields of a police record whose labels are translated to canonical values. */
const LABELLED_FIELDS = [
  "crime",
  "result",
  "type",
  "gender",
  "age",
  "officer",
  "self",
  "legislation",
  "object",
  "outcome",
] as const;

export type LabelledField = (typeof LABELLED_FIELDS)[number];

/** One line of the reviewed table `data/lookups/police-labels.csv`. */
export interface Label {
  readonly field: LabelledField;
  /** `unrecognised` for a label that is known and stands for no single value of today: the note says why. */
  readonly canonical: string;
  readonly label: string;
  readonly note: string;
}

const TABLE = join(import.meta.dirname, "../../data/lookups/police-labels.csv");

/** Reads the reviewed table of labels. Throws when a line of it is malformed: the table is part of the program. */
export async function readLabels(): Promise<Label[]> {
  const rows: string[][] = parse(await readFile(TABLE, "utf8"), { from_line: 2 });
  return rows.map(([field = "", canonical = "", label = "", note = ""]) => {
    const known = LABELLED_FIELDS.find((name) => name === field);
    const bad = !known || !canonical || !label || (canonical === UNRECOGNISED && !note);
    if (bad) throw new Error(`${TABLE}: bad line for ${field} ${label}`);
    return { field: known, canonical, label, note };
  });
}

/** Loads the labels that stand for a value as one table per field, `label_<field>(label, canonical)`, keyed by normalised label. */
export async function loadLabels(database: Database, table: readonly Label[]): Promise<void> {
  const labels = table.filter(({ canonical }) => canonical !== UNRECOGNISED);
  for (const field of LABELLED_FIELDS) {
    const rows = labels
      .filter((label) => label.field === field)
      .concat(slugs(labels, field))
      .map(({ label, canonical }) => `(${literal(normalise(label))}, ${literal(canonical)})`);
    await database.run(
      `CREATE TABLE label_${field} AS SELECT * FROM (VALUES ${rows.join(", ")}) t(label, canonical)`,
    );
  }
}

/** The API writes a crime's slug where the files write its label. */
function slugs(labels: readonly Label[], field: LabelledField): Label[] {
  if (field !== "crime") return [];
  const names = new Set(labels.filter((label) => label.field === field).map((l) => l.canonical));
  return [...names]
    .filter((name) => !labels.some((l) => l.field === field && normalise(l.label) === name))
    .map((name) => ({ field, canonical: name, label: name, note: "" }));
}

/** Why a label, given as `field: text`, stands for no value; null where the table does not know it. */
export function whyUnrecognised(labels: readonly Label[], given: string): string | null {
  const why = labels.find(
    ({ field, canonical, label }) =>
      canonical === UNRECOGNISED && normalise(`${field}: ${label}`) === normalise(given),
  );
  return why?.note ?? null;
}

/** How labels are compared: without case, outer blanks and runs of blanks. Its SQL twin is `normalisedSql`. */
function normalise(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

/** The SQL twin of `normalise`, for a column; the costly replacement runs only where there is a run of blanks. */
export function normalisedSql(column: string): string {
  const collapsed = `regexp_replace(${column}, '\\s+', ' ', 'g')`;
  return `lower(trim(CASE WHEN contains(${column}, '  ') THEN ${collapsed} ELSE ${column} END))`;
}
