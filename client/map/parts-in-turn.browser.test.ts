import { effect } from "@preact/signals";
import { type Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { afterEach, expect, test } from "vitest";
import "../styles/tokens.css";
import { makeMap } from "./make-map.ts";
import { PartsInTurn } from "./parts-in-turn.ts";

setWorkerUrl(workerUrl);

let map: MapLibreMap | null = null;

afterEach(() => {
  map?.remove();
  map = null;
  document.body.replaceChildren();
});

test("parts of a map are allowed one by one, each when the map rests, and none before the first is asked for", async () => {
  const host = document.createElement("div");
  host.style.cssText = "width: 300px; height: 200px";
  document.body.append(host);
  map = makeMap(host, "A map.", { center: [-0.1, 51.5], zoom: 9 });
  await map.once("idle");
  const parts = new PartsInTurn(map, 3);
  const seen: number[] = [];
  const stop = effect(() => {
    seen.push(parts.allowed.value);
  });
  map.triggerRepaint();
  await map.once("idle");
  expect(seen).toEqual([0]);
  parts.begin();
  parts.begin();
  await expect.poll(() => parts.allowed.value, { timeout: 10_000 }).toBe(3);
  map.triggerRepaint();
  await map.once("idle");
  expect(seen).toEqual([0, 1, 2, 3]);
  stop();
});
