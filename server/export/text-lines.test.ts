import { expect, test } from "vitest";
import { textWidth, wrapText } from "./text-lines.ts";

test("lines are broken between words, and none is wider than asked for", () => {
  const text = "How many times as often people of one ethnic group were searched in the area";
  const broken = wrapText(text, 300, 24);
  expect(broken.join(" ")).toBe(text);
  expect(broken.length).toBeGreaterThan(2);
  for (const line of broken) expect(textWidth(line, 24)).toBeLessThanOrEqual(300);
});

test("an address too long for a line is cut behind one of its signs, and nothing of it is lost", () => {
  const address = `https://atlas.example/?areas=${"E05013806,".repeat(9)}&period=2023-01..2023-12`;
  const broken = wrapText(address, 500, 24);
  expect(broken.join("")).toBe(address);
  expect(broken.slice(0, -1).every((line) => /[&,/-]$/.test(line))).toBe(true);
});

test("a sign wider than the line stands alone on it", () => {
  expect(wrapText("WW", 5, 24)).toEqual(["W", "W"]);
});
