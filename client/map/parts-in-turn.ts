import { type ReadonlySignal, signal } from "@preact/signals";
import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * Lets the parts of a map be drawn one after the other: so many of them may be as `allowed` says, from none on.
 *
 * Each part makes the browser compile programs for the graphics card, and the page answers nobody meanwhile. All at once that
 * is long enough to be felt.
 */
export class PartsInTurn {
  readonly #map: MapLibreMap;
  readonly #allowed = signal(0);
  readonly #parts: number;
  #begun = false;

  constructor(map: MapLibreMap, parts: number) {
    this.#map = map;
    this.#parts = parts;
  }

  get allowed(): ReadonlySignal<number> {
    return this.#allowed;
  }

  /** Allows the first part once the map has come to rest, and each next one likewise; calls after the first change nothing. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#goOn();
  }

  #goOn(): void {
    this.#map.once("idle", () => {
      this.#allowed.value += 1;
      if (this.#allowed.value < this.#parts) this.#goOn();
    });
    // A part may turn out to be nothing, and the map would rest on.
    this.#map.triggerRepaint();
  }
}
