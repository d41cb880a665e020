import type { Map as MapLibreMap } from "maplibre-gl";
import type { Level } from "../../geo/domain/level.ts";
import type { AreaMark } from "./area-look.ts";
import { ABOVE_MARKS, ABOVE_VALUES } from "./base-style.ts";
import { LONDON_BOUNDS } from "./london.ts";
import type { MapColours } from "./map-colours.ts";
import { FADE_MS, type ValueLayer } from "./value-layer.ts";
import { valueLayers } from "./value-layers.ts";

/** The areas of one boundary set, to be painted by whatever answer is about them. */
export interface Drawing {
  /** Address of the tiles, with `{z}/{x}/{y}` left open. */
  readonly tiles: string;
  readonly level: Level;
  readonly minzoom: number;
  readonly maxzoom: number;
}

/** A drawing on the map: its source is named apart from all others, so that two can overlap while one gives way. */
export interface Drawn {
  readonly source: string;
  readonly level: Level;
  readonly layers: readonly ValueLayer[];
  /** What tells it apart from another drawing. */
  readonly key: string;
}

/**
 * Draws boundary sets one after the other: the new one is loaded unseen, faded in over the old one, and only then does the old one go.
 *
 * `shown` is called when a drawing has taken over. A drawing asked for while another loads replaces it; one that is there is not made again.
 */
export class ValueSources {
  readonly #map: MapLibreMap;
  readonly #shown: (drawn: Drawn) => void;
  #count = 0;
  #current: Drawn | null = null;
  #inUse: ReadonlySet<AreaMark | null> = new Set();
  #coming: { readonly drawn: Drawn; readonly stop: () => void } | null = null;

  constructor(map: MapLibreMap, shown: (drawn: Drawn) => void) {
    this.#map = map;
    this.#shown = shown;
    map.on("movestart", () => this.#putOut());
  }

  /** What is on the map now; null before the first answer. */
  get current(): Drawn | null {
    return this.#current;
  }

  /** Draws it with the marks that any of its areas has, and returns what is on the map or will be once it is loaded. */
  draw(drawing: Drawing, inUse: ReadonlySet<AreaMark | null>, colours: MapColours): Drawn {
    const key = keyOf(drawing, colours);
    this.#inUse = inUse;
    if (this.#coming?.drawn.key === key) return this.#coming.drawn;
    this.#dropComing();
    if (this.#current?.key === key) {
      this.#putMarks(this.#current);
      return this.#current;
    }
    this.#count += 1;
    const drawn = this.#add(`values-${this.#count}`, key, drawing, colours);
    const stop = whenLoaded(this.#map, drawn.source, () => {
      this.#coming = null;
      this.#takeOver(drawn);
    });
    this.#coming = { drawn, stop };
    return drawn;
  }

  #add(source: string, key: string, drawing: Drawing, colours: MapColours): Drawn {
    const { level, tiles, minzoom, maxzoom } = drawing;
    this.#map.addSource(source, {
      type: "vector",
      tiles: [tiles],
      minzoom,
      maxzoom,
      bounds: [...LONDON_BOUNDS],
      promoteId: { [level]: "code" },
    });
    const layers = valueLayers(source, level, colours);
    for (const { layer, markWidth } of layers) {
      this.#map.addLayer(layer, markWidth === null ? ABOVE_VALUES : ABOVE_MARKS);
    }
    return { source, level, layers, key };
  }

  #takeOver(drawn: Drawn): void {
    const old = this.#current;
    this.#current = drawn;
    const steps = [
      ...drawn.layers.flatMap(({ layer, fade }) =>
        fade ? [() => this.#map.setPaintProperty(layer.id, fade.property, fade.to)] : [],
      ),
      () => this.#putMarks(drawn),
    ];
    if (!old) {
      const tell = () => this.#map.once("render", () => this.#shown(drawn)).triggerRepaint();
      oneAFrame([...steps, tell], () => this.#current === drawn);
      return;
    }
    for (const step of steps) step();
    this.#shown(drawn);
    setTimeout(() => this.#remove(old), FADE_MS);
  }

  #putMarks({ layers }: Drawn): void {
    for (const { layer, only } of layers) {
      if (only && this.#inUse.has(only.mark)) {
        this.#map.setPaintProperty(layer.id, only.property, 1);
      }
    }
  }

  /**
   * Puts out layers of marks that no area has any more: they would draw all areas, unseen, in every frame of a movement.
   * Done with each answer it would cost a frame of its own, as a layer that changes is drawn twice.
   */
  #putOut(): void {
    for (const { layer, only } of this.#current?.layers ?? []) {
      if (only && !this.#inUse.has(only.mark)) {
        this.#map.setPaintProperty(layer.id, only.property, 0);
      }
    }
  }

  #dropComing(): void {
    if (!this.#coming) return;
    this.#coming.stop();
    this.#remove(this.#coming.drawn);
    this.#coming = null;
  }

  #remove(drawn: Drawn): void {
    for (const { layer } of drawn.layers) this.#map.removeLayer(layer.id);
    this.#map.removeSource(drawn.source);
  }
}

/** The first layer of a kind has a program compiled for the graphics card: one in a frame, so that the page can answer between. */
function oneAFrame([step, ...rest]: readonly (() => unknown)[], isWanted: () => boolean): void {
  if (!step || !isWanted()) return;
  step();
  requestAnimationFrame(() => oneAFrame(rest, isWanted));
}

function keyOf(drawing: Drawing, colours: MapColours): string {
  return JSON.stringify([drawing, colours]);
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
