import { validateAreas } from "../../geo/boundary/validate-areas.ts";
import type { Scenery } from "../../geo/domain/scenery.ts";
import { type CoordinateSystem, shapeOf } from "./boundary-shapes.ts";
import { isCalledDerived } from "./derived-name.ts";
import { readGeojsonFeatures } from "./geojson-features.ts";
import { geojsonLayers } from "./geojson-layer.ts";
import { BOUNDARY_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { type RawFeature, textOf } from "./raw-feature.ts";
import { claimOf, coverOf } from "./shape-claim.ts";
import type { ReferenceSource } from "./source.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";

/**
 * Parks and water as GeoJSON, for the map's background: nothing is counted by them.
 *
 * Each shape is checked by itself, as parks may overlap, and one that cannot be drawn is set aside.
 */
export const sceneryGeojson: ReferenceSource = {
  id: "scenery-geojson",
  label: "parks and water as GeoJSON",
  publisher: "Ordnance Survey",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: BOUNDARY_ATTRIBUTION,
  async recognise(input, head) {
    const layers = geojsonLayers(head);
    if (layers === null || claimOf(input, layers) === "boundary") return false;
    return layers.some((layer) => coverOf(layer) !== null);
  },
  async read(input) {
    const { path } = input;
    const { features, system } = await readGeojsonFeatures(input);
    const shapes = new Map<string, Scenery>();
    const tally = openTally();
    for (const feature of features) {
      tally.read++;
      const shape = sceneryOf(path, feature, system);
      if (typeof shape === "string") setRowAside(tally, shape, null);
      else if (shapes.has(shape.code)) setRowAside(tally, "duplicate-code", null);
      else shapes.set(shape.code, shape);
    }
    return {
      kind: "scenery",
      shapes: [...shapes.values()],
      derived: isCalledDerived(path),
      tally: closeTally(tally, path),
      notes: [],
    };
  },
};

/** The shape, or the reason why it is set aside. */
function sceneryOf(path: string, feature: RawFeature, system: CoordinateSystem): Scenery | string {
  const cover = coverOf({ name: "", first: feature.properties });
  const code = textOf(feature, "code");
  if (cover === null) return "neither-park-nor-water";
  if (code === "") return "no-code";
  const name = textOf(feature, "name");
  const geometry = shapeOf(path, { feature, code, borough: "" }, system);
  const checked = validateAreas([{ code, name, borough: "", geometry }]);
  if ("fault" in checked) return checked.fault.code;
  return (
    checked.areas.map((area) => ({ code, name, geometry: area.geometry, cover }))[0] ?? "empty"
  );
}
