import { LEVELS } from "../../../geo/domain/level.ts";
import { FORMATS } from "../../export/formats.ts";
import { type ParameterObject, pathParameter } from "./parameter-object.ts";

/** Turns an application's path into OpenAPI's: `/a/:code` into `/a/{code}`. */
export function templateOf(path: string): string {
  return path.replace(PART, "{$1}");
}

/** What stands for the named parts of an application's path. Throws on a part that nothing is told of. */
export function pathParametersOf(path: string): ParameterObject[] {
  return [...path.matchAll(PART)].map(([, name = ""]) => {
    const known = PARTS.find((part) => part.name === name);
    if (!known) throw new RangeError(`${path}: say in path-parameters.ts what ${name} stands for`);
    return known;
  });
}

const PART = /:(\w+)/g;

const WHOLE = { type: "integer", minimum: 0 } as const;

const PARTS: readonly ParameterObject[] = [
  pathParameter("code", { type: "string" }, "A GSS code, or the index of a hexagon."),
  pathParameter("level", { type: "string", enum: LEVELS }, "The kind of areas."),
  pathParameter("z", WHOLE, "Zoom."),
  pathParameter("x", WHOLE, "Column of the tile, from the west."),
  pathParameter("y", WHOLE, "Row of the tile, from the north."),
  pathParameter(
    "format",
    { type: "string", enum: FORMATS.map(({ extension }) => extension) },
    "What kind of file.",
  ),
];
