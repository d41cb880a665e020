import { expect, test } from "vitest";
import type { AreaSuccession, AreaSummary } from "../../geo/wire/snapshot.ts";
import { type SuccessionSentence, wordSuccession } from "./succession-words.ts";

const other = (code: string, vintage: number, share: number): AreaSuccession => ({
  code,
  name: code.toUpperCase(),
  vintage,
  share,
});

function ward(vintage: number, more: Partial<AreaSummary> = {}): AreaSummary {
  return {
    code: "own",
    name: "Own",
    level: "ward",
    vintage,
    borough: "E09000014",
    boroughName: "Haringey",
    bounds: [0, 0, 1, 1],
    point: [0, 0],
    squareKm: 1,
    ...more,
  };
}

const text = ({ lead, areas, later }: SuccessionSentence) =>
  [
    lead,
    areas
      .map(({ area, share }) => (later ? `${area.name} (${share})` : `${share} of ${area.name}`))
      .join(", "),
  ]
    .join(" ")
    .replaceAll("\u00a0", " ")
    .trim();

test("a ward that ended says where its ground is now, most first", () => {
  const own = ward(2018, { replacedBy: [other("a", 2022, 0.619), other("b", 2022, 0.381)] });
  expect(wordSuccession(own, [own]).map(text)).toEqual([
    "Ended in 2022; its ground is now in A (62 %), B (38 %)",
  ]);
});

test("a new ward says which parts of older wards it holds, largest part first", () => {
  const own = ward(2022, { replaces: [other("a", 2018, 0.12), other("b", 2018, 0.97)] });
  expect(wordSuccession(own, [own]).map(text)).toEqual([
    "New in 2022; of the ground as it was drawn in 2018 it holds 97 % of B, 12 % of A",
  ]);
});

test("a code that was kept for other ground is redrawn, in both of its vintages", () => {
  const older = ward(2018, { replacedBy: [other("own", 2022, 0.9), other("b", 2022, 0.1)] });
  const newer = ward(2022, { replaces: [other("own", 2018, 0.9)] });
  expect([older, newer].flatMap((own) => wordSuccession(own, [newer, older])).map(text)).toEqual([
    "Redrawn in 2022 under the same code; its ground is now in OWN (90 %), B (10 %)",
    "Redrawn in 2022 under the same code; of the ground as it was drawn in 2018 it holds 90 % of OWN",
  ]);
});

test("a code that goes on with its ground is the same, and one held in a single vintage says nothing", () => {
  const [older, newer] = [ward(2018), ward(2022)];
  expect(wordSuccession(newer, [newer, older]).map(text)).toEqual([
    "The same ground in the boundaries of 2018.",
  ]);
  expect(wordSuccession(newer, [newer])).toEqual([]);
});
