/** A publisher's service that answers a question in pages of records. */
export interface Service {
  /** As it stands in the table, without the question. */
  readonly address: string;
  /** What is asked for, as in the table. */
  readonly question: string;
  /** Asks how much there is. Throws `Interrupted` and `NotFetched`. */
  ask(): Promise<Answer>;
}

/** How much a service has to say, and how to have it said. */
export interface Answer {
  /** Records in all, by the service's own count. */
  readonly count: number;
  /** Says which edition of the data it is; null when the service does not tell, so that nothing kept can be trusted to be the same. */
  readonly tag: string | null;
  /** The most records that come at once. */
  readonly pageSize: number;
  /** The address of the page that begins with the record of this number, from 0. */
  pageAddress(from: number): string;
  /** The records of that page, each fit for JSON. Throws `Interrupted`, `NotFetched` and `SourceChanged`. */
  page(from: number): Promise<readonly unknown[]>;
  /** The text of a file of all the records. Throws `SourceChanged` when they do not belong together. */
  file(records: AsyncIterable<unknown>): AsyncIterable<string>;
}

/** Pages are held in memory one at a time; a thousand generalised outlines have a few mebibytes. */
export const MOST_PAGE_BYTES = 64 * 1024 * 1024;
