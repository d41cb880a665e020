import type { Values } from "../../geo/wire/values.ts";

/** Of small areas an answer is some megabytes. */
const MOST = 8;

/** The answers that were had or wanted last, by their questions, so that whoever goes back to one sees it at once. */
export class KeptValues {
  /** The one not wanted for longest is the first. */
  readonly #kept = new Map<string, Values>();

  /** The newest answer to a question; null where it was not asked lately. */
  find(query: string): Values | null {
    const found = this.#kept.get(query) ?? null;
    if (found) this.keep(query, found);
    return found;
  }

  keep(query: string, values: Values): void {
    this.#kept.delete(query);
    this.#kept.set(query, values);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }
}
