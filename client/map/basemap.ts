import type { ErrorEvent, Map as MapLibreMap, MapSourceDataEvent } from "maplibre-gl";
import { BELOW_VALUES, VALUE_OPACITY } from "./base-style.ts";
import { BasemapCredit } from "./basemap-credit.ts";
import { BASEMAP, type BasemapLayers } from "./basemap-layers.ts";
import { fetchStyle } from "./fetch-style.ts";
import { readMapColours } from "./map-colours.ts";
import { styledBasemap } from "./styled-basemap.ts";

/** How much of a value's colour is kept over a basemap, so that streets can be made out beneath it. */
const OVER_BASEMAP = 0.75;

/**
 * Draws the basemap that the page names between the map's own ground and its values, with its credit.
 *
 * One that cannot be read, or of which no tile arrives, is taken away again and the credit's line says so.
 */
export async function drawBasemap(map: MapLibreMap, meta: HTMLMetaElement): Promise<void> {
  if (isGone(map)) return;
  const credit = new BasemapCredit(meta.dataset["attribution"] ?? "");
  map.addControl(credit, "bottom-right");
  const basemap = await readBasemap(meta);
  if (isGone(map)) return;
  if (!basemap) {
    credit.fail();
    return;
  }
  watchArrival(map, () => {
    stop();
    takeAway(map, basemap);
    credit.fail();
  });
  const stop = followGround(map, () => drawLayers(map, basemap));
}

/** Whether the map was taken away while something was fetched for it. */
function isGone(map: MapLibreMap): boolean {
  return !map.getCanvas().isConnected;
}

/** Null when there is nothing that could be drawn. */
async function readBasemap(meta: HTMLMetaElement): Promise<BasemapLayers | null> {
  const address = new URL(meta.content, location.href).href;
  if (meta.dataset["kind"] === "pmtiles") {
    const { tiledBasemap } = await import("./tiled-basemap.ts");
    return tiledBasemap(address);
  }
  const style = await fetchStyle(address);
  const basemap = style && styledBasemap(style, address);
  return basemap && Object.keys(basemap.sources).length > 0 ? basemap : null;
}

/** Draws now, and again whenever the map's ground changes its colour with the theme; returns how to stop. */
function followGround(map: MapLibreMap, draw: () => void): () => void {
  const colourNow = () => map.getPaintProperty("ground", "background-color");
  let colour = colourNow();
  const follow = () => {
    if (colourNow() === colour) return;
    colour = colourNow();
    draw();
  };
  draw();
  map.on("styledata", follow);
  return () => map.off("styledata", follow);
}

/** Right above the mark that parks and river go below, whatever of the values is there already. */
function drawLayers(map: MapLibreMap, basemap: BasemapLayers): void {
  takeAway(map, basemap);
  for (const [id, source] of Object.entries(basemap.sources)) map.addSource(id, source);
  const order = map.getLayersOrder();
  const above = order[order.indexOf(BELOW_VALUES) + 1];
  for (const layer of basemap.layers(readMapColours())) map.addLayer(layer, above);
}

function takeAway(map: MapLibreMap, basemap: BasemapLayers): void {
  for (const id of map.getLayersOrder()) if (id.startsWith(BASEMAP)) map.removeLayer(id);
  for (const id of Object.keys(basemap.sources)) if (map.getSource(id)) map.removeSource(id);
}

/** Lets values be seen through from the first tile of the basemap on; calls `failed` when the map rests after faults and without any. */
function watchArrival(map: MapLibreMap, failed: () => void): void {
  let arrived = false;
  let faulty = false;
  const onData = ({ sourceId, tile }: MapSourceDataEvent) => {
    if (arrived || !sourceId.startsWith(BASEMAP) || tile?.state !== "loaded") return;
    arrived = true;
    map.setGlobalStateProperty(VALUE_OPACITY, OVER_BASEMAP);
  };
  const onError = (event: ErrorEvent) => {
    // A map that somebody listens to no longer tells the console.
    console.error(event.error);
    faulty ||= isOfBasemap(event);
    // It may have come to rest before the fault did.
    map.triggerRepaint();
  };
  const onIdle = () => {
    if (!faulty || arrived) return;
    map.off("sourcedata", onData);
    map.off("error", onError);
    map.off("idle", onIdle);
    failed();
  };
  map.on("sourcedata", onData);
  map.on("error", onError);
  map.on("idle", onIdle);
}

/** Faults of loading name the source, those of a style that breaks the rules only in words. */
function isOfBasemap(event: ErrorEvent): boolean {
  const source = "sourceId" in event ? String(event.sourceId) : "";
  return source.startsWith(BASEMAP) || event.error.message.includes(BASEMAP);
}
