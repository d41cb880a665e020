import type { ServerResponse } from "node:http";
import { csvRow } from "./csv-row.ts";
import { type Publisher, startPublisher } from "./publisher.test-support.ts";

/** A row of a dataset by the names of its columns, in capitals as Nomis gives them. */
export type NomisRow = Readonly<Record<string, string>>;

/** A dataset as the Nomis API has it. */
export interface Dataset {
  readonly rows: readonly NomisRow[];
  /** Answers in its place, if it answers true; `turn` counts requests from 1. */
  readonly instead?: (turn: number, response: ServerResponse, text: string) => boolean;
  /** The rows at a turn, where they change while they are read. */
  readonly rowsAt?: (turn: number) => readonly NomisRow[];
}

const GUEST_ROWS = 25_000;

/** Starts a server that answers for a dataset as Nomis does to guests: never more than 25,000 rows, whatever is asked. */
export function startNomis({ rows, rowsAt, instead }: Dataset): Promise<Publisher> {
  let turn = 0;
  return startPublisher((request, response) => {
    turn += 1;
    const { searchParams } = new URL(request.url ?? "", "http://nomis.example");
    const text = answerText(rowsAt?.(turn) ?? rows, searchParams);
    if (instead?.(turn, response, text)) return;
    response.setHeader("content-type", "text/csv").end(text);
  });
}

function answerText(rows: readonly NomisRow[], query: URLSearchParams): string {
  const from = Number(query.get("recordoffset") ?? 0);
  const limit = Math.min(Number(query.get("recordlimit") ?? GUEST_ROWS), GUEST_ROWS);
  const usual = [...Object.keys(rows[0] ?? {}), "RECORD_OFFSET", "RECORD_COUNT"];
  const columns = query.get("select")?.toUpperCase().split(",") ?? usual;
  const part = rows.slice(from, from + limit).map((row, i) => {
    const all: NomisRow = {
      ...row,
      RECORD_OFFSET: String(from + i),
      RECORD_COUNT: String(rows.length),
    };
    return csvRow(columns.map((column) => all[column] ?? ""));
  });
  return part.length === 0 ? "" : [csvRow(columns), ...part].join("");
}
