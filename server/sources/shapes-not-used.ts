import { BOUNDARY_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { notUsed } from "./not-used.ts";
import { sceneryGeojson } from "./scenery-geojson.ts";
import { claimOf } from "./shape-claim.ts";
import { layersOf } from "./shape-layers.ts";
import type { ReferenceSource } from "./source.ts";

/** Shapes that the atlas has no use for: MSOAs, the outline of London, water and parks in another form than GeoJSON, and what has no London area codes. */
export const shapesNotUsed: ReferenceSource = {
  id: "shapes-not-used",
  label: "shapes that are known and left out",
  publisher: "Office for National Statistics; Greater London Authority; Ordnance Survey",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: BOUNDARY_ATTRIBUTION,
  async recognise(input, head) {
    const layers = await layersOf(input, head);
    if (layers === null || claimOf(input, layers) === "boundary") return false;
    return !(await sceneryGeojson.recognise(input, head));
  },
  async read(input) {
    const claim = claimOf(input, (await layersOf(input, await input.head())) ?? []);
    if (claim === "boundary")
      throw new TypeError(`${input.path} was not recognised before it was read`);
    return notUsed(input.path, claim.what, claim.reason);
  },
};
