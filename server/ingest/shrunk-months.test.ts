import { expect, test } from "vitest";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import { markShrunk } from "./shrunk-months.ts";

const held = (rows: number, rest: Partial<CoverageRow> = {}): CoverageRow => ({
  kind: "stop",
  force: "metropolitan",
  month: "2023-03",
  state: "complete",
  rows,
  located: rows,
  placed: rows,
  edge: null,
  reasons: [],
  ...rest,
});

const cameAgain = (before: number, now: number) => {
  const { kind, force, month } = held(now);
  return { revised: [{ kind, force, month, before, now, differs: true, given: true }] };
};
const nothing = { revised: [] };
const halved = { state: "partial", shareOfBefore: 0.4 } as const;

test("a month that came again halved is marked, and stays so while it is kept", () => {
  const [marked] = markShrunk([held(400)], [held(1000)], cameAgain(1000, 400));
  expect(marked).toEqual(
    held(400, { ...halved, reasons: ["holds 40 % of the rows it held before it came again"] }),
  );
  expect(marked && markShrunk([held(400)], [marked], nothing)).toEqual([marked]);
});

test("a month that is small by the usual of its force never came halved, and none says it did", () => {
  const small = { state: "partial", shareOfUsual: 0.3 } as const;
  const reasons = ["holds 30 % of the rows usual for a month"];
  const [first, kept] = [held(300), held(300, { ...small, reasons })];
  expect(markShrunk([first], [kept], nothing)).toEqual([first]);
});

test("what came halved is held against what was whole, however often it comes", () => {
  const before = held(400, { ...halved, reasons: [] });
  expect(markShrunk([held(450)], [before], cameAgain(400, 450))[0]?.shareOfBefore).toBe(0.45);
  expect(markShrunk([held(600)], [before], cameAgain(400, 600))).toEqual([held(600)]);
});

test("the mark of a snapshot of an older format, which kept it under another name, is known by its reason", () => {
  const reasons = ["holds 40 % of the rows it held before"];
  const older = held(400, { state: "partial", shareOfUsual: 0.4, reasons });
  expect(markShrunk([held(400)], [older], nothing)).toMatchObject([halved]);
});
