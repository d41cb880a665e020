import type { Level } from "../../geo/domain/level.ts";
import { type AreaLook, areaLook, type Pattern } from "../../geo/view/area-look.ts";
import type { GroundColours } from "../../geo/view/ground-colours.ts";
import type { Drawable } from "./drawable.ts";

/** One outline of a map and how it is painted: as a surface, with a pattern, as a line. */
export interface MapShape {
  readonly d: string;
  readonly fill?: string;
  readonly pattern?: Pattern;
  readonly stroke?: MapStroke;
}

interface MapStroke {
  readonly colour: string;
  readonly width: number;
  readonly dotted?: true;
}

/** Everything on the map of an answer in the order in which it is painted: the river, areas, patterns, edges, borough lines, areas selected. */
export function mapShapes(
  { view, values, paths }: Drawable,
  classColours: readonly string[],
  ground: GroundColours,
): MapShape[] {
  const look = areaLook(classColours, ground);
  const looks = values.areas.map((_, i) =>
    look(values.state[i] ?? "missing", values.reason[i] ?? null, values.class[i] ?? null),
  );
  const edge = { colour: ground.edge, width: EDGE_WIDTH[values.level] };
  const each = (draw: (look: AreaLook, d: string) => Omit<MapShape, "d"> | null) =>
    looks.flatMap((own, i): MapShape[] => {
      const d = paths.areas[i] ?? "";
      const drawn = d === "" ? null : draw(own, d);
      return drawn ? [{ d, ...drawn }] : [];
    });
  // Boroughs cover themselves and have edges of their own.
  const boroughs = values.level === "borough" ? "" : paths.boroughs.join("");
  const lines = { colour: ground.muted, width: 1.3 };
  return [
    ...(boroughs === "" ? [] : [{ d: boroughs, fill: ground.river }]),
    ...each(({ fill }) => ({ fill, ...(edge.width > 0 && { stroke: edge }) })),
    ...each(({ pattern }) => pattern && { pattern }),
    ...each((own) => edgeOf(own, ground)),
    ...(boroughs === "" ? [] : [{ d: boroughs, stroke: lines }]),
    ...selectedEdges(view.areas, values.areas, paths.areas, ground),
  ];
}

/** Fine levels have finer edges, or the edges would be all that is seen. */
const EDGE_WIDTH: Readonly<Record<Level, number>> = { borough: 1, ward: 0.5, lsoa: 0.2, hex: 0 };

function edgeOf({ edge }: AreaLook, { ink }: GroundColours): Omit<MapShape, "d"> | null {
  if (edge === null) return null;
  return edge === "dotted"
    ? { stroke: { colour: ink, width: 1.6, dotted: true } }
    : { stroke: { colour: ink, width: 0.9 } };
}

function selectedEdges(
  selected: readonly string[],
  codes: readonly string[],
  paths: readonly string[],
  { paper, accent }: GroundColours,
): MapShape[] {
  return selected.flatMap((code) => {
    const d = paths[codes.indexOf(code)] ?? "";
    if (d === "") return [];
    return [
      { d, stroke: { colour: paper, width: 5 } },
      { d, stroke: { colour: accent, width: 3 } },
    ];
  });
}
