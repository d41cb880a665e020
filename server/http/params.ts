import type { Fault, Parsed } from "../../geo/view/fault.ts";

/** The names and values of a query string, decoded, in the order given, repeated ones kept. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/** How the text of one parameter is read; null when it cannot be. */
export interface Parameter<T> {
  read(text: string): T | null;
  readonly expected: string;
  readonly allowed: readonly string[];
}

/** The pairs of a request's address; a fault for each one whose percent signs make no UTF-8 text. */
export function readQuery(url: string): Parsed<Pairs> {
  const pairs: (readonly [string, string])[] = [];
  const faults: Fault[] = [];
  const query = queryOf(url);
  for (const piece of query === "" ? [] : query.split("&")) {
    const [rawName, rawValue] = split(piece);
    const name = decode(rawName);
    const value = decode(rawValue);
    if (name === null || value === null) faults.push(undecodable(rawName));
    else pairs.push([name, value]);
  }
  return faults.length === 0 ? { ok: true, value: pairs } : { ok: false, faults };
}

/** What follows the question mark of an address, still encoded; empty when nothing does. */
export function queryOf(url: string): string {
  const start = url.indexOf("?");
  return start < 0 ? "" : url.slice(start + 1);
}

/** Reads the parameters of a route that takes no View, and keeps everything that is wrong with them in `faults`. */
export class Parameters {
  readonly faults: Fault[] = [];
  readonly #given = new Map<string, string>();

  constructor(pairs: Pairs, allowed: readonly string[]) {
    for (const [name, value] of pairs) {
      if (!allowed.includes(name)) this.faults.push(unknown(name, allowed));
      else if (this.#given.has(name)) this.faults.push(repeated(name));
      else this.#given.set(name, value);
    }
  }

  /** The value; null when it is absent, or wrong and told in `faults`. */
  optional<T>(name: string, parameter: Parameter<T>): T | null {
    const text = this.#given.get(name);
    return text === undefined ? null : this.#read(name, text, parameter);
  }

  /** The value; null when it is absent or wrong, both told in `faults`. */
  required<T>(name: string, parameter: Parameter<T>): T | null {
    return this.#read(name, this.#given.get(name) ?? "", parameter);
  }

  #read<T>(name: string, text: string, { read, expected, allowed }: Parameter<T>): T | null {
    const value = read(text);
    if (value === null) {
      const shown = JSON.stringify(text.slice(0, 64));
      const detail = `${name} cannot be ${shown}. ${expected}`;
      this.faults.push({ code: "malformed-value", field: name, detail, allowed });
    }
    return value;
  }
}

function split(piece: string): [string, string] {
  const equals = piece.indexOf("=");
  return equals < 0 ? [piece, ""] : [piece.slice(0, equals), piece.slice(equals + 1)];
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

function undecodable(name: string): Fault {
  return {
    code: "malformed-value",
    field: name.slice(0, 64),
    detail: "Write it in UTF-8 with percent signs only before two hexadecimal digits.",
    allowed: [],
  };
}

function unknown(name: string, allowed: readonly string[]): Fault {
  return {
    code: "unknown-parameter",
    field: name.slice(0, 64),
    detail: "This address takes no such parameter. Leave it out, or use one of those allowed.",
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
