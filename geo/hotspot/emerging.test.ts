import { expect, test } from "vitest";
import { type Emerging, emergingClass } from "./emerging.ts";

/** One letter a period: H hot, C cold, anything else neither; the z rises or falls within hot and cold by `tilt`. */
function classed(history: string, tilt = 0): Emerging | null {
  const wobble = [0.1, -0.1, 0.05, -0.02];
  const z = [...history].map((letter, t) => {
    const size = letter === "H" ? 3 : letter === "C" ? -3 : 0;
    return size + tilt * t + (wobble[t % 4] ?? 0);
  });
  return emergingClass({ z, q: [...history].map((letter) => (letter === "." ? 0.6 : 0.01)) });
}

test.each([
  [".........H", "new"],
  [".......HHH", "consecutive"],
  ["..H..H..HH", "sporadic"],
  ["..C..H..HH", "oscillating"],
  ["..C......H", "oscillating"],
  ["HHHHHHHHHH", "persistent"],
  ["HHH.HHHHHH", "persistent"],
  ["HHHHHHHHH.", "historical"],
] as const)("%s is a %s hotspot", (history, name) => {
  expect(classed(history)).toEqual({ kind: "hot", class: name });
});

test("a place that is always hot intensifies or diminishes with the trend of its z", () => {
  expect(classed("HHHHHHHHHHHH", 0.3)?.class).toBe("intensifying");
  expect(classed("HHHHHHHHHHHH", -0.2)?.class).toBe("diminishing");
});

test("a trend is what test and slope both bear out: one jump among many ties is none", () => {
  const steps = Array.from({ length: 16 }, (_, t) => (t < 11 ? 3 : 3.2));
  const q = steps.map(() => 0.01);
  expect(emergingClass({ z: steps, q })).toEqual({ kind: "hot", class: "persistent" });
});

test("coldspots mirror hotspots", () => {
  expect(classed(".........C")).toEqual({ kind: "cold", class: "new" });
  expect(classed("CCCCCCCCCCCC", -0.3)).toEqual({ kind: "cold", class: "intensifying" });
  expect(classed("..H..C..CC")).toEqual({ kind: "cold", class: "oscillating" });
});

test("a place that is hot at times and not at the end has no class, nor has one never hot", () => {
  expect(classed("..HH......")).toBeNull();
  expect(classed("..........")).toBeNull();
});

test("fewer than ten periods have no class", () => {
  expect(classed("HHHHHHHHH")).toBeNull();
});
