/** One file's values, each under a key that says what it is about: two files with the same key answer the same question. */
export interface ValueOffer<T> {
  readonly path: string;
  /** Given by its own name, not met in a folder. */
  readonly named: boolean;
  /** Computed from a publisher's figures by someone else. */
  readonly derived: boolean;
  /** When its newest value is of, as text that sorts by time. */
  readonly newest: string;
  /** Decimals that it gives. */
  readonly decimals: number;
  readonly values: ReadonlyMap<string, T>;
}

/** Two answers to the same questions: how many they share, and where they are not alike. */
export interface Disagreement {
  /** What the values are, e.g. `survey`. */
  readonly what: string;
  /** Where the values that are used come from, and where those that are not. */
  readonly used: string;
  readonly left: string;
  readonly shared: number;
  readonly differing: number;
  readonly largest: number;
  /** The one that differs most. */
  readonly example: string;
}

/** How two values of one question are compared and shown. */
export interface Comparing<T> {
  readonly what: string;
  /** 0 when they say the same. */
  differenceOf(used: T, left: T): number;
  /** One value for the report, with what it is about. */
  textOf(value: T): string;
}

export interface ChosenValues<T> {
  readonly values: ReadonlyMap<string, T>;
  /** By path, then by key: the values that are not used, and the path of the file that gives them instead. */
  readonly left: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Decides which of several files gives a value, file before file and never value by value, so that what is used is somebody's edition.
 *
 * A file that was given by name goes before one met in a folder, a publisher's own before a derived one, then the one that ends
 * later, then the one with more values, then the less rounded one, then the one whose content sorts first: never the order of the
 * arguments. A file further down gives only what those above it lack; where it says something else than they do, that is reported.
 */
export function chooseValues<T>(
  offers: readonly ValueOffer<T>[],
  comparing: Comparing<T>,
): ChosenValues<T> {
  const held = new Map<string, Held<T>>();
  const left = new Map<string, ReadonlyMap<string, string>>();
  const disagreements: Disagreement[] = [];
  for (const { offer } of offers.map(withPrint).sort(byTrust)) {
    const answered = answeredBefore(offer, held);
    for (const [path, values] of answered) {
      const sides = { used: path, left: offer.path };
      disagreements.push(...disagreement(values, offer.values, sides, comparing));
    }
    const repeated = [...answered].flatMap(([path, values]) =>
      [...values.keys()].map((key): [string, string] => [key, path]),
    );
    if (repeated.length > 0) left.set(offer.path, new Map(repeated));
    for (const [key, value] of offer.values) {
      if (!held.has(key)) held.set(key, { path: offer.path, value });
    }
  }
  const values = [...held].map(([key, { value }]): [string, T] => [key, value]);
  return { values: new Map(values.sort(byKey)), left, disagreements };
}

/** What files of more trust have already said of an offer's questions: by their path, then by key. */
function answeredBefore<T>(
  offer: ValueOffer<T>,
  held: ReadonlyMap<string, Held<T>>,
): Map<string, Map<string, T>> {
  const answered = new Map<string, Map<string, T>>();
  for (const key of offer.values.keys()) {
    const before = held.get(key);
    if (!before) continue;
    const values = answered.get(before.path) ?? new Map<string, T>();
    answered.set(before.path, values.set(key, before.value));
  }
  return answered;
}

/** Where two sets of values that answer the same questions are not alike; empty when they agree in all that they share. */
export function disagreement<T>(
  used: ReadonlyMap<string, T>,
  left: ReadonlyMap<string, T>,
  sides: Pick<Disagreement, "used" | "left">,
  { what, differenceOf, textOf }: Comparing<T>,
): Disagreement[] {
  const found = { shared: 0, differing: 0, largest: 0, example: "" };
  for (const [key, value] of used) {
    const other = left.get(key);
    if (other === undefined) continue;
    found.shared += 1;
    const difference = differenceOf(value, other);
    if (difference === 0) continue;
    found.differing += 1;
    if (difference <= found.largest) continue;
    found.largest = difference;
    found.example = `${textOf(value)}, not used: ${textOf(other)}`;
  }
  return found.differing === 0 ? [] : [{ what, ...sides, ...found }];
}

interface Held<T> {
  readonly path: string;
  readonly value: T;
}

interface Printed<T> {
  readonly offer: ValueOffer<T>;
  readonly print: string;
}

function withPrint<T>(offer: ValueOffer<T>): Printed<T> {
  return { offer, print: JSON.stringify([...offer.values].sort(byKey)) };
}

function byTrust<T>({ offer: a, print: p }: Printed<T>, { offer: b, print: q }: Printed<T>) {
  return (
    Number(b.named) - Number(a.named) ||
    Number(a.derived) - Number(b.derived) ||
    order(b.newest, a.newest) ||
    b.values.size - a.values.size ||
    b.decimals - a.decimals ||
    order(p, q) ||
    order(a.path, b.path)
  );
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return order(a, b);
}
