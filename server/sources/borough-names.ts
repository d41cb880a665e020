import { readLookupTable } from "./lookup-table.ts";

/** The code of a London borough by its official name, compared without case and with "and" for "&"; null when it is none. */
export function boroughCodeOf(name: string): string | null {
  const known = BOROUGHS.get(keyOf(name));
  return known?.kind === "official" ? known.code : null;
}

/** The same, and for names that publishers are known to use instead. */
export function boroughCodeOfVariant(name: string): string | null {
  const known = BOROUGHS.get(keyOf(name));
  return known?.kind === "official" || known?.kind === "variant" ? known.code : null;
}

/**
 * The borough that a police table's area is counted in, airports with the borough they lie in; null where the publisher does
 * not know the area, undefined where the name is not in the table.
 */
export function boroughCountedIn(name: string): string | null | undefined {
  return BOROUGHS.get(keyOf(name))?.code;
}

/** Whether boroughs are London's and not an invented city's that uses its codes: any of them has its official name, or its code for one. */
export function isLondon(
  boroughs: readonly { readonly code: string; readonly name: string }[],
): boolean {
  return boroughs.some(({ code, name }) => name === code || boroughCodeOfVariant(name) === code);
}

interface BoroughName {
  /** Null for what is in no borough. */
  readonly code: string | null;
  readonly kind: string;
}

function keyOf(name: string): string {
  return name.trim().toLowerCase().replaceAll("&", "and").replace(/\s+/g, " ");
}

const ROWS = readLookupTable("borough-names.csv", ["label", "code", "kind", "note"]);

const BOROUGHS: ReadonlyMap<string, BoroughName> = new Map(
  ROWS.map(([label = "", code = "", kind = ""]) => [keyOf(label), { code: code || null, kind }]),
);

/** London's 33 boroughs, the City among them: official names by code, in the order of the codes. */
export const LONDON_BOROUGHS: ReadonlyMap<string, string> = new Map(
  ROWS.filter(([, , kind]) => kind === "official")
    .map(([label = "", code = ""]): [string, string] => [code, label])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
