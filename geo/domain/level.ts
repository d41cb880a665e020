/** The kinds of polygon the atlas knows, from coarse to fine. `hex` is H3 resolution 8 and has no vintage. */
export const LEVELS = ["borough", "ward", "lsoa", "hex"] as const;

export type Level = (typeof LEVELS)[number];

/** One boundary set: a level and the year its areas were drawn for, null for `hex`. */
export interface BoundarySet {
  readonly level: Level;
  readonly vintage: number | null;
}

/** `ward@2022`, or the bare level when it has no vintage: the key of a boundary set in files, tables and arguments. */
export function boundarySetKey(set: BoundarySet): string {
  return set.vintage === null ? set.level : `${set.level}@${set.vintage}`;
}

/** The inverse of `boundarySetKey`; null when the text is not such a key. */
export function parseBoundarySetKey(text: string): BoundarySet | null {
  const [, name, year] = /^([a-z]+)(?:@(\d{4}))?$/.exec(text) ?? [];
  const level = LEVELS.find((known) => known === name);
  if (!level) return null;
  return { level, vintage: year === undefined ? null : Number(year) };
}
