/** What a publisher's file is as bytes, which is also how its name ends. */
export const FILE_KINDS = ["zip", "xlsx", "csv", "geojson", "gpkg"] as const;

export type FileKind = (typeof FILE_KINDS)[number];

/** How a publisher serves it: a file, a layer of an ArcGIS feature service, or a dataset of the Nomis API. */
export const FORMS = ["file", "features", "nomis"] as const;

/** One line of the reviewed table of what can be fetched. */
export interface Download {
  readonly id: string;
  readonly publisher: string;
  readonly what: string;
  /** Null while nobody has confirmed it. `{month}` stands for a month where the publisher has one file for each. */
  readonly address: string | null;
  readonly form: (typeof FORMS)[number];
  /** What is asked of a service, as the parameters of an address; empty for a file. */
  readonly query: string;
  /** How a cell of Nomis names its column, with the row's own fields in braces; null elsewhere. */
  readonly columns: string | null;
  /** Where the publisher says which month is the newest; null where there are no months. */
  readonly newest: string | null;
  /** What the file is called here, without the ending. */
  readonly file: string;
  readonly kind: FileKind;
  /** The wanted members of an archive, by name; null to take the file as it is. May name a `month` and a `force`. */
  readonly members: RegExp | null;
  /** The forces that are taken when none is asked for; empty where there are none. */
  readonly forces: readonly string[];
  /** More bytes than this are refused. */
  readonly mostBytes: number;
  readonly sha256: string | null;
  readonly licence: string;
  /** What `ingest` must be told before the path, e.g. `ward@2022=`; empty where the content says it. */
  readonly ingestAs: string;
  /** Where a person finds the file. */
  readonly where: string;
  /** How the address is known; null while it is not. */
  readonly established: string | null;
}
