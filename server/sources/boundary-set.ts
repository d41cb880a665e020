import type { BoundarySet } from "../../geo/domain/level.ts";
import { boundarySetKey } from "../../geo/domain/level.ts";
import type { AreaLevel } from "./area-code.ts";
import { RefusedInput } from "./refused-input.ts";
import { vintageOfCodes, vintageOfYear } from "./set-vintage.ts";

/**
 * Which boundary set the areas of a file are of, and a sentence that says how that is known.
 *
 * What the user said wins, as long as its level is that of the codes; then the year in the name of the code's field; then
 * the codes themselves. Throws `RefusedInput` when these contradict each other or none of them tells.
 */
export function boundarySetOf(
  path: string,
  as: BoundarySet | null,
  level: AreaLevel,
  codes: readonly string[],
  fieldYear: number | null,
): { set: BoundarySet; note: string } {
  if (as && as.level !== level) throw otherLevel(path, as, level);
  const told = vintageOfCodes(level, codes);
  const named = fieldYear === null ? null : vintageOfYear(level, fieldYear);
  if (as && as.vintage !== null) {
    const doubt =
      told !== null && told !== as.vintage ? `, though its codes are those of ${told}` : "";
    return { set: as, note: `taken for ${boundarySetKey(as)} as said${doubt}` };
  }
  if (told !== null && named !== null && told !== named) {
    throw contradiction(path, named, told);
  }
  const vintage = told ?? named;
  if (vintage === null) throw untold(path, level);
  const set = { level, vintage };
  const how = named === null || level === "borough" ? "its codes" : "the year in its field names";
  return { set, note: `taken for ${boundarySetKey(set)} by ${how}` };
}

function otherLevel(path: string, as: BoundarySet, level: AreaLevel): RefusedInput {
  return new RefusedInput({
    code: "level-differs",
    file: path,
    expected: `areas of level ${as.level}, as said`,
    arrived: `codes of level ${level}`,
    remedy: `give it as ${level}@YEAR=PATH or without a key`,
  });
}

function contradiction(path: string, named: number, told: number): RefusedInput {
  return new RefusedInput({
    code: "vintage-contradiction",
    file: path,
    expected: `codes of ${named}, by the year in the field names`,
    arrived: `codes of ${told}`,
    remedy: "say which is meant, as in ward@2022=PATH",
  });
}

function untold(path: string, level: AreaLevel): RefusedInput {
  return new RefusedInput({
    code: "vintage-unknown",
    file: path,
    expected: "a field such as WD22CD, or codes, that tell the year of the boundaries",
    arrived: `${level} codes that are in use in more than one set, or in none that is known`,
    remedy: `say the year, as in ${level}@${level === "ward" ? 2022 : 2021}=PATH`,
  });
}
