import { expect, test } from "vitest";
import { monthsOf } from "../../geo/domain/period.ts";
import type { Coverage } from "../../geo/wire/coverage.ts";
import type { CoverageRow, OutcomesRow } from "../../geo/wire/snapshot.ts";
import { coverageText } from "./coverage-text.ts";

const months = monthsOf({ from: "2022-11", to: "2023-02" });

const stops = (month: string, over: Partial<CoverageRow> = {}): CoverageRow => ({
  ...{ kind: "stop", force: "metropolitan", month, state: "complete" },
  ...{ rows: 1000, located: 990, placed: 980, edge: 49, reasons: [] },
  ...{ persons: 800, notStated: { officer: 8, self: 200 } },
  ...over,
});

const outcomes: OutcomesRow = {
  ...{ kind: "outcomes", force: "metropolitan", month: "2022-11", state: "complete" },
  ...{ rows: 5000, linked: 4999, reasons: [] },
};

const HELD: Coverage = {
  snapshot: "2023-02-28-0123456789ab",
  tables: [
    {
      kind: "stop",
      months,
      forces: [
        {
          force: "metropolitan",
          months: [
            stops("2022-11"),
            null,
            stops("2023-01", { state: "partial", edge: null, reasons: ["stops on day 17"] }),
            stops("2023-02", { placed: 800, edge: 40 }),
          ],
        },
      ],
    },
    {
      kind: "outcomes",
      months: ["2022-11"],
      forces: [{ force: "metropolitan", months: [outcomes] }],
    },
  ],
  survey: [],
  breaks: [],
  sources: [],
  accepted: [],
};

test("a month before or after those held is blank, and one that is absent among them a dot", () => {
  const lines = coverageText(HELD).split("\n");
  expect(lines).toContain("  2022            #.");
  expect(lines).toContain("  2023  /#");
  expect(lines).toContain("  2023-01: stops on day 17");
  expect(lines).toContain("  2022            #");
});

test("the shares of a force's months are told, none rounded to all or nothing", () => {
  const text = coverageText(HELD);
  expect(text).toContain(
    "stops, metropolitan\n  1.0 % without coordinates, 8.0 % in no borough of London, 5.0 % of those placed near a ward's edge, 1.0 % of persons without ethnicity by the officer, 25.0 % by themselves\n",
  );
  expect(text).toContain(
    "outcomes, metropolitan\n  over 99.9 % named a crime read beside them or held open\n",
  );
});
