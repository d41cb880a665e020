import { judgeCode } from "./area-code.ts";
import { chooseFields } from "./boundary-fields.ts";
import type { Input } from "./input.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import { saidSet } from "./said.ts";
import { isOfLevel } from "./shape-claim.ts";
import type { ShapeLayer } from "./shape-layer.ts";

/**
 * The one layer of a file that holds areas of a level of the atlas, of the level that the user named if any.
 *
 * `notes` name the layers left out. Throws `RefusedInput`, naming the layers, when there is none or more than one.
 */
export function chooseLayer<L extends ShapeLayer>(
  { path, as }: Pick<Input, "path" | "as">,
  layers: readonly L[],
): { chosen: L; notes: readonly string[] } {
  const usable = layers.filter(
    (layer) => isOfLevel(layer) && isWanted(layer, saidSet(as)?.level ?? null),
  );
  const [chosen, ...more] = usable;
  if (!chosen || more.length > 0) throw notOne(path, chosen ? usable : layers, usable.length);
  const others = layers.filter((layer) => layer !== chosen).map(({ name }) => quoted(name));
  const notes = others.length > 0 ? [`other layers were left out: ${others.join(", ")}`] : [];
  return { chosen, notes };
}

function isWanted({ first }: ShapeLayer, level: string | null): boolean {
  if (level === null || !first) return true;
  const { code } = chooseFields([...first.keys()], null);
  const value = code === null ? "" : String(first.get(code) ?? "");
  const judged = judgeCode(value.trim());
  return "level" in judged ? judged.level === level : level === "borough";
}

function notOne(path: string, found: readonly ShapeLayer[], usable: number): RefusedInput {
  const names = found.map(({ name }) => quoted(name)).join(", ");
  return new RefusedInput({
    code: usable > 1 ? "several-layers" : "no-layer",
    file: path,
    expected: "one layer of London boroughs, wards or LSOAs",
    arrived: usable > 1 ? names : names === "" ? "no layer of polygons" : `none among ${names}`,
    remedy:
      usable > 1
        ? "say which level is meant, as in ward=PATH"
        : "check that this is the file you mean",
  });
}
