import { type Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { afterEach, expect, test, vi } from "vitest";
import "../styles/tokens.css";
import { BELOW_VALUES, VALUE_OPACITY } from "./base-style.ts";
import { makeMap } from "./make-map.ts";

setWorkerUrl(workerUrl);

const CREDIT = "© [Maps](https://maps.example/terms), <b>others</b>";

let map: MapLibreMap | null = null;

afterEach(() => {
  map?.remove();
  map = null;
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.head.querySelector('meta[name="basemap"]')?.remove();
});

/** The map of a page whose operator has named a style; the style is whatever is answered. */
async function mapWith(answer: Response): Promise<MapLibreMap> {
  vi.spyOn(globalThis, "fetch").mockResolvedValueOnce(answer);
  const meta = document.createElement("meta");
  Object.assign(meta, { name: "basemap", content: "https://maps.example/style.json" });
  Object.assign(meta.dataset, { kind: "style", attribution: CREDIT });
  document.head.append(meta);
  const host = document.createElement("div");
  host.style.cssText = "width: 300px; height: 200px";
  document.body.append(host);
  map = makeMap(host, "A map.", { center: [-0.1, 51.5], zoom: 9 });
  await map.once("load");
  map.addLayer({ id: "values", type: "background", paint: { "background-opacity": 0.1 } });
  return map;
}

function styleOf(data: string | object, colour = "#008000"): Response {
  const style = {
    version: 8,
    sources: { land: { type: "geojson", data } },
    layers: [
      { id: "land", type: "fill", source: "land", paint: { "fill-color": colour } },
      { id: "names", type: "symbol", source: "land", layout: { "text-field": "a" } },
    ],
  };
  return Response.json(style);
}

const SQUARE = {
  type: "Polygon",
  coordinates: [
    [
      [-1, 51],
      [1, 51],
      [1, 52],
      [-1, 52],
      [-1, 51],
    ],
  ],
} satisfies NonNullable<
  Extract<StyleSpecification["sources"][string], { type: "geojson" }>["data"]
>;

const soon = (read: () => unknown) => expect.poll(read, { timeout: 10_000 });

const credit = () => document.querySelector(".basemap-credit");

test("a style's layers lie below the values, which are seen through, and its credit is on the map", async () => {
  const drawn = await mapWith(styleOf(SQUARE));
  await soon(() => drawn.getGlobalState()[VALUE_OPACITY]).toBe(0.75);
  const order = drawn.getLayersOrder();
  expect(order.indexOf("basemap-land")).toBe(order.indexOf(BELOW_VALUES) + 1);
  expect(order).not.toContain("basemap-names");
  expect(order.indexOf("values")).toBeGreaterThan(order.indexOf("basemap-land"));
  expect(credit()?.textContent).toContain("© Maps, <b>others</b>");
  expect(credit()?.querySelector("a")?.href).toBe("https://maps.example/terms");
});

test("a basemap follows the map's ground when the theme changes", async () => {
  const drawn = await mapWith(styleOf(SQUARE));
  await soon(() => drawn.getLayersOrder()).toContain("basemap-land");
  const added = vi.spyOn(drawn, "addLayer");
  drawn.setPaintProperty("ground", "background-color", "rgb(1, 2, 3)");
  await drawn.once("idle");
  expect(added).toHaveBeenCalledTimes(1);
  expect(drawn.getLayersOrder().filter((id) => id.startsWith("basemap-"))).toEqual([
    "basemap-land",
  ]);
});

test.each([
  ["an answer that refuses", () => new Response("no", { status: 500 })],
  ["text that is no style", () => new Response("<html>")],
  ["a style with nothing to draw", () => Response.json({ version: 8, sources: {}, layers: [] })],
  ["a style that breaks the rules", () => styleOf(SQUARE, "no colour")],
  ["a style whose data do not arrive", () => styleOf("http://127.0.0.1:1/nothing.json")],
])("%s leaves the map's own ground, and the credit's line says so", async (_name, answer) => {
  const drawn = await mapWith(answer());
  await soon(() => credit()?.textContent ?? "").toMatch(/could not be loaded/);
  expect(drawn.getLayersOrder().filter((id) => id.startsWith("basemap-"))).toEqual([]);
  expect(drawn.getGlobalState()[VALUE_OPACITY]).toBe(1);
});
