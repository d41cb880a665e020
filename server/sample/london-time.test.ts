import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysIn, type LondonMinute, londonToUtc } from "./london-time.ts";

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  dateStyle: "short",
  timeStyle: "short",
});

function shown({ year, month, day, hour, minute }: LondonMinute): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(day)}/${two(month)}/${year}, ${two(hour)}:${two(minute)}`;
}

describe("londonToUtc", () => {
  test("puts the first minute of a summer month into the month before, as police.uk does", () => {
    const time = { year: 2023, month: 8, day: 1, hour: 0, minute: 0 };
    expect(londonToUtc(time)).toBe("2023-07-31T23:00:00+00:00");
  });

  test("leaves winter alone", () => {
    const time = { year: 2024, month: 1, day: 1, hour: 0, minute: 5 };
    expect(londonToUtc(time)).toBe("2024-01-01T00:05:00+00:00");
  });

  test("agrees with the system's own London clock at every hour that exists", () => {
    const minutes = fc
      .record({
        year: fc.integer({ min: 2000, max: 2035 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
        hour: fc.integer({ min: 0, max: 23 }),
        minute: fc.integer({ min: 0, max: 59 }),
      })
      .filter((t) => t.day <= daysIn(t.year, t.month))
      // The hour that March skips is on no clock.
      .filter((t) => !(t.month === 3 && t.hour === 1));
    fc.assert(
      fc.property(minutes, (time) => {
        expect(CLOCK.format(new Date(londonToUtc(time)))).toBe(shown(time));
      }),
      { numRuns: 500 },
    );
  });
});

test("daysIn knows leap years", () => {
  expect([daysIn(2024, 2), daysIn(2025, 2), daysIn(2100, 2), daysIn(2025, 12)]).toEqual([
    29, 28, 28, 31,
  ]);
});
