import { type BoundarySet, boundarySetKey } from "../../geo/domain/level.ts";
import type { Input } from "./input.ts";
import { RefusedInput } from "./refused-input.ts";
import type { ReferenceRead } from "./source.ts";

/** What the user said a file is: a boundary set (a null vintage leaves the year to the file), or the survey. */
export type Said = BoundarySet | "survey";

/** A said thing as it is written before `=`. */
export function saidKey(said: Said): string {
  return said === "survey" ? said : boundarySetKey(said);
}

/** The boundary set that was said; null for the survey, and when nothing was said. */
export function saidSet(said: Said | null): BoundarySet | null {
  return said === "survey" ? null : said;
}

/**
 * Holds a file given by name to what was said of it: one that turns out to be of another kind is refused with `RefusedInput`, not taken
 * for what it is. `kind` is null for police files.
 */
export function checkSaid(
  { as, named, path }: Pick<Input, "as" | "named" | "path">,
  kind: ReferenceRead["kind"] | null,
  label: string,
): void {
  if (as === null || !named || kind === (as === "survey" ? "survey" : "boundary")) return;
  throw new RefusedInput({
    code: "said-otherwise",
    file: path,
    expected: `${as === "survey" ? "the Public Attitude Survey" : "boundaries"}, as said by ${saidKey(as)}=`,
    arrived: label,
    remedy: "give it without a key, or the file that was meant",
  });
}
