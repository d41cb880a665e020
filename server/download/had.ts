import type { FetchedFile } from "./fetching.ts";

/** Something asked for that could not be had. */
export interface Missing {
  /** Which line of the table it is. */
  readonly id: string;
  /** The part of it, e.g. months; empty for all of it. */
  readonly what: string;
  readonly reason: string;
}

/** What became of what was asked for: files that are there, or in a dry run what they would be. */
export interface Had<T = FetchedFile> {
  readonly files: readonly T[];
  readonly missing: readonly Missing[];
  /** What the publisher's files lack though nobody asked for it by name. */
  readonly notes: readonly string[];
}

/** What became of several things asked for. */
export function together<T>(had: readonly Had<T>[]): Had<T> {
  return {
    files: had.flatMap(({ files }) => files),
    missing: had.flatMap(({ missing }) => missing),
    notes: had.flatMap(({ notes }) => notes),
  };
}
