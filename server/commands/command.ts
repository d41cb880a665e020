import type { Config } from "../config.ts";

/** One verb of the command line. */
export interface Command {
  readonly name: string;
  /** What follows the verb, e.g. `PATH...`. */
  readonly usage: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  /** Options of its own, beside those that every verb has. */
  readonly options: Readonly<Record<string, { readonly type: "string" | "boolean" }>>;
  /** Does the work and answers with an exit code; throws the errors that `exit-code.ts` knows. */
  run(call: Call): Promise<number>;
}

/** A parsed command line. */
export interface Call {
  readonly paths: readonly string[];
  /** Values of the verb's own options. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly config: Config;
  readonly storeFolder: string;
  /** Machine lines on standard output instead of text. */
  readonly json: boolean;
  readonly quiet: boolean;
}

/** The call itself is wrong: exit code 2. */
export class WrongCall extends Error {
  override readonly name = "WrongCall";
}
