import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const CREDIT = { BASEMAP_ATTRIBUTION: "© Maps of [Somebody](https://maps.example/terms)" };

test("without a setting there is no basemap", () => {
  expect(readConfig({}).basemap).toBeNull();
  expect(readConfig({ BASEMAP_STYLE_URL: "", BASEMAP_ATTRIBUTION: "" }).basemap).toBeNull();
});

test.each([
  "https://tiles.example/styles/quiet.json?key=1",
  "/basemap/style.json",
  "http://localhost:9000/style.json",
])("a style may be at %s", (address) => {
  const { basemap } = readConfig({ BASEMAP_STYLE_URL: address, ...CREDIT });
  expect(basemap).toEqual({ kind: "style", address, attribution: CREDIT.BASEMAP_ATTRIBUTION });
});

test("an archive of tiles is told by its ending", () => {
  const address = "https://tiles.example/london.pmtiles";
  expect(readConfig({ BASEMAP_PMTILES: address, ...CREDIT }).basemap?.kind).toBe("pmtiles");
  expect(() =>
    readConfig({ BASEMAP_PMTILES: "https://tiles.example/london.mbtiles", ...CREDIT }),
  ).toThrow(/BASEMAP_PMTILES is .*expected the address of a \.pmtiles archive/);
});

test.each([
  "http://tiles.example/style.json",
  "https://somebody:secret@tiles.example/style.json",
  "//tiles.example/style.json",
  "tiles.example/style.json",
  "https://tiles.example/a b.json",
  "https://tiles.example/style.json; script-src *",
  "javascript:alert(1)",
])("%s is no address of a basemap", (address) => {
  expect(() => readConfig({ BASEMAP_STYLE_URL: address, ...CREDIT })).toThrow(
    /BASEMAP_STYLE_URL is .*expected an https address/,
  );
});

test("two basemaps without a credit line are told at once, beside other faults", () => {
  const environment = {
    PORT: "eighty",
    BASEMAP_STYLE_URL: "/style.json",
    BASEMAP_PMTILES: "/london.pmtiles",
  };
  expect(() => readConfig(environment)).toThrow(
    /PORT is "eighty".*are both set.*BASEMAP_ATTRIBUTION is not set/,
  );
});

test("a credit line is text, and stands for a basemap that is there", () => {
  const html = { BASEMAP_STYLE_URL: "/style.json", BASEMAP_ATTRIBUTION: "<a href='x'>©</a>" };
  expect(() => readConfig(html)).toThrow(/without HTML, links as \[text\]/);
  expect(() => readConfig(CREDIT)).toThrow(/expected BASEMAP_STYLE_URL or BASEMAP_PMTILES/);
});
