import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { Density } from "../../geo/wire/density.ts";
import { ABOVE_BOROUGHS } from "./base-style.ts";
import type { MapColours } from "./map-colours.ts";

const SOURCE = "density";

/** How much of the ink lies over the areas' colours, by band: the more, the denser. */
const INK: readonly number[] = [0.08, 0.18, 0.3, 0.45, 0.62];

/** Draws bands of density over the values, in place of those before; null takes them away. */
export function drawDensity(map: MapLibreMap, density: Density | null, { ink }: MapColours): void {
  if (!density) {
    if (map.getLayer(SOURCE)) map.removeLayer(SOURCE);
    if (map.getSource(SOURCE)) map.removeSource(SOURCE);
    return;
  }
  const source = map.getSource<GeoJSONSource>(SOURCE);
  if (source) source.setData(density);
  else map.addSource(SOURCE, { type: "geojson", data: density });
  if (map.getLayer(SOURCE)) map.removeLayer(SOURCE);
  const steps = INK.slice(1).flatMap((opacity, i) => [i + 1, opacity]);
  map.addLayer(
    {
      id: SOURCE,
      type: "fill",
      source: SOURCE,
      paint: {
        "fill-color": ink,
        "fill-antialias": false,
        "fill-opacity": ["step", ["get", "band"], INK[0] ?? 0, ...steps],
      },
    },
    ABOVE_BOROUGHS,
  );
}
