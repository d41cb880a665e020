import type { Map as MapLibreMap } from "maplibre-gl";
import type { Values } from "../../geo/wire/values.ts";
import type { Drawn } from "./value-sources.ts";

/**
 * Colours shapes that carry no values by giving each area its class, state and reason as feature state.
 *
 * Only areas that change are touched, so that going from one month to the next asks for no tile and lays none out anew.
 */
export class AreaPaint {
  readonly #map: MapLibreMap;
  #source = "";
  readonly #given = new Map<string, string>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  paint({ source, level }: Drawn, values: Values): void {
    if (source !== this.#source) this.#given.clear();
    this.#source = source;
    values.areas.forEach((code, i) => {
      const look = {
        class: values.class[i] ?? -1,
        state: values.state[i] ?? "missing",
        reason: values.reason[i] ?? "",
      };
      const key = Object.values(look).join(" ");
      if (this.#given.get(code) === key) return;
      this.#given.set(code, key);
      this.#map.setFeatureState({ source, sourceLayer: level, id: code }, look);
    });
  }
}
