import type { Input } from "./input.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import { checkPart } from "./workbook-checks.ts";
import { readParts } from "./workbook-parts.ts";

/** A workbook in the form of Excel 2007 whose parts have been checked. */
export interface Workbook {
  readonly path: string;
  /** In the workbook's order, with the name of the part that holds each. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Every part of XML, by name. */
  readonly parts: ReadonlyMap<string, Buffer>;
}

/**
 * Opens a workbook: its zip, sizes and encoding are checked before anything is taken for XML (reliability 4.5).
 *
 * Throws `RefusedInput` on damage, document types, entities and a workbook without sheets.
 */
export async function openWorkbook(input: Input): Promise<Workbook> {
  const parts = await readParts(input, /\.(xml|rels)$/);
  for (const [name, bytes] of parts) checkPart(name, bytes, input.path);
  const targets = new Map(
    tagsIn(parts, "xl/_rels/workbook.xml.rels", "Relationship").map((tag) => [
      tag.get("Id"),
      tag.get("Target") ?? "",
    ]),
  );
  const sheets = tagsIn(parts, "xl/workbook.xml", "sheet").map((tag) => {
    const target = targets.get(tag.get("r:id") ?? "") ?? "";
    const part = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    return { name: plain(tag.get("name") ?? ""), part };
  });
  if (sheets.length === 0) throw withoutSheets(input.path);
  return { path: input.path, sheets, parts };
}

/** The refusal of a workbook in which no sheet has the columns that are needed. */
export function noSuchSheet({ path, sheets }: Workbook, expected: string): RefusedInput {
  return new RefusedInput({
    code: "no-sheet",
    file: path,
    expected: `a sheet with ${expected}`,
    arrived: `the sheets ${sheets.map(({ name }) => quoted(name)).join(", ")}`,
    remedy: "give the workbook as its publisher made it",
  });
}

/** The attributes of every tag of a name in a part; none when there is no such part. */
function tagsIn(
  parts: ReadonlyMap<string, Buffer>,
  part: string,
  name: string,
): ReadonlyMap<string, string>[] {
  const text = parts.get(part)?.toString("utf8") ?? "";
  return [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, "g"))].map(
    ([, attributes = ""]) =>
      new Map(
        [...attributes.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, key = "", value = ""]) => [
          key,
          value,
        ]),
      ),
  );
}

/** A name as it is shown, its five entities resolved. */
function plain(name: string): string {
  return name.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, entity: string) => ENTITIES.get(entity) ?? "",
  );
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function withoutSheets(path: string): RefusedInput {
  return new RefusedInput({
    code: "damaged-workbook",
    file: path,
    expected: "a workbook with sheets",
    arrived: "none",
    remedy: "save it anew as .xlsx",
  });
}
