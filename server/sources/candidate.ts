import type { Said } from "./said.ts";

/** A file met on the way that is not read, and why. */
export interface Ignored {
  readonly path: string;
  readonly reason: string;
}

/** A file that an argument stands for, before shapefile parts are put together. */
export interface Candidate {
  /** As shown to the user. */
  readonly path: string;
  /** Where it is, the same however it was reached: the real path, and the name inside an archive. */
  readonly key: string;
  readonly as: Said | null;
  readonly named: boolean;
  readonly file: string | null;
  readonly gzip: boolean;
  /** Fetched only because a shapefile needs it, so that meeting it again is no repetition. */
  readonly part: boolean;
  obtained(): AsyncIterable<Buffer>;
}

/** What was found on the way. */
export interface Collected {
  readonly candidates: Candidate[];
  readonly ignored: Ignored[];
}
