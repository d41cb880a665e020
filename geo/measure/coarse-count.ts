/** Counts below this are withheld under the `rounded` policy. */
export const FEWEST_SHOWN = 10;

/** What a count is rounded to under the `rounded` policy. */
const STEP = 5;

/** The most that a small count may be to be taken as none, and what larger small ones are taken as: about the middle of 4 to 9. */
const MOST_AS_NONE = 3;
const AS_SOME = 7;

/**
 * What the `rounded` policy takes a count for before anything is made of it: 0 to 3 for 0, 4 to 9 for 7, others for the nearest
 * multiple of 5.
 *
 * Whoever knew every number that comes of it would still have four or more to choose from for each count under 10.
 */
export function coarseCount(count: number): number {
  if (count <= MOST_AS_NONE) return 0;
  return count < FEWEST_SHOWN ? AS_SOME : roundCount(count);
}

/** A sum of coarse counts as the `rounded` policy shows it where it may be shown. */
export function roundCount(count: number): number {
  return STEP * Math.round(count / STEP);
}
