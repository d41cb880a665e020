/** One feature of a boundary file, whatever its format. */
export interface RawFeature {
  /** Where it is, for messages: `feature 3`, `record 3`. */
  readonly place: string;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly geometry: unknown;
}

/** The text of a field, trimmed; `""` when there is none. */
export function textOf({ properties }: RawFeature, field: string | null): string {
  const value = field === null ? null : properties.get(field);
  return typeof value === "string" ? value.trim() : "";
}
