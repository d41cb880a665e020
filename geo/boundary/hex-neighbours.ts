import { gridDisk } from "h3-js";
import type { Neighbours } from "./contiguity.ts";

/** By hexagon, the places in `codes` of those around it, `rings` deep and rising; those not listed are left out. */
export function hexNeighbours(codes: readonly string[], rings = 1): Neighbours {
  const indexOf = new Map(codes.map((code, i) => [code, i]));
  return codes.map((code, own) =>
    gridDisk(code, rings)
      .flatMap((near) => indexOf.get(near) ?? [])
      .filter((index) => index !== own)
      .sort((a, b) => a - b),
  );
}
