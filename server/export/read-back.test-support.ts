import { parse } from "csv-parse/sync";
import type { FeatureCollection } from "geojson";

/** What a program that is not ours reads in an exported file. */
export interface ReadBack {
  /** By area code, the numbers as they stand there (empty where missing); null for a format that writes them as words only. */
  readonly rows: ReadonlyMap<string, Readonly<Record<string, string>>> | null;
  /** All text in reading order, blanks and breaks as one space. */
  readonly text: string;
}

/** The columns that every format with rows has. */
export const COLUMNS = ["value", "low", "high", "count", "base", "state", "reason"] as const;

/** One independent reader for each format. */
export const READERS: Readonly<Record<string, (bytes: Uint8Array) => ReadBack>> = {
  csv: readCsv,
  geojson: readGeoJson,
};

export function plainSpaces(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

function readCsv(bytes: Uint8Array): ReadBack {
  const text = Buffer.from(bytes).toString("utf8");
  const rows: Record<string, string>[] = parse(text, { columns: true, comment: "#" });
  return {
    rows: new Map(rows.map((row) => [row["code"] ?? "", row])),
    text: plainSpaces(text.replaceAll("\r\n# ", " ")),
  };
}

function readGeoJson(bytes: Uint8Array): ReadBack {
  const { features, ...said }: FeatureCollection = JSON.parse(Buffer.from(bytes).toString("utf8"));
  const rows = features.map(({ properties }): [string, Record<string, string>] => [
    String(properties?.["code"]),
    Object.fromEntries(COLUMNS.map((name) => [name, String(properties?.[name] ?? "")])),
  ]);
  return { rows: new Map(rows), text: plainSpaces(textsIn(said).join(" ")) };
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
