import { EVENT_KINDS } from "../../geo/domain/event.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import { STREET_API } from "../sources/police-kinds.ts";
import type { Database } from "./database.ts";
import type { EditionChoice, FilesOf } from "./editions.ts";
import { readLabels, whyUnrecognised } from "./labels.ts";
import { placementByFile, placementTotals } from "./placement.ts";
import type { InputsRead } from "./read-inputs.ts";
import { referenceReport } from "./reference-report.ts";
import type { References } from "./references.ts";
import type {
  EditionReport,
  FileReport,
  IngestReport,
  OutcomesReport,
  Placement,
  PlacementReport,
} from "./report.ts";

interface Done {
  readonly read: InputsRead;
  readonly ignored: readonly { readonly path: string; readonly reason: string }[];
  readonly references: References;
  readonly editions: readonly EditionChoice[];
  readonly coverage: readonly CoverageRow[];
  readonly outcomes: OutcomesReport;
  /** What the boundaries lack of London. */
  readonly gaps: readonly string[];
}

const NO_ROWS =
  "it holds a header and no rows, so that its month is missing where no other file has it";

/** Puts the report together while the staging rows are still there; the snapshot's id is added when it is known. */
export async function reportOn(
  database: Database,
  { read, ignored, references, editions, coverage, outcomes, gaps }: Done,
): Promise<Omit<IngestReport, "snapshot" | "unchanged" | "changes" | "suspicions">> {
  const placement: PlacementReport[] = [];
  const placed = new Map<number, Record<string, Placement>>();
  for (const kind of EVENT_KINDS) {
    placement.push(...(await placementTotals(database, kind, references.sets)));
    for (const [file, record] of await placementByFile(database, kind, references.sets)) {
      placed.set(file, record);
    }
  }
  const losses = await rowsLostAfterReading(database);
  const police = read.police.map(({ input, kind, tally }, file): FileReport => {
    const setAside = { ...Object.fromEntries(tally.setAside), ...losses.get(file) };
    const lost = Object.values(setAside).reduce((sum, count) => sum + count, 0);
    return {
      path: input.path,
      kind: kind.label,
      read: tally.read,
      used: tally.read - lost,
      setAside,
      ...(kind.event ? { placed: placed.get(file) ?? {} } : {}),
      // The API answers [] for an area without incidents: a true zero.
      notes: tally.read === 0 && kind !== STREET_API ? [NO_ROWS] : [],
    };
  });
  return {
    files: [...police, ...read.references.map((given) => referenceReport(given, references))],
    ignored: [...ignored, ...read.unknown],
    outcomes,
    editions: editions.map((choice) => named(choice, read)),
    disagreements: references.disagreements,
    placement,
    repeated: await repeatedRows(database),
    unrecognised: await unrecognisedLabels(database),
    coverage,
    notes: [
      ...(read.synthetic ? ["The incidents are invented: this is the sample city."] : []),
      ...gaps,
    ],
  };
}

/** Rows that were fine by themselves and are not used because another file or row says the same. */
async function rowsLostAfterReading(
  database: Database,
): Promise<Map<number, Record<string, number>>> {
  const lost = new Map<number, Record<string, number>>();
  for (const table of [...EVENT_KINDS, "result"]) {
    const rows = await database.rows(`SELECT file::INTEGER, reason, count(*)::INTEGER FROM ${table}
      WHERE reason IN ('same-rows-in-another-file', 'another-edition-used', 'same-row-again',
        'answered-for-two-polygons') GROUP BY ALL`);
    for (const [file, reason, count] of rows) {
      lost.set(Number(file), { ...lost.get(Number(file)), [String(reason)]: Number(count) });
    }
  }
  return lost;
}

function named(choice: EditionChoice, read: InputsRead): EditionReport {
  const pathOf = ({ first, count }: FilesOf) => {
    const path = read.police[first]?.input.path ?? "";
    return count > 1 ? `${path} and ${count - 1} more` : path;
  };
  return {
    kind: choice.kind,
    force: choice.force,
    month: choice.month,
    used: pathOf(choice.usedFiles),
    left: choice.left.map(({ files, rows, identical }) => ({
      path: pathOf(files),
      rows,
      identical,
    })),
  };
}

/** One row is one record: a search has no id, and one crime may be several offences. Counted, never dropped. */
async function repeatedRows(database: Database): Promise<IngestReport["repeated"]> {
  const repeats = (table: string, key: string) => `
    SELECT coalesce(sum(n - 1), 0)::INTEGER FROM (
      SELECT count(*) AS n FROM ${table}
      WHERE reason IS NULL AND ${key} IS NOT NULL GROUP BY file, ${key})`;
  const [[stops = 0] = []] = await database.rows(repeats("stop", "print"));
  const [[crimes = 0] = []] = await database.rows(repeats("incident", "id"));
  return { stops: Number(stops), crimes: Number(crimes) };
}

async function unrecognisedLabels(database: Database): Promise<IngestReport["unrecognised"]> {
  const labels = await readLabels();
  const rows = await database.rows(
    `SELECT label, sum(n)::INTEGER FROM (${[...EVENT_KINDS, "result"]
      .map(
        (kind) => `SELECT unrecognised AS label, count(*) AS n FROM ${kind}
        WHERE unrecognised IS NOT NULL AND reason IS NULL GROUP BY label`,
      )
      .join(" UNION ALL ")}) GROUP BY label ORDER BY 2 DESC, 1`,
  );
  return rows.map(([text, count]) => {
    const label = String(text);
    return { label, count: Number(count), why: whyUnrecognised(labels, label) };
  });
}
