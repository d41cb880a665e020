import type { Map as MapLibreMap } from "maplibre-gl";
import type { AreaLook } from "./area-look.ts";
import type { Drawn } from "./value-sources.ts";

/**
 * Paints the shapes of a drawing by giving each area its look as feature state.
 *
 * Only areas that change are touched, so that going from one answer to the next asks for no tile and lays none out anew.
 */
export class AreaPaint {
  readonly #map: MapLibreMap;
  #source = "";
  readonly #given = new Map<string, AreaLook>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Gives the areas their looks, one each, in the same order. */
  paint({ source, level }: Drawn, areas: readonly string[], looks: readonly AreaLook[]): void {
    if (source !== this.#source) this.#given.clear();
    this.#source = source;
    areas.forEach((code, i) => {
      const look = looks[i];
      const had = this.#given.get(code);
      if (!look || (had?.colour === look.colour && had.mark === look.mark)) return;
      this.#given.set(code, look);
      this.#map.setFeatureState({ source, sourceLayer: level, id: code }, look);
    });
  }
}
