import { beforeAll, describe } from "vitest";
import type { Atlas } from "../atlas/atlas.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import { testExports, testHostileNames } from "./exports.battery.ts";

describe("of the tiny city", () => {
  let atlas: Atlas;

  beforeAll(async () => {
    ({ atlas } = await tinyAtlas());
  });

  testExports(
    () => atlas,
    [
      "measure=stop-disparity&level=borough",
      "measure=stop-rate&level=ward&areas=E05013513,E05013514",
      "measure=crime-count&level=lsoa&period=2023-02",
      "measure=stop-hotspot&level=hex",
    ],
  );

  testHostileNames(() => atlas);
});
