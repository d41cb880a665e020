import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { Values } from "./values.ts";
import { valuesCsv } from "./values-csv.ts";

const VALUES: Values = {
  snapshot: "2023-12-31-0123456789ab",
  view: "measure=stop-disparity",
  measure: {
    id: "stop-disparity",
    label: "Disparity",
    unit: "times",
    scale: "ratio",
    definition: "How often.",
  },
  level: "ward",
  vintage: 2022,
  period: { from: "2023-01", to: "2023-12", months: 12, missing: ["2023-05"], partial: [] },
  areas: ["E05000001", "E05000002"],
  name: ['Bray, "Old" Town', "=SUM(A1)"],
  borough: ["E09000002", "E09000003"],
  value: [3.81, null],
  low: [-0.5, 0.8],
  high: [3.92, null],
  count: [1204, 0],
  base: [41_300, 120],
  referenceCount: [700, 4],
  referenceBase: [90_100, 900],
  months: [11, 11],
  state: ["ok", "missing"],
  reason: [null, "not-estimable"],
  also: [[], []],
  edge: [12, 0],
  class: [5, null],
  london: { value: 3.6, low: 3.5, high: 3.7, count: 1, base: 1, state: "ok", reason: null },
  unplaced: { count: 5, share: 0.004, byReason: {} },
  breaks: [1],
  denominator: "Residents, Census 2021",
  notes: [{ code: "one", text: "First line\nand second, with a comma." }],
  attribution: ["Contains public sector information."],
};

const CONTEXT = {
  title: "Stops compared · wards · 2023",
  address: "https://atlas.example/?measure=stop-disparity",
  boroughName: (code: string) => `Borough ${code.slice(-1)}`,
};

const LINES = valuesCsv(VALUES, CONTEXT).split("\r\n");

test("the contract's columns come first, missing is empty and zero is zero", () => {
  expect(LINES[0]).toBe(
    "code,name,borough,value,low,high,count,base,state,reason,referenceCount,referenceBase,months,boroughName",
  );
  expect(LINES[1]).toBe(
    'E05000001,"Bray, ""Old"" Town",E09000002,3.81,-0.5,3.92,1204,41300,ok,,700,90100,11,Borough 2',
  );
  expect(LINES[2]).toContain("E09000003,,0.8,,0,120,missing,not-estimable");
});

test("text that a spreadsheet would run is made plain, negative numbers stay numbers", () => {
  expect(LINES[2]).toContain("'=SUM(A1)");
  expect(LINES[1]).toContain(",-0.5,");
});

test("what must be said stands in lines at the end that readers of comments pass over", () => {
  const said = LINES.slice(3).filter(Boolean);
  expect(said.every((line) => line.startsWith("#,"))).toBe(true);
  for (const words of [
    "Stops compared",
    "Not held: May 2023",
    "First line and second",
    "Contains public",
    VALUES.snapshot,
    CONTEXT.address,
    "Census 2021",
  ]) {
    expect(said.join("\n")).toContain(words);
  }
  const records: unknown[] = parse(valuesCsv(VALUES, CONTEXT), {
    comment: "#",
    comment_no_infix: true,
  });
  expect(records).toHaveLength(3);
});

test("readers that know no comments find numbers alone in the columns of numbers", () => {
  const records: Record<string, string>[] = parse(valuesCsv(VALUES, CONTEXT), { columns: true });
  expect(records.length).toBeGreaterThan(8);
  for (const record of records) {
    for (const column of ["value", "low", "high", "count", "base", "months"]) {
      expect(record[column]).toMatch(/^(-?\d+(\.\d+)?)?$/);
    }
  }
  expect(records.at(-1)).toMatchObject({ code: "#", name: `Address: ${CONTEXT.address}` });
});

test("invented incidents are said to be so first", () => {
  const first = valuesCsv({ ...VALUES, synthetic: true }, CONTEXT).split("\r\n")[3];
  expect(first).toBe(`#,"Synthetic incidents, not real figures."${",".repeat(12)}`);
});
