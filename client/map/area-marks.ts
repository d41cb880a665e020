import type { Map as MapLibreMap } from "maplibre-gl";
import type { Drawn } from "./value-sources.ts";

/**
 * Marks the areas selected, pointed at and outlined for the legend on whichever drawing is shown, by feature state: no tile is made anew.
 *
 * While nothing is marked, the layers of marks have no width: they would otherwise draw the edges of all areas, unseen.
 */
export class AreaMarks {
  readonly #map: MapLibreMap;
  #drawn: Drawn | null = null;
  #selected: readonly string[] = [];
  #outlined: readonly string[] = [];
  #pointed: string | null = null;
  #strongly = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Carries the marks over to another drawing. */
  moveTo(drawn: Drawn): void {
    this.#drawn = drawn;
    for (const code of this.#selected) this.#set(code, { selected: true });
    for (const code of this.#outlined) this.#set(code, { outlined: true });
    if (this.#pointed !== null) {
      this.#set(this.#pointed, { pointed: true, strongly: this.#strongly });
    }
    this.#widen();
  }

  select(codes: readonly string[]): void {
    for (const code of this.#selected) this.#set(code, { selected: false });
    for (const code of codes) this.#set(code, { selected: true });
    this.#selected = codes;
    this.#widen();
  }

  outline(codes: readonly string[]): void {
    for (const code of this.#outlined) this.#set(code, { outlined: false });
    for (const code of codes) this.#set(code, { outlined: true });
    this.#outlined = codes;
    this.#widen();
  }

  /** Marks the area pointed at: at half strength under a pointer, which shows the place itself; strongly where keys lead. */
  point(code: string | null, strongly: boolean): void {
    if (code === this.#pointed && strongly === this.#strongly) return;
    if (this.#pointed !== null) this.#set(this.#pointed, { pointed: false, strongly: false });
    if (code !== null) this.#set(code, { pointed: true, strongly });
    this.#pointed = code;
    this.#strongly = strongly;
    this.#widen();
  }

  #widen(): void {
    const isMarked =
      this.#pointed !== null || this.#selected.length > 0 || this.#outlined.length > 0;
    for (const { layer, markWidth } of this.#drawn?.layers ?? []) {
      if (markWidth === null) continue;
      this.#map.setPaintProperty(layer.id, "line-width", isMarked ? markWidth : 0);
    }
  }

  #set(code: string, state: Readonly<Record<string, boolean>>): void {
    if (!this.#drawn) return;
    const { source, level } = this.#drawn;
    this.#map.setFeatureState({ source, sourceLayer: level, id: code }, state);
  }
}
