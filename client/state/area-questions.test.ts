import { expect, test } from "vitest";
import { formatView } from "../../geo/view/format-view.ts";
import { headlineViews, mixView, surveyViews, trendViews } from "./area-questions.ts";

const asked = { period: { from: "2023-01", to: "2023-12" }, snapshot: null };
const months = {
  stop: { from: "2016-03", to: "2024-02" },
  incident: { from: "2010-12", to: "2024-02" },
  survey: { from: "2014-01", to: "2023-12" },
};

test("the headline numbers of an older ward are asked on its own boundaries, for the period of the address", () => {
  const views = headlineViews({ level: "ward", vintage: 2018, code: "E05000261" }, asked);
  expect(views.map(formatView)).toEqual(
    [
      "",
      "measure=stop-disparity&",
      "measure=hit-rate&",
      "measure=crime-rate&",
      "measure=crime-outcome-rate&",
    ].map((measure) => `areas=E05000261&${measure}period=2023-01..2023-12&vintage=2018`),
  );
});

test("what is not measured at a level is not asked of it", () => {
  const views = headlineViews({ level: "lsoa", vintage: 2021, code: "E01000001" }, asked);
  expect(views.map(({ measure }) => measure)).toEqual(["stop-rate", "crime-rate"]);
  expect(headlineViews({ level: "hex", vintage: null, code: "88" }, asked)).toEqual([]);
});

test("trends run over what is held, ten years at most, and none is asked of what is not", () => {
  const borough = { level: "borough", vintage: 2022, code: "E09000014" } as const;
  const views = trendViews(borough, asked, months);
  expect(views.map(({ view, long }) => [view.measure, long.from, long.to])).toEqual([
    ["stop-rate", "2016-03", "2024-02"],
    ["stop-disparity", "2016-03", "2024-02"],
    ["crime-rate", "2014-03", "2024-02"],
  ]);
  const stopsOnly = trendViews(borough, asked, { ...months, incident: null });
  expect(stopsOnly.map(({ view }) => view.measure)).toEqual(["stop-rate", "stop-disparity"]);
});

test("a small area's months have no ratio, and what its events are made of is asked of counts", () => {
  const ward = { level: "ward", vintage: 2022, code: "E05013602" } as const;
  expect(trendViews(ward, asked, months).map(({ view }) => view.measure)).toEqual([
    "stop-rate",
    "crime-rate",
  ]);
  expect(mixView("crime", ward, asked)).toMatchObject({ measure: "crime-count", level: "ward" });
  expect(mixView("group", ward, asked)).toMatchObject({ measure: "stop-count", group: null });
});

test("of trust the area's borough is asked where a survey is held, of its newest year where the period lies after it", () => {
  const ward = { borough: "E09000023" };
  const [trust] = surveyViews(ward, asked, months);
  expect(trust).toMatchObject({ measure: "trust", level: "borough", areas: ["E09000023"] });
  expect(trust?.period).toEqual(asked.period);
  const later = { ...asked, period: { from: "2024-01", to: "2024-12" } };
  expect(surveyViews(ward, later, months).map(({ period }) => period)).toEqual([null, null, null]);
  expect(surveyViews(ward, asked, { ...months, survey: null })).toEqual([]);
});
