/** How the rows of one file came through reading. */
export interface RowTally {
  readonly read: number;
  /** Rows not used, by reason. */
  readonly setAside: ReadonlyMap<string, number>;
}
