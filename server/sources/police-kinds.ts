import type { EventKind } from "../../geo/domain/event.ts";

/**
 * One of police.uk's three kinds of CSV: how it is known and which columns are read from it.
 *
 * The columns are found by name, in any order; the order differs between kinds and must not be relied on.
 */
export interface PoliceKind {
  /** The kind as it stands in police.uk file names. */
  readonly id: "street" | "stop-and-search" | "outcomes" | "street-api";
  readonly label: string;
  /** The events its rows become; null for outcomes, which say more of incidents read elsewhere. */
  readonly event: EventKind | null;
  /** Every column that the publisher writes; those in `optional` may be absent. */
  readonly columns: readonly string[];
  readonly optional: readonly string[];
  /** A column that no other kind has, so that one look at the header tells. */
  readonly mark: string;
}

const SHARED_COLUMNS = [
  "Crime ID",
  "Month",
  "Reported by",
  "Falls within",
  "Longitude",
  "Latitude",
  "Location",
  "LSOA code",
  "LSOA name",
];

export const POLICE_KINDS: readonly PoliceKind[] = [
  {
    id: "street",
    label: "police.uk street crime",
    event: "incident",
    columns: [...SHARED_COLUMNS, "Crime type", "Last outcome category", "Context"],
    optional: ["Crime ID", "Falls within", "Location", "LSOA code", "LSOA name", "Context"],
    mark: "Crime type",
  },
  {
    id: "stop-and-search",
    label: "police.uk stop and search",
    event: "stop",
    columns: [
      "Type",
      "Date",
      "Part of a policing operation",
      "Policing operation",
      "Latitude",
      "Longitude",
      "Gender",
      "Age range",
      "Self-defined ethnicity",
      "Officer-defined ethnicity",
      "Legislation",
      "Object of search",
      "Outcome",
      "Outcome linked to object of search",
      "Removal of more than just outer clothing",
    ],
    optional: [
      "Part of a policing operation",
      "Policing operation",
      "Outcome linked to object of search",
      "Removal of more than just outer clothing",
    ],
    mark: "Object of search",
  },
  {
    id: "outcomes",
    label: "police.uk outcomes",
    event: null,
    columns: [...SHARED_COLUMNS, "Outcome type"],
    optional: ["Falls within", "Longitude", "Latitude", "Location", "LSOA code", "LSOA name"],
    mark: "Outcome type",
  },
];

/** The street API's answers, once they are turned into rows with the street file's columns and the API's own number. */
export const STREET_API: PoliceKind = {
  id: "street-api",
  label: "police.uk street API",
  event: "incident",
  columns: [
    "API id",
    "Month",
    "Reported by",
    "Longitude",
    "Latitude",
    "Crime type",
    "Last outcome category",
  ],
  optional: [],
  mark: "API id",
};

/** The kind whose distinguishing column the header has, or null. Names are compared without case. */
export function policeKindOf(columns: readonly string[]): PoliceKind | null {
  const names = new Set(columns.map((name) => name.toLowerCase()));
  const marked = POLICE_KINDS.find((kind) => names.has(kind.mark.toLowerCase()));
  return marked ?? POLICE_KINDS.find((kind) => sharesMost(kind, names)) ?? null;
}

/** A police file whose marking column was renamed is still a police file: it is then refused for what it lacks. */
function sharesMost(kind: PoliceKind, names: ReadonlySet<string>): boolean {
  const held = kind.columns.filter((column) => names.has(column.toLowerCase()));
  return held.length * 2 > kind.columns.length;
}
