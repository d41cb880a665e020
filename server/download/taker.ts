import type { Download } from "./download.ts";
import type { ZipMember } from "./zip-index.ts";

/** The wanted members of an archive, and what the archive made of them is called. */
export interface Choice {
  readonly name: string;
  readonly members: readonly ZipMember[];
}

/** What is done with each thing that a line of the table leads to: it is fetched, or its size is found out. All throw `NotFetched`. */
export interface Taker<T> {
  /** A file as it is, as `name`. */
  file(download: Download, address: string, name: string): Promise<T>;
  /**
   * The members of an archive that `choose` picks, as an archive of their own; null when it picks none. `wholeName` is for the
   * whole archive, where no parts of it are served. `choose` may be called again when the archive changes meanwhile.
   */
  members(
    download: Download,
    address: string,
    wholeName: string,
    choose: (index: readonly ZipMember[]) => Choice,
  ): Promise<T | null>;
  /** All that a service answers to a question, page by page, as one file `name`. */
  pages(download: Download, address: string, name: string): Promise<T>;
}
