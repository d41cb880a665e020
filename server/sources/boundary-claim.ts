import { judgeCode } from "./area-code.ts";
import { chooseFields } from "./boundary-fields.ts";
import type { Input } from "./input.ts";

/**
 * Whether a file of shapes is claimed as boundaries: always when the user gave it by name or said what it is, so that it is
 * refused for what it lacks; else when its first feature has the code of a level, for folders hold parks and outlines too.
 *
 * `first` is null when the head of the file does not show the first feature.
 */
export function isClaimed(input: Input, first: ReadonlyMap<string, unknown> | null): boolean {
  if (input.named || input.as || !first) return true;
  const { code } = chooseFields([...first.keys()], null);
  const value = code === null ? null : first.get(code);
  return typeof value === "string" && "level" in judgeCode(value.trim());
}
