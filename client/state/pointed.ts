import { signal } from "@preact/signals";

/** The area under the pointer, the one that has the focus in the table, or the one that keys have led to. */
export interface Pointed {
  readonly code: string;
  readonly by: "map" | "table" | "keys";
}

/** A place on the map, in pixels from its top left corner, and in which half of the map's free part it lies. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly half: { readonly across: "left" | "right"; readonly down: "top" | "bottom" };
}

export const pointed = signal<Pointed | null>(null);

/** Where the tooltip stands; null when the area is not in sight. */
export const anchor = signal<Anchor | null>(null);

/** Takes the tooltip away. */
export function pointAway(): void {
  pointed.value = null;
  anchor.value = null;
}
