import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { someValues } from "../state/values.test-support.ts";
import { view } from "../state/view.ts";
import { BesideFigures } from "./beside-figures.tsx";
import { SpotExplanation } from "./spot-explanation.tsx";
import { SpotPattern } from "./spot-pattern.tsx";

const SCORE = {
  id: "stop-hotspot",
  label: "Hotspots of stop and search",
  unit: "standard deviations (Gi*)",
  scale: "score",
  definition: "Where searches concentrate.",
} as const;

const HIT_RATE = {
  ...SCORE,
  id: "hit-rate",
  label: "Hit rate",
  unit: "share of searches",
  scale: "share",
} as const;

let host: HTMLElement;

beforeEach(() => {
  host = document.createElement("div");
  document.body.replaceChildren(host);
});

afterEach(() => {
  render(null, host);
  document.body.replaceChildren();
});

function textOf(element: preact.ComponentChild): string {
  render(element, host);
  return host.textContent ?? "";
}

test("the pattern of the whole map is told first, hot and cold with their warning, of other measures neither", () => {
  const notes = [
    { code: "scrutiny-only", text: "For scrutiny alone." },
    { code: "pattern", text: "There is a pattern." },
    { code: "unplaced", text: "Some events are nowhere." },
  ];
  const shown = { view: view.value, values: someValues({ measure: SCORE, notes }) };
  const text = textOf(<SpotExplanation shown={shown} />);
  expect(text).toContain("For scrutiny alone.");
  expect(text).not.toContain("There is a pattern.");
  expect(textOf(<SpotPattern shown={shown} />)).toBe("There is a pattern.");
  const other = { view: view.value, values: someValues({ notes }) };
  expect(textOf(<SpotExplanation shown={other} />)).toBe("");
  expect(textOf(<SpotPattern shown={other} />)).toBe("");
});

test("figures beside an area's own stand with their interval, or with why there is none", () => {
  const beside = [
    {
      measure: HIT_RATE,
      view: "measure=hit-rate",
      value: [0.3, null, null],
      low: [0.28, null, null],
      high: [0.32, null, null],
      state: ["ok", "missing", "missing"],
      reason: [null, "no-data-for-period", null],
    },
  ] as const;
  const shown = { view: view.value, values: someValues({ measure: SCORE, beside }) };
  expect(textOf(<BesideFigures shown={shown} index={0} />)).toMatch(/Hit rate30.%.*28 to 32/);
  expect(textOf(<BesideFigures shown={shown} index={1} />)).toMatch(
    /No value\. Nothing complete is held/,
  );
});
