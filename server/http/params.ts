import type { Fault, Parsed } from "../../geo/view/fault.ts";
import {
  type PlainParameter,
  type PlainParameters,
  plainParameters,
} from "../../geo/view/plain-parameters.ts";

/** The names and values of a query string, decoded, in the order given, repeated ones kept. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/** How the text of one parameter is read; null when it cannot be. */
export type Parameter<T> = PlainParameter<T>;

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
  readonly faults: readonly Fault[];
  readonly #read: PlainParameters["read"];

  constructor(pairs: Pairs, allowed: readonly string[]) {
    const { faults, read } = plainParameters(pairs, allowed);
    this.faults = faults;
    this.#read = read;
  }

  /** The value; null when it is absent, or wrong and told in `faults`. */
  optional<T>(name: string, parameter: Parameter<T>): T | null {
    return this.#read(name, parameter);
  }

  /** The value; null when it is absent or wrong, both told in `faults`. */
  required<T>(name: string, parameter: Parameter<T>): T | null {
    return this.#read(name, parameter, "");
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
