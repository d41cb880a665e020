import { signal } from "@preact/signals";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Drawn } from "./value-sources.ts";

/** The page's own map, which a second one keeps in step with; null while there is none. */
export const firstMap = signal<{
  readonly map: MapLibreMap;
  readonly drawn: () => Drawn | null;
} | null>(null);
