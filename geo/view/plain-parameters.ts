import type { Fault } from "./fault.ts";

/** Parameters of a question that is no View, read one by one; what is wrong with them collects in `faults`. */
export interface PlainParameters {
  readonly faults: readonly Fault[];
  /** One of the values allowed, the first of them where the parameter is left out or wrong. */
  one<T extends string>(name: string, allowed: readonly [T, ...T[]]): T;
  /** What the text reads as, `absent` standing for one left out; null where there is none, or it is wrong and told in `faults`. */
  read<T>(name: string, parameter: PlainParameter<T>, absent?: string): T | null;
}

/** How the text of one parameter is read; null when it cannot be. */
export interface PlainParameter<T> {
  read(text: string): T | null;
  readonly expected: string;
  readonly allowed: readonly string[];
}

/** Takes the pairs of a query string; any name but those given, and any name given twice, is a fault. */
export function plainParameters(
  query: Iterable<readonly [string, string]>,
  names: readonly string[],
): PlainParameters {
  const faults: Fault[] = [];
  const given = new Map<string, string>();
  for (const [name, text] of query) {
    if (!names.includes(name)) faults.push(unknown(name, names));
    else if (given.has(name)) faults.push(repeated(name));
    else given.set(name, text);
  }
  const read = <T>(
    name: string,
    { read, expected, allowed }: PlainParameter<T>,
    absent?: string,
  ): T | null => {
    const text = given.get(name) ?? absent;
    if (text === undefined) return null;
    const value = read(text);
    if (value === null) {
      const detail = `${name} cannot be ${JSON.stringify(text.slice(0, 64))}. ${expected}`;
      faults.push({ code: "malformed-value", field: name, detail, allowed });
    }
    return value;
  };
  return {
    faults,
    read,
    one: (name, allowed) => {
      const find = (text: string) => allowed.find((value) => value === text) ?? null;
      const expected = "Expected one of the values allowed.";
      return read(name, { read: find, expected, allowed }) ?? allowed[0];
    },
  };
}

/** The query string of the pairs that differ from their defaults, by name. */
export function plainQuery(
  pairs: Readonly<Record<string, readonly [value: string | null, standard: string | null]>>,
): string {
  return Object.entries(pairs)
    .filter(([, [value, standard]]) => value !== null && value !== standard)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, [value]]) => `${name}=${value}`)
    .join("&");
}

function unknown(name: string, allowed: readonly string[]): Fault {
  return {
    code: "unknown-parameter",
    field: name.slice(0, 64),
    detail: "This question takes no such parameter. Leave it out, or use one of those allowed.",
    allowed,
  };
}

function repeated(name: string): Fault {
  return {
    code: "repeated-parameter",
    field: name,
    detail: `${name} was given more than once. Give it once.`,
    allowed: [],
  };
}
