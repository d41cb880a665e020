/** The colours of map parts that carry no data, from the style sheet's tokens. */
export interface MapColours {
  readonly ground: string;
  readonly river: string;
  readonly park: string;
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly edge: string;
}

/** Reads the tokens as they stand on the ground now; the style sheet stays their only home. */
export function readMapColours(): MapColours {
  const probes = document.createElement("div");
  const colourOf = (token: string) => {
    // A token may be an expression; asking for it as the colour of an element gives the colour that it comes to.
    const probe = document.createElement("span");
    probe.style.color = `var(${token})`;
    probes.append(probe);
    return () => getComputedStyle(probe).color;
  };
  const read = {
    ground: colourOf("--map-ground"),
    river: colourOf("--map-river"),
    park: colourOf("--map-park"),
    paper: colourOf("--paper"),
    ink: colourOf("--ink"),
    muted: colourOf("--muted"),
    accent: colourOf("--accent"),
    edge: colourOf("--area-edge"),
  };
  // All at once: each time that the page changes between two questions, the browser works out its styles anew.
  document.body.append(probes);
  const colours = {
    ground: read.ground(),
    river: read.river(),
    park: read.park(),
    paper: read.paper(),
    ink: read.ink(),
    muted: read.muted(),
    accent: read.accent(),
    edge: read.edge(),
  };
  probes.remove();
  return colours;
}
