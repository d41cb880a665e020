import type { Fault } from "../../geo/view/fault.ts";
import type { Theme } from "../../geo/view/ground-colours.ts";
import { SHEET_WIDTH } from "./draw-sheet.ts";
import type { PictureOptions } from "./drawable.ts";

/** The parameters of a picture beside the View's, and how their text is read; null where it cannot be. */
export const PICTURE_PARAMETERS = {
  width: {
    read: (text: string) => wholeNumber(text, 320, 4096),
    expected: "Expected the picture's width in pixels, from 320 to 4096.",
    allowed: [],
  },
  dpi: {
    read: (text: string) => wholeNumber(text, 48, 300),
    expected: "Expected dots per inch from 48 to 300; 96 leaves the width as it is.",
    allowed: [],
  },
  theme: {
    read: (text: string): Theme | null => THEMES.find((theme) => theme === text) ?? null,
    expected: "Expected light or dark.",
    allowed: ["light", "dark"],
  },
} as const;

export type PictureParameter = keyof typeof PICTURE_PARAMETERS;

const THEMES: readonly Theme[] = ["light", "dark"];

/** The longest side of a picture, in pixels. */
const LONGEST_SIDE = 4096;

/** How many pixels stand for one unit of a sheet. */
export function scaleOf({ width, dpi }: PictureOptions): number {
  return (width * dpi) / 96 / SHEET_WIDTH;
}

/** Why a picture would be too large, its height in units of a sheet; null where it is not. */
export function sizeFault(height: number, options: PictureOptions): Fault | null {
  const sides = [SHEET_WIDTH, height].map((side) => Math.round(side * scaleOf(options)));
  if (Math.max(...sides) <= LONGEST_SIDE) return null;
  const field = options.dpi > 96 ? "dpi" : "width";
  return {
    code: "value-not-allowed",
    field,
    detail: `The picture would be ${sides.join(" by ")} pixels. No side may have more than ${LONGEST_SIDE}: ask for a smaller width or fewer dpi.`,
    allowed: [],
  };
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^[1-9]\d{1,4}$/.test(text) ? Number(text) : 0;
  return number >= least && number <= most ? number : null;
}
