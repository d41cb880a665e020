import { cellToLatLng, gridDisk, latLngToCell } from "h3-js";
import { bench, describe } from "vitest";
import { randomStream } from "../measure/random-stream.ts";
import { conditionalP } from "./conditional-permutation.ts";
import { findSpots } from "./find-spots.ts";

/** About as many hexagons as London has, and a country of 20,000: `rings` around Charing Cross. */
function hexes(rings: number) {
  const cells = gridDisk(latLngToCell(51.5074, -0.1278, 8), rings);
  const index = new Map(cells.map((cell, i) => [cell, i]));
  const neighbours = cells.map((cell) =>
    gridDisk(cell, 1).flatMap((near) => (near === cell ? [] : (index.get(near) ?? []))),
  );
  const draw = randomStream(1);
  // Busy in the middle and quiet without, as cities are.
  const x = cells.map((cell) => {
    const [latitude, longitude] = cellToLatLng(cell);
    const far = Math.hypot(latitude - 51.5, (longitude + 0.12) * 0.6);
    return draw(Math.ceil(400 * Math.exp(-12 * far) + 3));
  });
  return { x, neighbours };
}

for (const rings of [28, 81]) {
  const { x, neighbours } = hexes(rings);
  describe(`${x.length} hexagons`, () => {
    bench("Gi* p from 999 permutations", () => {
      conditionalP(x, neighbours, { permutations: 999, seed: 1 });
    });
    bench("Gi* p from 199,999 permutations", () => {
      conditionalP(x, neighbours, { permutations: 199_999, seed: 1 });
    });
    bench("the whole answer: pattern, Gi*, p, q, local Moran", () => {
      findSpots(x, x, neighbours);
    });
  });
}
