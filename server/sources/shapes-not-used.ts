import { BOUNDARY_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { notUsed } from "./not-used.ts";
import { claimOf } from "./shape-claim.ts";
import { layersOf } from "./shape-layers.ts";
import type { ReferenceSource } from "./source.ts";

/** Shapes that the atlas has no use for: MSOAs, the outline of London, green spaces, water, and what has no London area codes. */
export const shapesNotUsed: ReferenceSource = {
  id: "shapes-not-used",
  label: "shapes that are known and left out",
  publisher: "Office for National Statistics; Greater London Authority; Ordnance Survey",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: BOUNDARY_ATTRIBUTION,
  async recognise(input, head) {
    const layers = await layersOf(input, head);
    return layers !== null && claimOf(input, layers) !== "boundary";
  },
  async read(input) {
    const claim = claimOf(input, (await layersOf(input, await input.head())) ?? []);
    if (claim === "boundary")
      throw new TypeError(`${input.path} was not recognised before it was read`);
    return notUsed(input.path, claim.what, claim.reason);
  },
};
