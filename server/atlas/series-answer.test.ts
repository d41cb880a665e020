import { beforeAll, expect, test } from "vitest";
import type { Series } from "../../geo/wire/series.ts";
import { ask as askValues, viewOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Atlas } from "./atlas.ts";

let atlas: Atlas;

beforeAll(async () => {
  ({ atlas } = await tinyAtlas());
});

function ask(query: string) {
  return atlas.series(viewOf(query));
}

async function seriesOf(query: string): Promise<Series> {
  const answer = await ask(query);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.value;
}

test("London's months stand where no area is named, and what is not held is missing, never zero", async () => {
  const series = await seriesOf("measure=crime-count&period=2022-12..2023-03");
  expect([series.areas, series.name]).toEqual([["E12000007"], ["London"]]);
  expect(series.months).toEqual(["2022-12", "2023-01", "2023-02", "2023-03"]);
  // 12 thefts a month lie in the City, whose own force lacks February; in March the railway adds three.
  expect(series.value).toEqual([[null, 126 + 1 + 12, 126 + 1, 126 + 1 + 12 + 3]]);
  expect(series.reason[0]?.[0]).toBe("no-data-for-period");
  expect(series.held).toEqual([["missing", "complete", "complete", "complete"]]);
});

test("each month of an area is the answer to that month's own View", async () => {
  const { areas } = await askValues(atlas, "measure=stop-disparity&period=2023-02");
  const named = [areas[7], areas[0]].join(",");
  for (const measure of ["stop-disparity", "crime-rate", "hit-rate", "stop-gap"]) {
    const series = await seriesOf(`measure=${measure}&areas=${named}&period=2023-01..2023-03`);
    for (const [m, month] of series.months.entries()) {
      const values = await askValues(atlas, `measure=${measure}&period=${month}`);
      expect(series.value.map((own) => own[m])).toEqual([values.value[7], values.value[0]]);
      expect(series.high.map((own) => own[m])).toEqual([values.high[7], values.high[0]]);
      expect(series.reason.map((own) => own[m])).toEqual([values.reason[7], values.reason[0]]);
    }
  }
});

test("a change's months are each set against their own like month", async () => {
  const series = await seriesOf(
    "measure=crime-change&level=borough&period=2023-03&compare=2023-01&areas=E09000002",
  );
  expect([series.count, series.referenceCount]).toEqual([[[36 + 1 + 3]], [[36 + 1]]]);
});

test("what needs a whole period has no series, and twenty years are the most", async () => {
  expect(await ask("measure=crime-rate-smoothed")).toMatchObject({
    ok: false,
    faults: [{ field: "measure" }],
  });
  expect(await ask("period=2010-01..2040-12")).toMatchObject({
    ok: false,
    faults: [{ field: "period" }],
  });
});
