import type { Area } from "./area.ts";

/** What lies on a piece of ground that is drawn for orientation and counts for nothing. */
export type Cover = "water" | "park";

/** A park or a stretch of water; its code is its publisher's, and several may overlap. */
export interface Scenery extends Pick<Area, "code" | "name" | "geometry"> {
  readonly cover: Cover;
}
