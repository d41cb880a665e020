import { parse } from "csv-parse/sync";
import { shown } from "./address.ts";
import { Interrupted, NotFetched } from "./failure.ts";
import { getText } from "./get-text.ts";
import type { Net } from "./net.ts";
import { MOST_PAGE_BYTES } from "./service.ts";
import { isWebPage } from "./sniff.ts";

type Row = Readonly<Record<string, string>>;

/**
 * The rows of a CSV answer of Nomis by its columns' names in lower case; none when it says nothing.
 *
 * Throws `Interrupted`, also for a table that was cut within a row, and `NotFetched` when it lacks one of `columns`.
 */
export async function nomisRows(
  net: Net,
  address: string,
  columns: readonly string[],
): Promise<Row[]> {
  const text = await getText(net, address, MOST_PAGE_BYTES);
  if (isWebPage(text)) throw otherThan(address, "a web page");
  const [header = [], ...lines] = linesOf(text, address);
  const names = header.map((name) => name.toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (lines.length > 0 && missing.length > 0) {
    throw otherThan(address, `a table without the columns ${missing.join(", ")}`);
  }
  return lines.map((fields) => Object.fromEntries(names.map((name, i) => [name, fields[i] ?? ""])));
}

function linesOf(text: string, address: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true });
  } catch {
    // The CSV of Nomis is made by a program: a quote left open or a row cut short is the transfer's doing.
    throw new Interrupted(`${shown(address)} sent a table that ends early`);
  }
}

function otherThan(address: string, found: string): NotFetched {
  return new NotFetched(
    "unexpected-content",
    `expected a table of Nomis from ${shown(address)}, found ${found}; open the address in a browser to see what it says`,
  );
}
