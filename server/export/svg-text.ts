import { escapeXml, svgNode } from "./svg-node.ts";
import type { Weight } from "./text-lines.ts";

/** How a run of lines is set. */
export interface TextStyle {
  readonly size: number;
  /** From one base line to the next. */
  readonly leading: number;
  readonly fill: string;
  readonly weight?: Weight;
  readonly anchor?: "start" | "middle" | "end";
}

export const FONT_FAMILY = "Inter";

/** Lines of text below one another, the first one's top at `y`. */
export function svgLines(
  lines: readonly string[],
  x: number,
  y: number,
  { size, leading, fill, weight = "regular", anchor = "start" }: TextStyle,
): string {
  const base = y + (leading - size) / 2 + size * 0.78;
  return lines
    .map((line, i) =>
      svgNode(
        "text",
        {
          x,
          y: round(base + i * leading),
          "font-size": size,
          "font-weight": weight === "semibold" ? 600 : null,
          "text-anchor": anchor === "start" ? null : anchor,
          fill,
        },
        escapeXml(line),
      ),
    )
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
