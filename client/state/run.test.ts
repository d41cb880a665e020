import { expect, test } from "vitest";
import { parseView } from "../../geo/view/parse-view.ts";
import { framesOf } from "../../geo/wire/frames.ts";
import { runOf } from "./run.ts";
import { someValues } from "./values.test-support.ts";

const viewOf = (query: string) => {
  const parsed = parseView(new URLSearchParams(query));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
};

const JANUARY = someValues({
  breaks: [1, 2],
  period: { from: "2023-01", to: "2023-01", months: 1, missing: [], partial: [] },
});
const MARCH = someValues({
  breaks: [1, 2],
  value: [2.2, null, null],
  period: { from: "2023-03", to: "2023-03", months: 1, missing: [], partial: [] },
});
const FRAMES = framesOf("", 1, [JANUARY, MARCH]);

test("a run answers its question in each of its windows, at its own limits, and nothing else", () => {
  const asked = viewOf("measure=stop-rate");
  const run = runOf(asked, FRAMES);
  expect(run?.windows.map(({ from }) => from)).toEqual(["2023-01", "2023-03"]);
  const march = viewOf("measure=stop-rate&period=2023-03&classes=custom:1,2");
  expect(run?.valuesFor(march)).toEqual(MARCH);
  expect(run?.valuesFor({ ...march, areas: ["E05000001"], palette: "plum" })).toEqual(MARCH);
  for (const other of [
    "measure=stop-rate&period=2023-02&classes=custom:1,2",
    "measure=stop-rate&period=2023-03&classes=custom:1,3",
    "measure=stop-rate&period=2023-03",
    "measure=stop-rate&period=2023-03&classes=custom:1,2&age=18-24",
    "measure=stop-count&period=2023-03&classes=custom:1,2",
    "measure=stop-rate&classes=custom:1,2",
  ]) {
    expect(run?.valuesFor(viewOf(other))).toBeNull();
  }
});

test("limits that do not follow from the data are left as they were asked for", () => {
  expect(runOf(viewOf("measure=stop-disparity"), FRAMES)?.classes).toBeNull();
  const byHand = viewOf("measure=stop-rate&classes=custom:3,4").classes;
  expect(runOf(viewOf("measure=stop-rate&classes=custom:3,4"), FRAMES)?.classes).toEqual(byHand);
  expect(runOf(viewOf("measure=stop-disparity&classes=quantile:3"), FRAMES)?.classes).toEqual({
    method: "custom",
    breaks: [1, 2],
  });
});
