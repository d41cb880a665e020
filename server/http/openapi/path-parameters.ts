import { LEVELS } from "../../../geo/domain/level.ts";
import { BRIEFING_FORMATS } from "../../export/briefing-formats.ts";
import { FORMATS } from "../../export/formats.ts";
import { type ParameterObject, pathParameter } from "./parameter-object.ts";

/** Turns an application's path into OpenAPI's: `/a/:code` into `/a/{code}`. */
export function templateOf(path: string): string {
  return path.replace(PART, "{$1}");
}

/** What stands for the named parts of an application's path. Throws on a part that nothing is told of. */
export function pathParametersOf(path: string): ParameterObject[] {
  return [...path.matchAll(PART)].map(([, name = ""]) => {
    const known = (OWN_PARTS[path] ?? PARTS).find((part) => part.name === name);
    if (!known) throw new RangeError(`${path}: say in path-parameters.ts what ${name} stands for`);
    return known;
  });
}

const PART = /:(\w+)/g;

/** Parts that mean something else in one path. */
const OWN_PARTS: Readonly<Record<string, readonly ParameterObject[]>> = {
  "/briefing.:format": [fileKind(BRIEFING_FORMATS.map(({ extension }) => extension))],
};

function fileKind(extensions: readonly string[]): ParameterObject {
  return pathParameter("format", { type: "string", enum: extensions }, "What kind of file.");
}

const WHOLE = { type: "integer", minimum: 0 } as const;

const PARTS: readonly ParameterObject[] = [
  pathParameter("code", { type: "string" }, "A GSS code, or the index of a hexagon."),
  pathParameter("level", { type: "string", enum: LEVELS }, "The kind of areas."),
  pathParameter("z", WHOLE, "Zoom."),
  pathParameter("x", WHOLE, "Column of the tile, from the west."),
  pathParameter("y", WHOLE, "Row of the tile, from the north."),
  fileKind(FORMATS.map(({ extension }) => extension)),
];
