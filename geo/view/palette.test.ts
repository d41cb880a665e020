import { describe, expect, test } from "vitest";
import { coloursFor, PALETTES } from "./palette.ts";

type Triple = readonly [number, number, number];

/** Full-strength matrices on linear RGB of Machado, Oliveira and Fernandes 2009 (IEEE TVCG 15, 1291-1298). */
const VISION: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How far apart neighbouring classes must be, in whole units of CIELAB (1976), for every kind of vision. */
const LEAST = { sequential: { light: 12, dark: 15 }, diverging: { light: 20, dark: 15 } };

describe.each(PALETTES)("the ramp $id", (palette) => {
  const cases = Object.keys(VISION).flatMap((vision) =>
    (["light", "dark"] as const).map((theme) => ({ vision, theme })),
  );

  test.each(cases)("tells neighbours apart: $vision vision, $theme ground", ({ vision, theme }) => {
    for (let count = 2; count <= palette[theme].length; count++) {
      const ramp = coloursFor(palette, count, theme).map((colour) => labOf(colour, vision));
      const steps = ramp.slice(1).map((lab, i) => distance(lab, ramp[i] ?? lab));
      expect(Math.round(Math.min(...steps))).toBeGreaterThanOrEqual(LEAST[palette.shape][theme]);
    }
  });

  test("has as many colours on the dark ground as on the light", () => {
    expect(palette.dark).toHaveLength(palette.light.length);
    expect(palette.light).toHaveLength(palette.shape === "diverging" ? 7 : 6);
  });

  test("uses its ends, and the middle of a diverging one, whatever the number of classes", () => {
    for (const count of palette.shape === "diverging" ? [3, 5, 7] : [3, 4, 5, 6]) {
      const colours = coloursFor(palette, count, "light");
      expect(new Set(colours).size).toBe(count);
      expect([colours[0], colours.at(-1)]).toEqual([palette.light[0], palette.light.at(-1)]);
      if (palette.shape === "diverging") expect(colours[(count - 1) / 2]).toBe(palette.light[3]);
    }
  });
});

function labOf(hex: string, vision: string): Triple {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  const rows = VISION[vision] ?? [];
  const [lr = 0, lg = 0, lb = 0] = rows.map(([x, y, z]) =>
    Math.min(1, Math.max(0, x * (r ?? 0) + y * (g ?? 0) + z * (b ?? 0))),
  );
  const fx = curve((0.4124564 * lr + 0.3575761 * lg + 0.1804375 * lb) / 0.95047);
  const fy = curve(0.2126729 * lr + 0.7151522 * lg + 0.072175 * lb);
  const fz = curve((0.0193339 * lr + 0.119192 * lg + 0.9503041 * lb) / 1.08883);
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function curve(t: number): number {
  return t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29;
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
