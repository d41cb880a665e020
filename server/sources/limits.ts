/** How many bytes of a file are looked at to tell what it is. */
export const HEAD_BYTES = 64 * 1024;

/** The most that is ever held in memory of one file that has to be read whole (boundaries, reference tables). */
export const MAX_WHOLE_FILE_BYTES = 256 * 1024 * 1024;

/** The share of a file's rows that may be set aside; beyond it the file is refused. */
export const MAX_SET_ASIDE_SHARE = 0.05;

/** What an archive may hold, entries and expanded bytes. */
export interface ArchiveCaps {
  readonly entries: number;
  readonly bytes: number;
}

/** A national 36-month police archive has some 5,000 entries and 10 GiB; it is streamed, never held. */
export const POLICE_ARCHIVE_CAPS: ArchiveCaps = { entries: 20_000, bytes: 64 * 1024 ** 3 };

export const ARCHIVE_CAPS: ArchiveCaps = { entries: 2_000, bytes: 2 * 1024 ** 3 };

/** Expansion beyond this ratio is taken for a bomb, once `MAX_RATIO_FREE_BYTES` have come out. */
export const MAX_RATIO = 200;

export const MAX_RATIO_FREE_BYTES = 1024 * 1024;

/** The most that the parts of a workbook may be when expanded; the London deprivation workbook has 23 MB. */
export const MAX_WORKBOOK_BYTES = 128 * 1024 * 1024;

/** The most cells that a sheet may span, filled or not: one cell in a far corner would make a reader fill all before it. */
export const MAX_SHEET_CELLS = 5_000_000;
