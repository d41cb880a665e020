import { expect, test } from "vitest";
import { areaLooks } from "./area-look.ts";

const COLOURS = ["#ff0000", "#0000ff"];

function lookOf(
  state: "ok" | "unstable" | "cannot-tell" | "missing",
  cls: number | null,
  reason: "no-denominator" | "city-not-ranked" | null = null,
) {
  const answer = { areas: ["a"], class: [cls], state: [state], reason: [reason] };
  return areaLooks(answer, COLOURS, "rgb(255, 255, 255)")[0];
}

test("an area has the colour of its class, and an unstable one a hatch over it", () => {
  expect(lookOf("ok", 1)).toEqual({ colour: "#0000ff", mark: null });
  expect(lookOf("unstable", 0)).toEqual({ colour: "#ff0000", mark: "unstable" });
});

test("one that cannot be told from no difference keeps a third of its colour over the ground", () => {
  expect(lookOf("cannot-tell", 0)).toEqual({ colour: "rgb(255, 166, 166)", mark: "cannot-tell" });
});

test("one without a value has the ground's colour, and the City its own edge where it is not ranked", () => {
  expect(lookOf("missing", null, "no-denominator")).toEqual({
    colour: "rgb(255, 255, 255)",
    mark: "missing",
  });
  expect(lookOf("missing", null, "city-not-ranked")?.mark).toBe("city");
  expect(lookOf("ok", 0, "city-not-ranked")?.mark).toBeNull();
});
