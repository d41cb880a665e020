import { expect, test } from "vitest";
import { someCoverage, someStops } from "./coverage.test-support.ts";
import { nearestWindow, runAround, surveyTimeline, timelineOf, windowsOf } from "./timeline.ts";

const MONTHS = ["2023-01", "2023-02", "2023-03", "2023-04", "2023-05", "2023-06"];

const IN_PART = { state: "partial", stopsOnDay: 17 } as const;

const TABLE = {
  kind: "stop",
  months: MONTHS,
  forces: [
    { force: "btp", months: MONTHS.map((month) => someStops(month)) },
    {
      force: "metropolitan",
      months: [
        null,
        someStops("2023-02"),
        someStops("2023-03", IN_PART),
        null,
        someStops("2023-05"),
        null,
      ],
    },
  ],
} as const;

const TIMELINE = timelineOf(TABLE, []);

test("it runs from the main force's first month to its last, with what is absent in between", () => {
  expect(TIMELINE.months).toEqual(["2023-02", "2023-03", "2023-04", "2023-05"]);
  expect(TIMELINE.holdings).toEqual(["complete", "partial", "absent", "complete"]);
  const [table] = someCoverage().tables;
  expect(table && timelineOf(table, []).months).toHaveLength(24);
});

test("a file of some crimes counts for those alone", () => {
  const some = { onlyCrimes: ["burglary"], state: "partial" } as const;
  const months = MONTHS.map((month) => someStops(month, month > "2023-02" ? some : {}));
  const table = {
    kind: "incident",
    months: MONTHS,
    forces: [{ force: "metropolitan", months }],
  } as const;
  expect(timelineOf(table, []).months).toEqual(["2023-01", "2023-02"]);
  expect(timelineOf(table, [], ["burglary"]).holdings).toEqual(MONTHS.map(() => "complete"));
  expect(timelineOf(table, [], ["burglary", "drugs"]).months).toHaveLength(2);
});

test("windows in which nothing is held are passed over, those held in part are not", () => {
  expect(windowsOf(TIMELINE, 1).map(({ from }) => from)).toEqual(["2023-02", "2023-03", "2023-05"]);
  expect(windowsOf(TIMELINE, 3)).toEqual([
    { from: "2023-02", to: "2023-04" },
    { from: "2023-03", to: "2023-05" },
  ]);
  expect(windowsOf(TIMELINE, 5)).toEqual([]);
});

test("a run ends with the newest window where it can, and else has the one wanted in its middle", () => {
  const windows = windowsOf(
    { ...TIMELINE, months: MONTHS, holdings: MONTHS.map(() => "complete") },
    1,
  );
  const months = (wanted: number) => runAround(windows, wanted, 3).map(({ from }) => from.slice(5));
  expect(months(5)).toEqual(["04", "05", "06"]);
  expect(months(2)).toEqual(["02", "03", "04"]);
  expect(months(0)).toEqual(["01", "02", "03"]);
  expect(runAround(windows, 2, 100)).toEqual(windows);
});

test("a month that begins no window stands for the next that does", () => {
  const windows = windowsOf(TIMELINE, 1);
  expect(["2023-01", "2023-04", "2024-01"].map((from) => nearestWindow(windows, from))).toEqual([
    0, 2, 2,
  ]);
});

test("a survey's months are those that its boroughs' values cover, and its windows end with a quarter held", () => {
  const held = someCoverage({
    survey: [
      {
        measure: "trust",
        label: "Trust",
        quarters: ["2022-12", "2023-03", "2023-06", "2023-09"],
        boroughs: [32, 0, 32, 0],
        london: [true, true, true, true],
      },
    ],
  });
  const timeline = surveyTimeline(held, "trust");
  expect([timeline?.months[0], timeline?.months.at(-1)]).toEqual(["2022-01", "2023-06"]);
  expect(timeline?.breaks).toMatchObject([{ from: "2020-04", ticked: false }]);
  expect(timeline && windowsOf(timeline, 12)).toEqual([
    { from: "2022-01", to: "2022-12" },
    { from: "2022-07", to: "2023-06" },
  ]);
  expect(surveyTimeline(held, "listens")).toBeNull();
  expect(surveyTimeline(null, "trust")).toBeNull();
});
