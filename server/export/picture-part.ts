import { svgNode } from "./svg-node.ts";
import { svgLines, type TextStyle } from "./svg-text.ts";

/** A part of a picture and how tall it is. */
export interface Part {
  readonly svg: string;
  readonly height: number;
}

/** Parts below one another. */
export function stack(parts: readonly Part[]): Part {
  let height = 0;
  const placed = parts.map((part) => {
    const y = height;
    height += part.height;
    return part.svg === "" ? "" : moved(part.svg, 0, y);
  });
  return { svg: placed.join(""), height };
}

/** Parts beside one another, each with the place of its left edge. */
export function beside(parts: readonly (readonly [x: number, part: Part])[]): Part {
  return {
    svg: parts.map(([x, part]) => moved(part.svg, x, 0)).join(""),
    height: Math.max(0, ...parts.map(([, part]) => part.height)),
  };
}

/** Lines of text. */
export function lines(words: readonly string[], style: TextStyle): Part {
  return { svg: svgLines(words, 0, 0, style), height: words.length * style.leading };
}

/** Empty room. */
export function gap(height: number): Part {
  return { svg: "", height };
}

function moved(svg: string, x: number, y: number): string {
  return svgNode("g", { transform: `translate(${x} ${Math.round(y * 10) / 10})` }, svg);
}
