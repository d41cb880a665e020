import type { StyleSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { styledBasemap } from "./styled-basemap.ts";

const ADDRESS = "https://tiles.example/styles/quiet.json";

const STYLE: StyleSpecification = {
  version: 8,
  sprite: "https://tiles.example/sprite",
  glyphs: "https://tiles.example/{fontstack}/{range}.pbf",
  sources: {
    streets: { type: "vector", url: "../streets.json" },
    photo: { type: "raster", tiles: ["/photo/{z}/{x}/{y}.png"], tileSize: 256 },
    hills: { type: "raster-dem", url: "https://tiles.example/hills.json" },
    edge: { type: "geojson", data: "edge.json" },
    names: { type: "vector", url: "https://tiles.example/names.json" },
  },
  layers: [
    { id: "land", type: "background", paint: { "background-color": "#eee" } },
    { id: "dots", type: "background", paint: { "background-pattern": "dots" } },
    { id: "photo", type: "raster", source: "photo" },
    { id: "hills", type: "hillshade", source: "hills" },
    { id: "wood", type: "fill", source: "streets", "source-layer": "wood" },
    {
      id: "marsh",
      type: "fill",
      source: "streets",
      "source-layer": "wood",
      paint: { "fill-pattern": "marsh" },
    },
    { id: "road", type: "line", source: "streets", "source-layer": "road" },
    { id: "edge", type: "line", source: "edge" },
    { id: "lost", type: "line", source: "nowhere" },
    { id: "towers", type: "fill-extrusion", source: "streets", "source-layer": "house" },
    { id: "names", type: "symbol", source: "names", "source-layer": "place" },
  ],
};

const { sources, layers } = styledBasemap(STYLE, ADDRESS);

const COLOURS = {
  ground: "white",
  river: "blue",
  park: "green",
  paper: "white",
  ink: "black",
  muted: "grey",
  accent: "blue",
  edge: "grey",
};

test("of a style plain backgrounds, fills, lines and rasters are drawn, in its order, and named apart from ours", () => {
  expect(layers(COLOURS).map(({ id }) => id)).toEqual([
    "basemap-land",
    "basemap-photo",
    "basemap-wood",
    "basemap-road",
    "basemap-edge",
  ]);
  expect(layers(COLOURS)[3]).toMatchObject({ source: "basemap-streets", "source-layer": "road" });
});

test("only sources that are drawn on are kept, with addresses made whole and what is left open in them", () => {
  expect(sources).toEqual({
    "basemap-streets": { type: "vector", url: "https://tiles.example/streets.json" },
    "basemap-photo": {
      type: "raster",
      tiles: ["https://tiles.example/photo/{z}/{x}/{y}.png"],
      tileSize: 256,
    },
    "basemap-edge": { type: "geojson", data: "https://tiles.example/styles/edge.json" },
  });
});

test("a style of names alone leaves nothing", () => {
  const names = STYLE.layers.filter(({ type }) => type === "symbol");
  expect(styledBasemap({ ...STYLE, layers: names }, ADDRESS).sources).toEqual({});
});
