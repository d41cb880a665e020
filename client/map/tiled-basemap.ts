import { addProtocol, type ExpressionSpecification, type FilterSpecification } from "maplibre-gl";
import { Protocol } from "pmtiles";
import { BASEMAP, type BasemapLayer, type BasemapLayers } from "./basemap-layers.ts";
import type { MapColours } from "./map-colours.ts";

const SOURCE = `${BASEMAP}tiles`;

addProtocol("pmtiles", new Protocol().tile);

/** A basemap in the page's own colours from a PMTiles archive at an absolute address, with the layers and kinds of Protomaps' schema, version 4. */
export function tiledBasemap(address: string): BasemapLayers {
  return {
    sources: { [SOURCE]: { type: "vector", url: `pmtiles://${address}` } },
    layers: layersIn,
  };
}

function layersIn({ ground, river, park, edge }: MapColours): BasemapLayer[] {
  return [
    area("earth", "earth", ground),
    { ...area("green", "landuse", park), filter: oneOf(GREEN) },
    { ...area("water", "water", river), filter: ["==", ["geometry-type"], "Polygon"] },
    way("rivers", "water", ["river", "canal"], river, 10, [10, 0.8, 16, 4]),
    { ...area("buildings", "buildings", edge), minzoom: 14, paint: building(edge) },
    way("paths", "roads", ["path"], edge, 14, [14, 0.4, 17, 1]),
    way("rails", "roads", ["rail"], edge, 11, [11, 0.4, 17, 1.4]),
    way("minor-roads", "roads", ["minor_road", "other"], edge, 12, [12, 0.4, 17, 4]),
    way("major-roads", "roads", ["major_road", "medium_road"], edge, 9, [9, 0.5, 17, 7]),
    way("highways", "roads", ["highway"], edge, 7, [7, 0.6, 12, 1.8, 17, 9]),
  ];
}

const GREEN = [
  "allotments",
  "cemetery",
  "common",
  "farmland",
  "forest",
  "garden",
  "golf_course",
  "grass",
  "grassland",
  "meadow",
  "nature_reserve",
  "park",
  "recreation_ground",
  "scrub",
  "village_green",
  "wood",
];

function area(id: string, layer: string, colour: string) {
  return {
    id: BASEMAP + id,
    type: "fill",
    source: SOURCE,
    "source-layer": layer,
    paint: { "fill-color": colour },
  } as const;
}

function building(colour: string) {
  return { "fill-color": colour, "fill-opacity": 0.15 };
}

/** Lines of some kinds from a zoom on; widths in pixels by zoom, in turn. */
function way(
  id: string,
  layer: string,
  kinds: readonly string[],
  colour: string,
  minzoom: number,
  widths: readonly number[],
): BasemapLayer {
  const width: ExpressionSpecification = ["interpolate", ["exponential", 1.5], ["zoom"], ...widths];
  return {
    id: BASEMAP + id,
    type: "line",
    source: SOURCE,
    "source-layer": layer,
    minzoom,
    filter: ["all", ["==", ["geometry-type"], "LineString"], oneOf(kinds)],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": colour, "line-opacity": 0.55, "line-width": width },
  };
}

function oneOf(kinds: readonly string[]): FilterSpecification & ExpressionSpecification {
  return ["in", ["get", "kind"], ["literal", [...kinds]]];
}
