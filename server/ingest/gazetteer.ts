import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { monthIndex } from "../../geo/domain/period.ts";
import { INWARDS, postcodeNumber } from "../../geo/domain/postcode.ts";
import type { PostcodeRow } from "../sources/reference-kinds.ts";
import type { Base } from "./base.ts";
import { type Database, literal } from "./database.ts";
import type { InputsRead } from "./read-inputs.ts";
import { chooseEdition, type Offer } from "./reference-editions.ts";
import { tableFileName, UNITS, type UnitsFile } from "./snapshot-files.ts";

/** What places are found by beside the names of areas. */
export interface Gazetteer {
  /** The Met's units; empty where none are held. */
  readonly units: UnitsFile;
  /** Whether there is a table of postcodes in the database. */
  readonly postcodes: boolean;
  /** Files that were read and are not used because another says the same: by path, what that other is. */
  readonly left: ReadonlyMap<string, string>;
}

/** The table of postcodes, in the database and in a snapshot. */
export const POSTCODES = "postcode";

/** Chooses among the files given, adds what the base holds and was not given again, and makes the table of postcodes where there are any. */
export async function gatherGazetteer(
  database: Database,
  references: InputsRead["references"],
  base: Base | null,
): Promise<Gazetteer> {
  const left = new Map<string, string>();
  const units = chosen(unitOffers(references), left);
  const rows = chosen(postcodeOffers(references), left);
  return {
    units: units.length > 0 ? units : await keptUnits(base),
    postcodes: await makeTable(database, rows, base),
    left,
  };
}

function chosen<T>(
  offers: readonly Offer<readonly T[]>[],
  left: Map<string, string>,
): readonly T[] {
  const edition = chooseEdition(offers);
  for (const { path } of edition?.left ?? []) left.set(path, edition?.used[0]?.path ?? "");
  return edition?.used.flatMap(({ content }) => content) ?? [];
}

type Given = InputsRead["references"][number];

function offer<T>(given: Given, codes: readonly string[], content: readonly T[]) {
  const { input, read } = given;
  const named = input.as !== null;
  const { derived } = read;
  return { path: input.path, named, derived, codes: new Set(codes), weight: 0, content };
}

function postcodeOffers(references: readonly Given[]): Offer<readonly PostcodeRow[]>[] {
  return references.flatMap((given) => {
    if (given.read.kind !== "postcodes" || given.read.rows.length === 0) return [];
    const { rows } = given.read;
    return offer(
      given,
      rows.map(({ postcode }) => postcode),
      rows,
    );
  });
}

function unitOffers(references: readonly Given[]): Offer<UnitsFile>[] {
  return references.flatMap((given) => {
    if (given.read.kind !== "command-units") return [];
    const { rows } = given.read;
    const codes = [...new Set(rows.flatMap(({ unit }) => unit?.code ?? []))].sort();
    const units = codes.map((code) => {
      const own = rows.filter(({ unit }) => unit?.code === code);
      return {
        code,
        name: own[0]?.unit?.name ?? code,
        boroughs: own.map(({ borough }) => borough).sort(),
      };
    });
    return offer(
      given,
      rows.map(({ borough }) => borough),
      units,
    );
  });
}

async function keptUnits(base: Base | null): Promise<UnitsFile> {
  if (!base || !holds(base, UNITS)) return [];
  return JSON.parse(await readFile(join(base.folder, UNITS), "utf8"));
}

/** A postcode that is given again takes the place of the one held; all others stay, so that half a file takes nothing away. */
async function makeTable(
  database: Database,
  rows: readonly PostcodeRow[],
  base: Base | null,
): Promise<boolean> {
  const file = tableFileName(POSTCODES);
  const kept = base && holds(base, file) ? join(base.folder, file) : null;
  if (rows.length === 0 && kept === null) return false;
  await database.append("given_postcode", COLUMNS, rows.map(packed));
  const older =
    kept === null
      ? ""
      : `UNION ALL FROM read_parquet(${literal(kept)}) held WHERE NOT EXISTS (
           FROM given_postcode given WHERE given.outward = held.outward AND given.inward = held.inward)`;
  await database.run(
    `CREATE TABLE ${POSTCODES} AS FROM (FROM given_postcode ${older}) ORDER BY outward, inward`,
  );
  await database.run("DROP TABLE given_postcode");
  return true;
}

/** Whole numbers only: codes as `postcodeNumber` has them, millionths of degrees from 180 west and 90 south, the month of the end or 0. */
const COLUMNS = {
  outward: "UINTEGER",
  inward: "USMALLINT",
  lon: "UINTEGER",
  lat: "UINTEGER",
  ended: "USMALLINT",
} as const;

function packed({ postcode, longitude, latitude, ended }: PostcodeRow): number[] {
  const number = postcodeNumber(postcode);
  return [
    Math.floor(number / INWARDS),
    number % INWARDS,
    Math.round((longitude + 180) * 1e6),
    Math.round((latitude + 90) * 1e6),
    ended === null ? 0 : monthIndex(ended),
  ];
}

function holds({ manifest }: Base, name: string): boolean {
  return manifest.files.some((file) => file.name === name);
}
