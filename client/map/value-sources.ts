import type { AddLayerObject, Map as MapLibreMap } from "maplibre-gl";
import type { Level } from "../../geo/domain/level.ts";
import { ABOVE_VALUES } from "./base-style.ts";
import { LONDON_BOUNDS } from "./london.ts";
import type { MapColours } from "./map-colours.ts";
import { FADE_MS, fadeOf, valueLayers } from "./value-layers.ts";

/** One answer as the map is to draw it. */
export interface Drawing {
  /** Address of the tiles, with `{z}/{x}/{y}` left open. */
  readonly tiles: string;
  readonly level: Level;
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly classColours: readonly string[];
}

/** A drawing on the map: its source is named apart from all others, so that two can overlap while one gives way. */
export interface Drawn {
  readonly source: string;
  readonly level: Level;
  readonly tiles: string;
  readonly layers: readonly AddLayerObject[];
}

/**
 * Draws answers one after the other: the new one is loaded unseen, faded in over the old one, and only then does the old one go.
 *
 * `shown` is called when a drawing has taken over. A drawing asked for while another loads replaces it.
 */
export class ValueSources {
  readonly #map: MapLibreMap;
  readonly #shown: (drawn: Drawn) => void;
  #count = 0;
  #current: Drawn | null = null;
  #coming: { readonly drawn: Drawn; readonly stop: () => void } | null = null;

  constructor(map: MapLibreMap, shown: (drawn: Drawn) => void) {
    this.#map = map;
    this.#shown = shown;
  }

  /** What is on the map now; null before the first answer. */
  get current(): Drawn | null {
    return this.#current;
  }

  draw(drawing: Drawing, colours: MapColours): void {
    this.#dropComing();
    this.#count += 1;
    const drawn = this.#add(`values-${this.#count}`, drawing, colours);
    const stop = whenLoaded(this.#map, drawn.source, () => {
      this.#coming = null;
      this.#takeOver(drawn);
    });
    this.#coming = { drawn, stop };
  }

  #add(source: string, drawing: Drawing, colours: MapColours): Drawn {
    const { level, tiles, minzoom, maxzoom } = drawing;
    this.#map.addSource(source, {
      type: "vector",
      tiles: [tiles],
      minzoom,
      maxzoom,
      bounds: [...LONDON_BOUNDS],
      promoteId: { [level]: "code" },
    });
    const layers = valueLayers(source, level, drawing.classColours, colours);
    for (const layer of layers) this.#map.addLayer(layer, ABOVE_VALUES);
    return { source, level, tiles, layers };
  }

  #takeOver(drawn: Drawn): void {
    const old = this.#current;
    this.#current = drawn;
    for (const layer of drawn.layers) {
      const property = fadeOf(layer);
      if (property) this.#map.setPaintProperty(layer.id, property, 1);
    }
    this.#shown(drawn);
    if (old) setTimeout(() => this.#remove(old), FADE_MS);
  }

  #dropComing(): void {
    if (!this.#coming) return;
    this.#coming.stop();
    this.#remove(this.#coming.drawn);
    this.#coming = null;
  }

  #remove(drawn: Drawn): void {
    for (const { id } of drawn.layers) this.#map.removeLayer(id);
    this.#map.removeSource(drawn.source);
  }
}

/** Calls back once, in the first frame in which every tile in sight has arrived or failed; returns how to call it off. */
function whenLoaded(map: MapLibreMap, source: string, then: () => void): () => void {
  let frames = 0;
  const check = () => {
    frames += 1;
    // Until a frame has been drawn with it, a source has asked for no tile and counts as loaded.
    if (frames < 2) map.triggerRepaint();
    if (frames < 2 || !map.isSourceLoaded(source)) return;
    map.off("render", check);
    then();
  };
  map.on("render", check);
  map.triggerRepaint();
  return () => map.off("render", check);
}
