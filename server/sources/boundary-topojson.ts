import { readBoundary } from "./boundary.ts";
import type { Input } from "./input.ts";
import { parseJson } from "./json-text.ts";
import { BOUNDARY_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { chooseLayer } from "./one-layer.ts";
import type { RawFeature } from "./raw-feature.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import { claimOf } from "./shape-claim.ts";
import { untangled, withoutFlatParts } from "./simplified-outlines.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { stitchRings } from "./stitch-rings.ts";
import { parseTopology, type Topology } from "./topology.ts";
import { topologyLayers } from "./topology-layers.ts";
import { decodeUtf8 } from "./utf8.ts";

/** Boundaries as a TopoJSON topology with one object of areas, in WGS84, known by code or by official borough name. */
export const boundaryTopojson: ReferenceSource = {
  id: "boundary-topojson",
  label: "boundaries as TopoJSON",
  publisher: "Office for National Statistics; Greater London Authority",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: BOUNDARY_ATTRIBUTION,
  async recognise(input, head) {
    const layers = await topologyLayers(input, head);
    return layers !== null && claimOf(input, layers) === "boundary";
  },
  read,
};

async function read(input: Input): Promise<ReferenceRead> {
  const { path } = input;
  const root = parseJson(decodeUtf8(await input.bytes(), path), path);
  const { arcs, objects } = parseTopology(root, path);
  const layers = [...objects].map(([name, geometries]) => {
    return { name, geometries, first: geometries[0]?.properties ?? null };
  });
  const { chosen, notes } = chooseLayer(input, layers);
  const mended = arcs.map((arc) => untangled(arc) ?? arc);
  const points = mended.filter((arc, i) => arc !== arcs[i]).length;
  let parts = 0;
  const features = chosen.geometries.map((geometry, i): RawFeature => {
    const place = `object ${quoted(chosen.name)}, geometry ${i + 1}`;
    const stitched = stitch(path, place, geometry, mended);
    const { shape, dropped } = stitched ? withoutFlatParts(stitched) : { shape: null, dropped: 0 };
    parts += dropped;
    return { place, properties: geometry.properties, geometry: shape };
  });
  return readBoundary(input, features, "wgs84", [...notes, ...mendedNotes(points, parts)]);
}

function stitch(
  path: string,
  place: string,
  geometry: Parameters<typeof stitchRings>[0],
  arcs: Topology["arcs"],
) {
  const shape = stitchRings(geometry, arcs);
  if (typeof shape !== "string") return shape;
  throw new RefusedInput({
    code: "geometry-type",
    file: path,
    place,
    expected: "a Polygon or MultiPolygon of the topology's arcs",
    arrived: shape,
    remedy: "obtain the file again",
  });
}

function mendedNotes(points: number, parts: number): string[] {
  return [
    ...(points > 0
      ? [`points left out where simplified outlines crossed themselves: ${points}`]
      : []),
    ...(parts > 0 ? [`parts without any area left out: ${parts}`] : []),
  ];
}
