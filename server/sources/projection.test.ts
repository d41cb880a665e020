import { expect, test } from "vitest";
import { readProjection } from "./projection.ts";
import { RefusedInput } from "./refused-input.ts";
import { GRID_PRJ } from "./shapefile-writer.test-support.ts";

test("British National Grid is known with and without its authority, and with a shorter scale factor", () => {
  const withAuthority = GRID_PRJ.replace(/\]$/, ',AUTHORITY["EPSG",27700]]');
  const short = GRID_PRJ.replace("0.9996012717", "0.999601272");
  for (const wkt of [GRID_PRJ, withAuthority, short]) {
    expect(readProjection(wkt, "x.prj")).toBe("national-grid");
  }
});

test("the authority does where the parameters are written in another way", () => {
  const wkt = 'PROJCRS["OSGB36 / British National Grid",BASEGEOGCRS["OSGB36"],ID["EPSG",27700]]';
  expect(readProjection(wkt, "x.prj")).toBe("national-grid");
});

test("WGS84 in degrees is known", () => {
  const wkt = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.2]]]';
  expect(readProjection(wkt, "x.prj")).toBe("wgs84");
});

test.each([
  'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984"]]',
  'GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936"]]',
  GRID_PRJ.replace("400000.0", "500000.0"),
  "",
])("any other system is refused: %s", (wkt) => {
  expect(() => readProjection(wkt, "x.prj")).toThrow(RefusedInput);
});
