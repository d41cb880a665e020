import { gridDisk } from "h3-js";
import { expect, test } from "vitest";
import { hexNeighbours } from "./hex-neighbours.ts";

const CENTRE = "88195da4d5fffff";

test("a hexagon has the six around it, those at the edge of a list fewer, and all mutually", () => {
  const codes = gridDisk(CENTRE, 2);
  const neighbours = hexNeighbours(codes);
  expect(neighbours[codes.indexOf(CENTRE)]).toHaveLength(6);
  expect(Math.min(...neighbours.map(({ length }) => length))).toBe(3);
  neighbours.forEach((own, i) => {
    for (const j of own) expect(neighbours[j]).toContain(i);
    expect(own).not.toContain(i);
  });
});

test("two rings hold eighteen, and a hexagon alone has none", () => {
  const codes = gridDisk(CENTRE, 2);
  expect(hexNeighbours(codes, 2)[codes.indexOf(CENTRE)]).toHaveLength(18);
  expect(hexNeighbours([CENTRE])).toEqual([[]]);
});
