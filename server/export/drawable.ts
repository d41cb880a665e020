import type { Theme } from "../../geo/view/ground-colours.ts";
import type { View } from "../../geo/view/view.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { ExportWords } from "./export-words.ts";
import type { Material } from "./material.ts";
import { type OutlinePaths, outlinePaths } from "./outline-paths.ts";

/** What a picture is drawn from: plain data without geometry, so that it can be handed to another thread. */
export interface Drawable {
  readonly view: View;
  readonly values: Values;
  readonly words: ExportWords;
  readonly paths: OutlinePaths;
  /** By code. */
  readonly boroughNames: Readonly<Record<string, string>>;
}

/** How a picture is drawn. */
export interface PictureOptions {
  /** Pixels at 96 dots per inch. */
  readonly width: number;
  /** Dots per inch: more of them make the same picture finer. */
  readonly dpi: number;
  readonly theme: Theme;
}

export const USUAL_PICTURE: PictureOptions = { width: 1600, dpi: 96, theme: "light" };

/** The drawable part of what a file is made from. */
export function drawableOf({ view, values, words, outlines }: Material): Drawable {
  const boroughNames = Object.fromEntries(outlines.boroughs.map(({ code, name }) => [code, name]));
  return { view, values, words, paths: outlinePaths(outlines), boroughNames };
}
