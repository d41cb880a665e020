import { type Argument, parseArgument } from "./argument.ts";
import type { Candidate, Ignored } from "./candidate.ts";
import { collectArgument } from "./collect.ts";
import type { Input } from "./input.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import { saidKey } from "./said.ts";
import { pairShapefiles } from "./shapefile-parts.ts";

export interface Inputs {
  /** In the order of the arguments; within a folder or archive by path. */
  readonly inputs: readonly Input[];
  /** What was met but is not read, and why. */
  readonly ignored: readonly Ignored[];
}

/**
 * The files that the arguments of `ingest` stand for: files, folders (walked), zip archives (one level), each optionally
 * said to be a boundary set (`ward@2022=PATH`, `borough=PATH`) or the survey (`survey=PATH`).
 *
 * A file reached twice is listed once, keeping what was said of it. Nothing is held open. Throws `RefusedInput`.
 */
export async function listInputs(args: readonly string[]): Promise<Inputs> {
  const ignored: Ignored[] = [];
  const found = new Map<string, Candidate>();
  for (const argument of args.map(parseArgument)) {
    const collected = await collectArgument(argument);
    ignored.push(...collected.ignored);
    checkNotEmpty(argument, collected.candidates.length);
    for (const candidate of collected.candidates) {
      const before = found.get(candidate.key);
      if (before && !candidate.part) ignored.push({ path: candidate.path, reason: "given twice" });
      found.set(candidate.key, before ? merge(before, candidate) : candidate);
    }
  }
  const { inputs, orphans } = pairShapefiles([...found.values()]);
  return { inputs, ignored: [...ignored, ...orphans] };
}

function checkNotEmpty({ path }: Argument, count: number): void {
  if (count > 0) return;
  throw new RefusedInput({
    code: "nothing-to-read",
    file: path,
    expected: "at least one file to read",
    arrived: "none",
    remedy: "check the path",
  });
}

function merge(before: Candidate, again: Candidate): Candidate {
  const [a, b] = [before.as, again.as];
  if (a && b && saidKey(a) !== saidKey(b)) {
    throw new RefusedInput({
      code: "said-twice",
      file: again.path,
      expected: "one thing said of a file",
      arrived: `two arguments that differ about ${quoted(before.path, 200)}`,
      remedy: "give the file once",
    });
  }
  return { ...before, as: a ?? b, named: before.named || again.named };
}
