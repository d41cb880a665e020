import type { Map as MapLibreMap } from "maplibre-gl";
import type { Drawn } from "./value-sources.ts";

/** Marks the areas selected, pointed at and outlined for the legend on whichever drawing is shown, by feature state: no tile is made anew. */
export class AreaMarks {
  readonly #map: MapLibreMap;
  #drawn: Drawn | null = null;
  #selected: readonly string[] = [];
  #outlined: readonly string[] = [];
  #pointed: string | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Carries the marks over to another drawing. */
  moveTo(drawn: Drawn): void {
    this.#drawn = drawn;
    for (const code of this.#selected) this.#set(code, { selected: true });
    for (const code of this.#outlined) this.#set(code, { outlined: true });
    if (this.#pointed !== null) this.#set(this.#pointed, { pointed: true });
  }

  select(codes: readonly string[]): void {
    for (const code of this.#selected) this.#set(code, { selected: false });
    for (const code of codes) this.#set(code, { selected: true });
    this.#selected = codes;
  }

  outline(codes: readonly string[]): void {
    for (const code of this.#outlined) this.#set(code, { outlined: false });
    for (const code of codes) this.#set(code, { outlined: true });
    this.#outlined = codes;
  }

  point(code: string | null): void {
    if (code === this.#pointed) return;
    if (this.#pointed !== null) this.#set(this.#pointed, { pointed: false });
    if (code !== null) this.#set(code, { pointed: true });
    this.#pointed = code;
  }

  #set(code: string, state: Readonly<Record<string, boolean>>): void {
    if (!this.#drawn) return;
    const { source, level } = this.#drawn;
    this.#map.setFeatureState({ source, sourceLayer: level, id: code }, state);
  }
}
