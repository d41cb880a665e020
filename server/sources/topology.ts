import type { Position } from "geojson";
import { isGssCode } from "../../geo/domain/area.ts";
import { chooseFields } from "./boundary-fields.ts";
import { RefusedInput } from "./refused-input.ts";

/** A TopoJSON topology: lines that areas share, and named objects made of them. */
export interface Topology {
  /** Decoded: points in the topology's own coordinates. */
  readonly arcs: readonly (readonly Position[])[];
  /** The geometries of each object, a collection's one by one. */
  readonly objects: ReadonlyMap<string, readonly TopologyGeometry[]>;
}

export interface TopologyGeometry {
  /** With the geometry's id among them where no field has a code or a name. */
  readonly properties: ReadonlyMap<string, unknown>;
  readonly type: unknown;
  /** Positions of its arcs in rings; `~i` runs arc `i` backwards. */
  readonly arcs: unknown;
}

/** Reads a topology from parsed JSON (TopoJSON specification, 2013). Throws `RefusedInput`; `path` names the file. */
export function parseTopology(root: unknown, path: string): Topology {
  const { type, objects, arcs, transform } = membersOf(root);
  if (type !== "Topology") throw fault(path, "a Topology", "JSON of another type");
  if (!Array.isArray(arcs) || !arcs.every(isLine)) {
    throw fault(path, "arcs of points", "arcs that are no lists of numbers");
  }
  const place = placerOf(transform);
  if (!place) throw fault(path, "a transform of two scales and two translations", "another");
  return {
    arcs: arcs.map(place),
    objects: new Map(
      Object.entries(membersOf(objects)).map(([name, object]) => [name, geometriesOf(object)]),
    ),
  };
}

interface Members {
  readonly [member: string]: unknown;
  readonly type?: unknown;
  readonly objects?: unknown;
  readonly arcs?: unknown;
  readonly transform?: unknown;
  readonly scale?: unknown;
  readonly translate?: unknown;
  readonly geometries?: unknown;
  readonly properties?: unknown;
  readonly id?: unknown;
}

function membersOf(value: unknown): Members {
  return value instanceof Object && !Array.isArray(value) ? { ...value } : {};
}

/** How an arc's numbers become points: with a transform each is the step from the one before, in units of its scale. Null when it is none. */
function placerOf(transform: unknown): ((arc: readonly Position[]) => Position[]) | null {
  if (transform === undefined || transform === null) return (arc) => [...arc];
  const { scale, translate } = membersOf(transform);
  if (!isPair(scale) || !isPair(translate)) return null;
  return (arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = Number.NaN, dy = Number.NaN]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  };
}

function geometriesOf(object: unknown): TopologyGeometry[] {
  const { type, geometries } = membersOf(object);
  const all = type === "GeometryCollection" && Array.isArray(geometries) ? geometries : [object];
  return all.map((geometry: unknown) => {
    const { type, arcs, properties, id } = membersOf(geometry);
    return { type, arcs, properties: withId(new Map(Object.entries(membersOf(properties))), id) };
  });
}

/** Many topologies know their areas by id alone, which may be a code or a name. */
function withId(properties: Map<string, unknown>, id: unknown): Map<string, unknown> {
  if (typeof id !== "string") return properties;
  const { code, name } = chooseFields([...properties.keys()], null);
  if (code === null && isGssCode(id)) properties.set("code", id);
  else if (code === null && name === null) properties.set("name", id);
  return properties;
}

function isLine(value: unknown): value is Position[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPoint);
}

function isPoint(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every((n) => typeof n === "number");
}

function isPair(value: unknown): value is [number, number] {
  return isPoint(value) && value.length === 2;
}

function fault(path: string, expected: string, arrived: string): RefusedInput {
  const remedy = "obtain the file again";
  return new RefusedInput({ code: "damaged-topology", file: path, expected, arrived, remedy });
}
