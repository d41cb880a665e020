import { Interrupted, NotFetched } from "./failure.ts";
import { ENOUGH_BYTES } from "./get.ts";
import type { Net } from "./net.ts";

/** Tries in a row that may bring nothing. */
const FRUITLESS_TRIES = 5;

/** Tries in all, so that a server that always cuts cannot keep us for ever. */
const MOST_TRIES = 500;

const FIRST_WAIT_MS = 1000;

const LONGEST_WAIT_MS = 120_000;

/**
 * Tries again, after a wait that doubles, what ends in `Interrupted`; tries that get on are not held against the server.
 *
 * `position` tells how far the work is, in bytes. Throws `NotFetched` (`unreachable`) when it is given up.
 */
export async function withRetries<T>(
  net: Net,
  position: () => number,
  work: () => Promise<T>,
): Promise<T> {
  let fruitless = 0;
  for (let tries = 1; ; tries++) {
    const before = position();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      fruitless = position() - before >= ENOUGH_BYTES ? 0 : fruitless + 1;
      if (fruitless >= FRUITLESS_TRIES || tries >= MOST_TRIES) {
        throw new NotFetched("unreachable", `${error.message}; given up after ${tries} tries`);
      }
      const wait = error.retryAfterMs ?? FIRST_WAIT_MS * 2 ** fruitless;
      await net.wait(Math.min(wait, LONGEST_WAIT_MS), error.message);
    }
  }
}
