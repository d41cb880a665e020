import { parse } from "csv-parse";
import { isMonth, type Month } from "../../geo/domain/period.ts";
import { parsePostcode } from "../../geo/domain/postcode.ts";
import { findColumn } from "./csv-columns.ts";
import { readCsvHead, tryCsvHead } from "./csv-head.ts";
import { isCalledDerived } from "./derived-name.ts";
import type { Input } from "./input.ts";
import { OPEN_GOVERNMENT_LICENCE, POSTCODE_ATTRIBUTION } from "./licence.ts";
import type { PostcodeRow } from "./reference-kinds.ts";
import { RefusedInput } from "./refused-input.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";

/**
 * Where postcodes are: the ONS Postcode Directory or the National Statistics Postcode Lookup, whole or one postcode area of it.
 *
 * Only places in and around London are kept. Nothing but the place is read: which ward it is in follows from the boundaries.
 */
export const postcodeLookup: ReferenceSource = {
  id: "postcode-lookup",
  label: "Postcode lookup (ONSPD, NSPL)",
  publisher: "Office for National Statistics",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: POSTCODE_ATTRIBUTION,
  async recognise(_input, head) {
    return columnsOf(tryCsvHead(head)?.columns ?? []) !== null;
  },
  read,
};

interface PostcodeColumns {
  readonly code: number;
  readonly latitude: number;
  readonly longitude: number;
  /** Month in which it went out of use, blank while in use; null where the file does not say. */
  readonly ended: number | null;
}

/** A national file has 2.7 million rows, so it is read as it comes and never held whole. */
async function read(input: Input): Promise<ReferenceRead> {
  const { path } = input;
  const tally = openTally();
  const head = readCsvHead(await input.head(), path);
  const columns = columnsOf(head.columns);
  if (!columns) throw new TypeError(`${path} was not recognised before it was read`);
  const rows = new Map<string, PostcodeRow>();
  for await (const { fields, line } of linesOf(input)) {
    tally.read++;
    if (fields.length !== head.columns.length) {
      setRowAside(tally, "row-malformed", line);
      continue;
    }
    const judged = rowOf(fields, columns);
    if (typeof judged === "string") setRowAside(tally, judged, line);
    else if (rows.has(judged.postcode)) setRowAside(tally, "postcode-repeated", line);
    else rows.set(judged.postcode, judged);
  }
  return {
    kind: "postcodes",
    rows: [...rows.values()],
    derived: isCalledDerived(path),
    tally: closeTally(tally, path),
    notes: [],
  };
}

async function* linesOf(input: Input): AsyncGenerator<{ fields: string[]; line: number }> {
  const parser = parse({
    bom: true,
    from: 2,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MOST_OF_A_ROW,
  });
  const stream = await input.open();
  stream.on("error", (error) => parser.destroy(error));
  stream.pipe(parser);
  try {
    for await (const { record, info } of parser) {
      yield { fields: record, line: info.lines };
    }
  } catch (error) {
    if (error instanceof RefusedInput) throw error;
    throw notCsv(input.path, error instanceof Error ? error.message : String(error));
  } finally {
    stream.destroy();
  }
}

/** A quote that never closes must not gather the rest of the file. */
const MOST_OF_A_ROW = 16_384;

/** London and some way around it, so that a place just outside can be said to be there: west, south, east, north. */
const AROUND_LONDON = [-0.6, 51.2, 0.45, 51.8] as const;

function rowOf(fields: readonly string[], columns: PostcodeColumns): PostcodeRow | string {
  const at = (column: number) => (fields[column] ?? "").trim();
  const postcode = parsePostcode(at(columns.code));
  if (postcode === null) return "postcode-unreadable";
  const [latitude, longitude] = [at(columns.latitude), at(columns.longitude)].map(degrees);
  if (latitude === undefined || longitude === undefined) return "coordinates-unreadable";
  // The publisher's way of saying that a postcode has no place, as on the Channel Islands.
  if (latitude === null || longitude === null || latitude > 99) return "postcode-without-place";
  const [west, south, east, north] = AROUND_LONDON;
  if (longitude < west || longitude > east || latitude < south || latitude > north) {
    return "outside-london";
  }
  const ended = columns.ended === null ? null : monthOf(at(columns.ended));
  return ended === undefined ? "month-unreadable" : { postcode, longitude, latitude, ended };
}

/** Null where blank, undefined where it is no number. */
function degrees(text: string): number | null | undefined {
  if (text === "") return null;
  return /^-?\d{1,3}(\.\d+)?([eE]-?\d+)?$/.test(text) ? Number(text) : undefined;
}

/** `200306` as `2003-06`; null where blank, undefined where it is no month. */
function monthOf(text: string): Month | null | undefined {
  if (text === "") return null;
  const month = `${text.slice(0, 4)}-${text.slice(4)}`;
  return isMonth(month) ? month : undefined;
}

function columnsOf(columns: readonly string[]): PostcodeColumns | null {
  const code = findColumn(columns, "pcds", "pcd7", "pcd8", "pcd");
  const latitude = findColumn(columns, "lat");
  const longitude = findColumn(columns, "long");
  if (code === null || latitude === null || longitude === null) return null;
  return { code, latitude, longitude, ended: findColumn(columns, "doterm") };
}

function notCsv(path: string, said: string): RefusedInput {
  return new RefusedInput({
    code: "not-csv",
    file: path,
    expected: "CSV with every quote closed within its row",
    arrived: said,
    remedy: "obtain the file again",
  });
}
