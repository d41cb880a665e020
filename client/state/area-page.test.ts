import { expect, test } from "vitest";
import { formatView } from "../../geo/view/format-view.ts";
import { headlineViews } from "./area-page.ts";
import { snapshot } from "./catalogue.ts";

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

test("a borough's trust is asked where a survey is held, of its newest quarter where the period lies after it", () => {
  const borough = { level: "borough", vintage: 2022, code: "E09000023" } as const;
  const ids = () => headlineViews(borough, asked).map(({ measure }) => measure);
  expect(ids()).not.toContain("trust");
  snapshot.value = {
    ...{ id: "2024-12-31-0123456789ab", created: "", coverage: [], sources: [] },
    months: { incident: null, stop: null, survey: { from: "2014-01", to: "2023-12" } },
  };
  expect(ids().at(-1)).toBe("trust");
  const later = { period: { from: "2024-01", to: "2024-12" }, snapshot: null };
  expect(headlineViews(borough, later).at(-1)?.period).toBeNull();
  snapshot.value = null;
});
