import { crc32 } from "node:zlib";
import { parse } from "csv-parse/sync";
import type { FeatureCollection } from "geojson";
import { Window } from "happy-dom";
import { readOoxml } from "./read-ooxml.test-support.ts";
import { readPdfText } from "./read-pdf.test-support.ts";

/** What a program that is not ours reads in an exported file. */
export interface ReadBack {
  /** By area code, the numbers as they stand there (empty where missing); null for a format that writes them as words only. */
  readonly rows: ReadonlyMap<string, Readonly<Record<string, string>>> | null;
  /** All text in reading order without its blanks, as lines are broken anywhere. */
  readonly text: string;
  /** How many elements there are that a browser would run or fetch, or cells that a spreadsheet would work out. */
  readonly scripts: number;
}

/** The columns that every format with rows has. */
export const COLUMNS = ["value", "low", "high", "count", "base", "state", "reason"] as const;

/** One independent reader for each format. */
export const READERS: Readonly<
  Record<string, (bytes: Uint8Array) => ReadBack | Promise<ReadBack>>
> = {
  csv: readCsv,
  geojson: readGeoJson,
  svg: readSvg,
  png: readPng,
  pdf: readPdf,
  pptx: readPptx,
};

export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

function readCsv(bytes: Uint8Array): ReadBack {
  const text = Buffer.from(bytes).toString("utf8");
  const rows: Record<string, string>[] = parse(text, { columns: true, comment: "#" });
  return {
    rows: new Map(rows.map((row) => [row["code"] ?? "", row])),
    text: withoutSpaces(text.replaceAll("\r\n# ", " ").replaceAll('""', '"')),
    scripts: rows.flatMap((row) => Object.values(row)).filter(isFormula).length,
  };
}

function readGeoJson(bytes: Uint8Array): ReadBack {
  const { features, ...said }: FeatureCollection = JSON.parse(Buffer.from(bytes).toString("utf8"));
  const rows = features.map(({ properties }): [string, Record<string, string>] => [
    String(properties?.["code"]),
    Object.fromEntries(COLUMNS.map((name) => [name, String(properties?.[name] ?? "")])),
  ]);
  const names = features.map(({ properties }) => String(properties?.["name"]));
  const text = withoutSpaces([...textsIn(said), ...names].join(" "));
  return { rows: new Map(rows), text, scripts: 0 };
}

/** The text elements in the order of the document, as a browser's parser finds them. */
function readSvg(bytes: Uint8Array): ReadBack {
  const { document } = new Window();
  document.body.innerHTML = Buffer.from(bytes).toString("utf8");
  const texts = [...document.querySelectorAll("text")].map(({ textContent }) => textContent);
  const scripts = document.querySelectorAll("script, image, foreignObject, [onerror]").length;
  return { rows: null, text: withoutSpaces(texts.join(" ")), scripts };
}

/** The texts of a PNG, found chunk by chunk, each held to its check sum. */
function readPng(bytes: Uint8Array): ReadBack {
  const png = Buffer.from(bytes);
  const texts: string[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== png.readUInt32BE(at + 8 + length)) throw new Error("wrong check sum");
    const [, keyword = "", , text = ""] =
      /^iTXt([^\0]+)\0\0\0([^\0]*)\0\0(.*)$/s.exec(body.toString("utf8")) ?? [];
    if (keyword !== "") texts.push(text);
    at += 12 + length;
  }
  return { rows: null, text: withoutSpaces(texts.join(" ")), scripts: 0 };
}

function readPdf(bytes: Uint8Array): ReadBack {
  const { text, plain } = readPdfText(bytes);
  return {
    rows: null,
    text: withoutSpaces(text),
    scripts: plain.match(/\/(JavaScript|Launch)/g)?.length ?? 0,
  };
}

/** What stands on the slides and in their notes, with the worksheets behind the charts. */
async function readPptx(bytes: Uint8Array): Promise<ReadBack> {
  const parts = await readOoxml(bytes);
  const texts = parts.flatMap(({ name, texts: own }) =>
    /(slides|notesSlides)\/\w+\d/.test(name) ? own : [],
  );
  const formulas = parts.filter(
    ({ xml }) => /<(\w+:)?f>[^<]*["|(]/.test(xml) && xml.includes("<sheetData"),
  ).length;
  return { rows: null, text: withoutSpaces(texts.join(" ")), scripts: formulas };
}

function isFormula(cell: string): boolean {
  return /^[=+@\t\r]/.test(cell) || (cell.startsWith("-") && Number.isNaN(Number(cell)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
