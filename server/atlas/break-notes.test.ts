import { describe, expect, test } from "vitest";
import type { EventKind } from "../../geo/domain/event.ts";
import { readSeriesBreaks } from "../ingest/series-breaks.ts";
import { breakNotes } from "./break-notes.ts";

const known = await readSeriesBreaks();

function notes(kind: EventKind, from: string, to = from): Record<string, string> {
  return Object.fromEntries(
    breakNotes(known, kind, { from, to }).map(({ code, text }) => [code, text]),
  );
}

describe("a period that crosses a change of recording is told of it", () => {
  test("what was searched for follows from the power used until 2018 (trap 14)", () => {
    expect(notes("stop", "2017-12", "2018-01")["break-stop-outcomes"]).toMatch(
      /^From 2018-01: .*Do not compare objects/,
    );
    expect(notes("stop", "2018-01", "2018-12")["break-stop-outcomes"]).toBeUndefined();
  });

  test("self-defined ethnicity has other labels from 2017-04, and two more from 2024-02 (trap 17)", () => {
    expect(notes("stop", "2017-03", "2017-04")["break-self-defined-labels"]).toContain("Chinese");
    expect(notes("stop", "2023-12", "2024-02")["break-self-defined-labels-2024"]).toContain("Arab");
  });

  test("outcomes of searches change in 2018-01, and the Met's warnings for drugs end in 2018-07 (trap 19)", () => {
    expect(Object.keys(notes("stop", "2017-12", "2018-08"))).toEqual([
      "break-stop-outcomes",
      "break-drugs-warnings-end",
    ]);
  });

  test("snap points are others from 2024-03, for crimes and searches alike (trap 23)", () => {
    for (const kind of ["incident", "stop"] as const) {
      expect(notes(kind, "2024-02", "2024-03")["break-snap-points"]).toContain("hotspots");
    }
  });

  test("the Met's crimes have a last outcome from 2012-04 (trap 32)", () => {
    const crossing = notes("incident", "2012-01", "2012-12");
    expect(crossing["break-outcomes-begin"]).toContain("last outcome");
    expect(notes("stop", "2012-01", "2012-12")).toEqual({});
  });

  test("wards were redrawn in 2022: compare on one boundary set only (trap 43)", () => {
    expect(notes("incident", "2022-01", "2022-12")["break-wards-2022"]).toContain(
      "one boundary set only",
    );
  });
});

test("a passing fault is told in its own month, whatever else the period holds, and in no other", () => {
  for (const [from, to] of [
    ["2024-02", "2024-02"],
    ["2023-03", "2024-02"],
    ["2024-02", "2025-01"],
  ] as const) {
    expect(notes("stop", from, to)["break-self-defined-blank"]).toMatch(/^2024-02: .*694/);
  }
  expect(notes("stop", "2024-03", "2024-12")["break-self-defined-blank"]).toBeUndefined();
  expect(notes("stop", "2023-01", "2024-01")["break-self-defined-blank"]).toBeUndefined();
});
