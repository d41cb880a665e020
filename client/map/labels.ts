import type { FeatureCollection, Point } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap, SymbolLayerSpecification } from "maplibre-gl";
import type { Level } from "../../geo/domain/level.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import type { MapColours } from "./map-colours.ts";

/** The page's own font, drawn by the browser; it must be loaded before the first label is. */
export const LABEL_FONT = "Inter Variable";

/** From which zoom an area of each level is named; boroughs give way to the names of what they hold. */
const FIRST_ZOOM: Readonly<Record<Level, number>> = { borough: 8.5, ward: 12, lsoa: 14, hex: 24 };

/** Names boroughs far out and the areas of the level shown close by. */
export function drawLabels(
  map: MapLibreMap,
  level: Level,
  boroughs: readonly AreaSummary[],
  areas: readonly AreaSummary[],
  colours: MapColours,
): void {
  const own = level === "borough" ? [] : areas;
  setPoints(map, "borough-names", boroughs);
  setPoints(map, "area-names", own);
  const until = own.length > 0 ? FIRST_ZOOM[level] : 24;
  setLayer(map, "borough-names", colours, { size: 13, from: FIRST_ZOOM.borough, until });
  setLayer(map, "area-names", colours, { size: 12, from: FIRST_ZOOM[level], until: 24 });
}

function setPoints(map: MapLibreMap, id: string, areas: readonly AreaSummary[]): void {
  const data: FeatureCollection<Point> = {
    type: "FeatureCollection",
    features: areas.map(({ name, point }) => ({
      type: "Feature",
      properties: { name },
      geometry: { type: "Point", coordinates: [...point] },
    })),
  };
  const source = map.getSource<GeoJSONSource>(id);
  if (source) source.setData(data);
  else map.addSource(id, { type: "geojson", data });
}

/** A layer once added stays: the map places the names of a tile by the layer that the tile was made for, and a later one of the same id is not that layer. */
function setLayer(
  map: MapLibreMap,
  id: string,
  colours: MapColours,
  zooms: { readonly size: number; readonly from: number; readonly until: number },
): void {
  if (!map.getLayer(id)) map.addLayer(namesLayer(id, zooms.size));
  map.setLayerZoomRange(id, zooms.from, zooms.until);
  map.setPaintProperty(id, "text-color", colours.ink);
  map.setPaintProperty(id, "text-halo-color", colours.ground);
}

function namesLayer(id: string, size: number): SymbolLayerSpecification {
  return {
    id,
    type: "symbol",
    source: id,
    layout: {
      "text-field": ["get", "name"],
      "text-font": [LABEL_FONT],
      "text-size": size,
      "text-max-width": 7,
      "text-padding": 4,
    },
    paint: { "text-halo-width": 1.6 },
  };
}
