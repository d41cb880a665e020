import type { Cover } from "../../geo/domain/scenery.ts";
import { judgeCode } from "./area-code.ts";
import { boroughCodeOf } from "./borough-names.ts";
import { chooseFields } from "./boundary-fields.ts";
import type { Input } from "./input.ts";
import { saidSet } from "./said.ts";
import type { ShapeLayer } from "./shape-layer.ts";

/** Shapes that are known for what they are, or known to be none of the atlas's, and left out. */
export interface ShapesNotUsed {
  /** A noun phrase. */
  readonly what: string;
  /** A clause that can follow "because". */
  readonly reason: string;
}

/**
 * Whether a file of shapes is read as boundaries, or what else it is.
 *
 * Boundaries are told by the code of a level, or a borough's name, in the first feature of a layer. Whatever the user said to
 * be boundaries is claimed as such, so that it is refused for what it lacks; so is a file given by its own name, unless it is
 * known for something else.
 */
export function claimOf(
  input: Pick<Input, "as" | "named">,
  layers: readonly ShapeLayer[],
): "boundary" | ShapesNotUsed {
  if (saidSet(input.as) || layers.some(isOfLevel)) return "boundary";
  const known = layers.map(otherUse).find((use) => use !== null);
  if (known) return known;
  return input.named
    ? "boundary"
    : { what: "other shapes", reason: "they have no London area codes" };
}

/** Whether the areas of a layer are of a level of the atlas, as far as its first feature tells. */
export function isOfLevel({ first }: ShapeLayer): boolean {
  if (!first) return true;
  const { code, name } = chooseFields([...first.keys()], null);
  if (code !== null) return "level" in judgeCode(textOf(first, code));
  return name !== null && boroughCodeOf(textOf(first, name)) !== null;
}

/** Whether a layer is of water or of parks, by the fields and codes that their publishers give them. */
export function coverOf({ first }: ShapeLayer): Cover | null {
  if (!first) return null;
  const keys = [...first.keys()].map((key) => key.toLowerCase());
  const isWater =
    /^(water|thames)-\d+$/.test(textOf(first, "code")) ||
    ["legend", "ferry_from"].every((key) => keys.includes(key));
  if (isWater) return "water";
  return keys.includes("function") ? "park" : null;
}

const COVER_WORDS: Readonly<Record<Cover, string>> = { water: "water", park: "green spaces" };

function otherUse({ first }: ShapeLayer): ShapesNotUsed | null {
  if (!first) return null;
  const keys = [...first.keys()].map((key) => key.toLowerCase());
  const { code } = chooseFields([...first.keys()], null);
  const value = code === null ? "" : textOf(first, code);
  if (/^[EW]02\d{6}$/.test(value)) {
    return { what: "MSOA boundaries", reason: "no measure of the atlas is by MSOA" };
  }
  const cover = coverOf({ name: "", first });
  if (cover) return { what: COVER_WORDS[cover], reason: "water and parks are read from GeoJSON" };
  if (keys.includes("poly_id") && !keys.some((key) => /code|cd$/.test(key))) {
    return { what: "the outline of London", reason: "the boroughs together have the same outline" };
  }
  return null;
}

function textOf(first: ReadonlyMap<string, unknown>, field: string): string {
  const value = first.get(field);
  return typeof value === "string" ? value.trim() : "";
}
