import { readBoundary } from "./boundary.ts";
import { readGeojsonFeatures } from "./geojson-features.ts";
import { geojsonLayers } from "./geojson-layer.ts";
import { BOUNDARY_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { claimOf } from "./shape-claim.ts";
import type { ReferenceSource } from "./source.ts";

/**
 * Boundaries as a GeoJSON FeatureCollection: WGS84 (RFC 7946), or British National Grid where an old `crs` member says so.
 */
export const boundaryGeojson: ReferenceSource = {
  id: "boundary-geojson",
  label: "boundaries as GeoJSON",
  publisher: "Office for National Statistics; Greater London Authority",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: BOUNDARY_ATTRIBUTION,
  async recognise(input, head) {
    const layers = geojsonLayers(head);
    return layers !== null && claimOf(input, layers) === "boundary";
  },
  async read(input) {
    const { features, system } = await readGeojsonFeatures(input);
    return readBoundary(input, features, system, []);
  },
};
