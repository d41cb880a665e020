import { describe, expect, test } from "vitest";
import { formatCount, formatLimit, formatNumber, formatShare, wordValue } from "./number-format.ts";

const TIMES = { scale: "ratio", unit: "times" } as const;
const RATE = { scale: "rate", unit: "per 1,000 residents a year" } as const;
const GAP = { scale: "difference", unit: "per 1,000 residents a year" } as const;

/** Breaking spaces in place of unbreakable ones, so that expectations can be read. */
function read(text: string | null): string | null {
  return text?.replaceAll("\u00a0", " ") ?? null;
}

describe("a value in words", () => {
  test("a ratio is so many times, rounded to what its interval bears", () => {
    const worded = wordValue({ value: 3.8123, low: 3.71, high: 3.92 }, TIMES);
    expect(worded.value).toBe("3.8 times");
    expect(read(worded.interval)).toBe("95 % interval 3.7 to 3.9");
  });

  test("a wide interval leaves two figures, a narrow one three", () => {
    expect(wordValue({ value: 8.14, low: 6.6, high: 9.9 }, RATE).number).toBe("8.1");
    expect(wordValue({ value: 123.4, low: 90, high: 165 }, RATE).number).toBe("120");
    expect(wordValue({ value: 12.43, low: 11.9, high: 13 }, RATE).number).toBe("12.4");
    expect(wordValue({ value: 1.2345, low: 1.2344, high: 1.2346 }, TIMES).number).toBe("1.23");
  });

  test("a difference carries its sign, and the minus is a minus sign", () => {
    expect(wordValue({ value: 14.2, low: 13.5, high: 15 }, GAP).number).toBe("+14.2");
    const below = wordValue({ value: -3.21, low: -4.1, high: -2.3 }, GAP);
    expect(below.number).toBe("−3.2");
    expect(read(below.interval)).toBe("95 % interval −4.1 to −2.3");
  });

  test("a difference near nothing is not given digits that its interval cannot bear", () => {
    const worded = wordValue({ value: 0.021, low: -3.4, high: 3.6 }, GAP);
    expect(worded.number).toBe("0.0");
    expect(read(worded.interval)).toBe("95 % interval −3.4 to 3.6");
  });

  test("an infinite upper limit reads upwards, and no value says so", () => {
    const worded = wordValue({ value: null, low: 2.13, high: null }, TIMES);
    expect(worded).toMatchObject({ number: null, value: "no value" });
    expect(read(worded.interval)).toBe("95 % interval 2.13 upwards");
    expect(wordValue({ value: null, low: null, high: null }, TIMES).interval).toBeNull();
  });

  test("counts are written in full", () => {
    const count = { scale: "count", unit: "events" } as const;
    expect(wordValue({ value: 12345, low: 12128.2, high: 12564.9 }, count).value).toBe(
      "12,345 events",
    );
  });
});

test("thousands are set apart and a rounded zero has no sign", () => {
  expect(formatCount(1234567)).toBe("1,234,567");
  expect(formatNumber(-0.04, 1)).toBe("0.0");
  expect(formatNumber(-1234.56, 1)).toBe("−1,234.6");
  expect(formatNumber(1234, -2)).toBe("1,200");
});

test("limits keep three figures and no trailing zeros", () => {
  expect([0.25, 1.25, 4, 0.8, 12345, 0, -0.5, 100].map((it) => formatLimit(it, "rate"))).toEqual([
    "0.25",
    "1.25",
    "4",
    "0.8",
    "12,300",
    "0",
    "−0.5",
    "100",
  ]);
});

test("a share is a percentage, rounded to what its interval bears", () => {
  const measure = { scale: "share", unit: "share of searches" } as const;
  const whole = wordValue({ value: 0.2214, low: 0.2041, high: 0.2396 }, measure);
  expect([whole.number, whole.value, whole.interval].map(read)).toEqual([
    "22 %",
    "22 % of searches",
    "95 % interval 20 to 24 %",
  ]);
  const small = wordValue({ value: 0.0214, low: 0.0195, high: 0.0236 }, measure);
  expect(read(`${small.number}, ${small.interval}`)).toBe("2.1 %, 95 % interval 1.9 to 2.4 %");
  const none = wordValue({ value: null, low: null, high: null }, measure);
  expect(none).toEqual({ number: null, value: "no value", interval: null });
});

test("small shares keep a decimal", () => {
  expect([0.0741, 0.5, 1].map(formatShare).map(read)).toEqual(["7.4 %", "50 %", "100 %"]);
});
