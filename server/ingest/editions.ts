import type { EventKind, Force } from "../../geo/domain/event.ts";
import { type Month, monthFromIndex, monthIndex } from "../../geo/domain/period.ts";
import { type Database, literal } from "./database.ts";

/** A force's rows of one kind and month that came in more than one file, and which file was believed. */
export interface EditionChoice {
  readonly kind: EventKind;
  readonly force: Force;
  readonly month: Month;
  /** Editions by number, a file's own or that of its group: the one whose rows are used, then the others. */
  readonly used: number;
  /** The first of the files that the rows of that edition and month came in, and how many they are. */
  readonly usedFiles: FilesOf;
  readonly left: readonly {
    readonly edition: number;
    readonly files: FilesOf;
    readonly rows: number;
    readonly identical: boolean;
  }[];
}

/** Files by number: the first, and how many. */
export interface FilesOf {
  readonly first: number;
  readonly count: number;
}

interface Edition {
  readonly edition: number;
  readonly files: FilesOf;
  readonly rows: number;
  readonly known: number;
  /** 1 for answers of the API. */
  readonly api: number;
  /** Sum of the row hashes: equal sums mean the same rows, in whatever order and with whatever line ends. */
  readonly print: string;
}

/**
 * Sets aside all but one edition of every force, kind and month that came more than once, so that nothing counts twice.
 *
 * The edition with more rows is believed, then the one with more known outcomes, then a file before answers of the API, then the larger print: never the order of the
 * arguments. Rows of the others get the reason `same-rows-in-another-file` or `another-edition-used`.
 */
export async function chooseEditions(
  database: Database,
  kind: EventKind,
): Promise<EditionChoice[]> {
  const repeated = await database.rows(`
    WITH editions AS (
      SELECT force, month, edition AS e, count(*)::INTEGER AS n, count(*) FILTER (known)::INTEGER AS k,
        ${kind === "incident" ? "bool_or(api IS NOT NULL)" : "false"}::INTEGER AS a,
        sum(print::HUGEINT)::VARCHAR AS p, min(file)::INTEGER AS f, count(DISTINCT file)::INTEGER AS c
      FROM ${kind} WHERE reason IS NULL GROUP BY ALL)
    SELECT force, month::INTEGER, e::INTEGER, n, k, a, p, f, c FROM editions
    WHERE (force, month) IN (SELECT (force, month) FROM editions GROUP BY force, month HAVING count(*) > 1)
    ORDER BY force, month, e`);
  const choices = [...grouped(repeated)].map(([key, editions]) => decide(kind, key, editions));
  for (const choice of choices) await setAside(database, choice);
  return choices;
}

function grouped(rows: readonly (readonly unknown[])[]): Map<string, Edition[]> {
  const units = new Map<string, Edition[]>();
  for (const [force, month, number, rowCount, known, api, print, first, count] of rows) {
    const key = `${force} ${month}`;
    const edition = {
      edition: Number(number),
      files: { first: Number(first), count: Number(count) },
      rows: Number(rowCount),
      known: Number(known),
      api: Number(api),
      print: String(print),
    };
    units.set(key, [...(units.get(key) ?? []), edition]);
  }
  return units;
}

function decide(kind: EventKind, key: string, editions: readonly Edition[]): EditionChoice {
  const [force = "", month = "0"] = key.split(" ");
  const [best, ...others] = [...editions].sort(byTrust);
  return {
    kind,
    force,
    month: monthFromIndex(Number(month)),
    used: best?.edition ?? 0,
    usedFiles: best?.files ?? { first: 0, count: 0 },
    left: others.map(({ edition, files, rows, print }) => ({
      edition,
      files,
      rows,
      identical: print === best?.print,
    })),
  };
}

function byTrust(a: Edition, b: Edition): number {
  return (
    b.rows - a.rows ||
    b.known - a.known ||
    a.api - b.api ||
    b.print.length - a.print.length ||
    (a.print === b.print ? a.edition - b.edition : a.print < b.print ? 1 : -1)
  );
}

async function setAside(database: Database, choice: EditionChoice): Promise<void> {
  const month = monthIndex(choice.month);
  for (const { edition, identical } of choice.left) {
    const reason = identical ? "same-rows-in-another-file" : "another-edition-used";
    await database.run(`UPDATE ${choice.kind} SET reason = '${reason}'
      WHERE reason IS NULL AND force = ${literal(choice.force)} AND month = ${month} AND edition = ${edition}`);
  }
}
