import { posix } from "node:path";

/** One file's answer to a question, e.g. to "which are the wards of 2022". */
export interface Offer<T> {
  readonly path: string;
  /** The user said what the file is. */
  readonly named: boolean;
  /** Computed from a publisher's figures by someone else. */
  readonly derived: boolean;
  readonly codes: ReadonlySet<string>;
  /** Between offers alike in everything else: more is better. */
  readonly weight: number;
  readonly content: T;
}

/** The files that were believed, and those that answer the same question and were not. */
export interface Chosen<T> {
  readonly used: readonly Offer<T>[];
  readonly left: readonly Offer<T>[];
}

/**
 * Decides which of several files answers a question; null when there is none.
 *
 * Files of one folder that share no area are parts of one edition (one file per borough). Of several editions the one that the user
 * named is believed, then a publisher's own before one derived from it, then the one with more areas, then with more weight, then the
 * larger content: never the order of the arguments. The others are left, and the report names them.
 */
export function chooseEdition<T>(offers: readonly Offer<T>[]): Chosen<T> | null {
  const [best, ...others] = editionsOf(offers).sort(byTrust);
  return best ? { used: best, left: others.flat() } : null;
}

function editionsOf<T>(offers: readonly Offer<T>[]): Offer<T>[][] {
  const editions: Offer<T>[][] = [];
  for (const offer of [...offers].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const whole = editions.find((parts) => parts.every((part) => belongTogether(part, offer)));
    if (whole) whole.push(offer);
    else editions.push([offer]);
  }
  return editions;
}

function belongTogether<T>(a: Offer<T>, b: Offer<T>): boolean {
  const sameFolder = posix.dirname(a.path) === posix.dirname(b.path);
  return sameFolder && a.derived === b.derived && isDisjoint(a.codes, b.codes);
}

function isDisjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return ![...a].some((code) => b.has(code));
}

function byTrust<T>(a: readonly Offer<T>[], b: readonly Offer<T>[]): number {
  return (
    Number(b.some(({ named }) => named)) - Number(a.some(({ named }) => named)) ||
    Number(a.some(({ derived }) => derived)) - Number(b.some(({ derived }) => derived)) ||
    sum(b, ({ codes }) => codes.size) - sum(a, ({ codes }) => codes.size) ||
    sum(b, ({ weight }) => weight) - sum(a, ({ weight }) => weight) ||
    (print(a) < print(b) ? 1 : -1)
  );
}

function sum<T>(offers: readonly Offer<T>[], of: (offer: Offer<T>) => number): number {
  return offers.reduce((total, offer) => total + of(offer), 0);
}

function print<T>(offers: readonly Offer<T>[]): string {
  return JSON.stringify(
    offers.map(({ content }) => content),
    (_, value: unknown) => (value instanceof Map ? [...value].sort() : value),
  );
}
