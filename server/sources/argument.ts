import { parseBoundarySetKey } from "../../geo/domain/level.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import type { Said } from "./said.ts";

/** One argument of `ingest`: a path, and what the user said it is. */
export interface Argument {
  readonly path: string;
  /** Null when nothing was said; a null vintage leaves the year to the file. */
  readonly as: Said | null;
}

/** Parses `PATH` or `KEY=PATH`. Throws `RefusedInput` when the text before `=` looks like a key but is none that files are read for. */
export function parseArgument(text: string): Argument {
  const [, key, path] = /^([A-Za-z]+(?:@[^=/\\]*)?)=(.+)$/s.exec(text) ?? [];
  if (key === undefined || path === undefined) return { path: text, as: null };
  if (key === "survey") return { path, as: key };
  const as = parseBoundarySetKey(key);
  if (as && as.level !== "hex") return { path, as };
  throw new RefusedInput({
    code: "unknown-key",
    file: path,
    expected:
      "survey=, or borough=, ward= or lsoa= with a year where the file has none (ward@2022=PATH)",
    arrived: quoted(`${key}=`),
    remedy: `use one of these, or write ./${text} if it is a file name`,
  });
}
