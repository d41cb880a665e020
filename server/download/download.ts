/** What a publisher's file is as bytes, which is also how its name ends. */
export const FILE_KINDS = ["zip", "xlsx", "csv", "geojson"] as const;

export type FileKind = (typeof FILE_KINDS)[number];

/** One line of the reviewed table of what can be fetched. */
export interface Download {
  readonly id: string;
  readonly publisher: string;
  readonly what: string;
  /** Null while nobody has confirmed it. `{month}` stands for a month where the publisher has one file for each. */
  readonly address: string | null;
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
}
