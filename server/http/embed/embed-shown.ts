import type { EmbedAddress } from "../../../geo/view/embed-address.ts";
import type { EmbedShown } from "../../export/embed-picture.ts";
import type { Material } from "../../export/material.ts";
import { FRAME_WIDTH, outlinePaths } from "../../export/outline-paths.ts";
import { boxOf } from "./map-box.ts";

/** Which part of the map an embed shows, and whether its areas answer to a pointer. */
export function embedShown(
  { outlines }: Material,
  { bounds, interactive }: EmbedAddress["look"],
): EmbedShown {
  const { points, height } = outlinePaths(outlines);
  const whole = { x: 0, y: 0, width: FRAME_WIDTH, height };
  return { box: boxOf(bounds, outlines.areas, points, whole), interactive };
}
