import type {
  BackgroundLayerSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  RasterLayerSpecification,
  SourceSpecification,
} from "maplibre-gl";
import type { MapColours } from "./map-colours.ts";

/** Begins the name of every source and layer of a basemap, so that none is taken for one of ours. */
export const BASEMAP = "basemap-";

/** What of a basemap is drawn: neither names, which are the map's own, nor anything that needs pictures or fonts. */
export type BasemapLayer =
  | BackgroundLayerSpecification
  | FillLayerSpecification
  | LineLayerSpecification
  | RasterLayerSpecification;

export interface BasemapLayers {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** Lowest first, in the theme's colours where the basemap is drawn in ours. */
  layers(colours: MapColours): readonly BasemapLayer[];
}
