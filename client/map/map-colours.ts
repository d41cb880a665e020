/** The colours of map parts that carry no data, from the style sheet's tokens. */
export interface MapColours {
  readonly ground: string;
  readonly river: string;
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly edge: string;
}

/** Reads the tokens as they stand on the ground now; the style sheet stays their only home. */
export function readMapColours(): MapColours {
  return {
    ground: resolve("--map-ground"),
    river: resolve("--map-river"),
    paper: resolve("--paper"),
    ink: resolve("--ink"),
    muted: resolve("--muted"),
    accent: resolve("--accent"),
    edge: resolve("--area-edge"),
  };
}

/** A token may be an expression; asking for it as the colour of an element gives the colour that it comes to. */
function resolve(token: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
