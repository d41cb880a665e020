import type { Level } from "../domain/level.ts";

/** The zooms at which a level's tiles are offered, both ends included. */
export interface ZoomRange {
  readonly min: number;
  readonly max: number;
}

/** From where a level's areas begin to be told apart, to where a tile is about a mile wide. */
export const ZOOMS: Readonly<Record<Level, ZoomRange>> = {
  borough: { min: 6, max: 14 },
  ward: { min: 7, max: 14 },
  lsoa: { min: 8, max: 14 },
  hex: { min: 7, max: 14 },
};
