import { expect, test } from "vitest";
import { formatView } from "../../geo/view/format-view.ts";
import { headlineViews } from "./area-page.ts";

const asked = { period: { from: "2023-01", to: "2023-12" }, snapshot: null };

test("the headline numbers of an older ward are asked on its own boundaries, for the period of the address", () => {
  const views = headlineViews({ level: "ward", vintage: 2018, code: "E05000261" }, asked);
  expect(views.map(formatView)).toEqual(
    ["", "measure=stop-disparity&", "measure=crime-rate&"].map(
      (measure) => `areas=E05000261&${measure}period=2023-01..2023-12&vintage=2018`,
    ),
  );
});

test("what is not measured at a level is not asked of it", () => {
  const views = headlineViews({ level: "lsoa", vintage: 2021, code: "E01000001" }, asked);
  expect(views.map(({ measure }) => measure)).toEqual(["stop-rate", "crime-rate"]);
});
