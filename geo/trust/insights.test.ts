import { expect, test } from "vitest";
import { directionOf, type Finding } from "./finding.ts";
import type { InsightMetricId } from "./insight-metric.ts";
import { INSIGHT_RULES } from "./insight-rules.ts";
import { scanForInsights } from "./insights.ts";

const AREA: Omit<Finding, "metric" | "value" | "low" | "high"> = {
  measure: "trust",
  measureLabel: "Trust",
  level: "borough",
  area: "E09000022",
  areaName: "Lambeth",
  period: { from: "2023-01", to: "2023-12" },
  against: "London",
  n: 400,
  p: 1e-6,
  state: "ok",
  completeness: 1,
  beyondFunnel: false,
  hotspot: null,
  robustness: { cases: 10, holding: 9, sources: 1 },
  method: "test",
};

function finding(
  metric: InsightMetricId,
  [low, value, high]: readonly [number, number, number],
  more: Partial<Finding> = {},
): Finding {
  return { ...AREA, metric, value, low, high, ...more };
}

const LOW = [-14, -10, -6] as const;
const HIGH = [6, 10, 14] as const;
const MORE = [1.5, 1.8, 2.2] as const;
const EQUAL = [-3, 0.5, 4] as const;
const HOT = { hotspot: { periods: 4, beatsBaseline: true }, level: "ward" } as const;

/** For each rule the least evidence that brings it, the claimed finding first. */
const EVIDENCE: Readonly<Record<string, readonly Finding[]>> = {
  "low-yield-drugs-searches": [
    finding("hit-rate-against-london", LOW, { measureLabel: "Hit rate" }),
    finding("drugs-search-rate-against-london", MORE, { measureLabel: "Drugs search rate" }),
  ],
  "disparity-with-equal-hit-rates": [
    finding("disparity-against-london", MORE),
    finding("hit-rate-gap", EQUAL, { p: 0.8, state: "cannot-tell" }),
  ],
  "disparity-above-london": [finding("disparity-against-london", MORE)],
  "unfair-and-much-searched": [
    finding("survey-against-london", LOW, { measure: "treats-fairly" }),
    finding("stop-rate-against-london", MORE),
  ],
  "uninformed-and-low": [
    finding("survey-against-london", LOW, { measure: "informed" }),
    finding("survey-against-london", LOW, { measure: "confidence" }),
  ],
  "improved-where-peers-did-not": [finding("survey-change-against-peers", HIGH)],
  "survey-fell": [finding("survey-change", LOW)],
  "survey-below-london": [finding("survey-against-london", LOW)],
  "persistent-crime-hotspot": [finding("crime-hotspot", [2, 3, 4], HOT)],
  "persistent-stop-hotspot": [finding("stop-hotspot", [2, 3, 4], HOT)],
  "crime-rate-rose": [finding("crime-rate-change", MORE)],
  "crime-rate-above-london": [finding("crime-rate-against-london", MORE)],
};

const found = (findings: readonly Finding[]) =>
  scanForInsights(findings).insights.map(({ rule }) => rule.id);

test("every rule has its evidence in this test", () => {
  expect(INSIGHT_RULES.map(({ id }) => id)).toEqual(Object.keys(EVIDENCE));
});

test.each(Object.entries(EVIDENCE))(
  "%s: its evidence brings it, with a claim that names the place",
  (id, evidence) => {
    const { insights } = scanForInsights(evidence);
    const insight = insights.find(({ rule }) => rule.id === id);
    expect(insight?.claim).toContain("Lambeth");
    expect(insight?.claim).toMatch(/2023/);
    expect(insight?.evidence).toHaveLength(evidence.length);
    expect(insight?.view).toMatchObject({ areas: "E09000022", period: "2023-01..2023-12" });
  },
);

test.each(Object.entries(EVIDENCE))(
  "%s: nothing comes of it when any part is missing, incomplete, unstable or not certain",
  (id, evidence) => {
    evidence.forEach((part, i) => {
      const without = (changed: readonly Finding[]) => {
        expect(found(changed)).not.toContain(id);
      };
      without(evidence.toSpliced(i, 1));
      without(evidence.with(i, { ...part, completeness: 0.94 }));
      without(evidence.with(i, { ...part, state: "unstable" }));
      if (evidence.length > 1) without(evidence.with(i, { ...part, area: "E09000033" }));
      if (part.metric === "hit-rate-gap") return;
      without(evidence.with(i, { ...part, p: 0.2 }));
      const [low, high] = [2 - part.high, 2 - part.low];
      without(evidence.with(i, { ...part, value: 2 - part.value, low, high, hotspot: null }));
    });
  },
);

test.each(INSIGHT_RULES)(
  "$id: says what else it could mean, what would change the view, who acts and what it does not show",
  (rule) => {
    for (const text of [
      rule.counter,
      rule.wouldChange,
      rule.action.text,
      rule.action.mechanism,
      rule.action.owner,
    ]) {
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toMatch(/\b(more|extra|increase[ds]?) (stops?|searches|stop and search)\b/i);
    }
    expect(rule.action.kind === "act" ? rule.action.source : "").not.toBeNull();
    expect(rule.caveats.length).toBeGreaterThan(0);
  },
);

test("a hotspot of searches is no patrol list", () => {
  const rule = INSIGHT_RULES.find(({ id }) => id === "persistent-stop-hotspot");
  expect(rule?.action.kind).toBe("look-further");
  expect(rule?.action.text).toContain("no patrol list");
});

test("a difference too small to matter is not said, however certain", () => {
  expect(found([finding("survey-against-london", [-6.9, -5, -3])])).toEqual([]);
  expect(found([finding("crime-rate-against-london", [1.1, 1.2, 1.24])])).toEqual([]);
  expect(found([finding("survey-against-london", [-6.9, -5, -3], { beyondFunnel: true })])).toEqual(
    ["survey-below-london"],
  );
  const young = { ...HOT, hotspot: { periods: 2, beatsBaseline: true } };
  expect(found([finding("crime-hotspot", [2, 3, 4], young)])).toEqual([]);
});

test("wards are never compared by ethnicity", () => {
  expect(found([finding("disparity-against-london", MORE, { level: "ward" })])).toEqual([]);
});

test("what passes alone does not among a thousand numbers looked at", () => {
  const one = finding("survey-against-london", LOW, { p: 0.001 });
  const rest = Array.from({ length: 1000 }, (_, i) =>
    finding("survey-change", [-4, 0, 4], {
      p: (i + 1) / 1001,
      area: `E${i}`,
      state: "cannot-tell",
    }),
  );
  expect(found([one])).toEqual(["survey-below-london"]);
  expect(found([one, ...rest])).toEqual([]);
  expect(scanForInsights([one, ...rest]).scanned).toBe(1001);
});

test("grades follow how many ways of asking agree, and from how many sources", () => {
  const grade = (robustness: Finding["robustness"]) =>
    scanForInsights([finding("survey-against-london", LOW, { robustness })]).insights[0]?.grade;
  expect(grade({ cases: 10, holding: 8, sources: 2 })).toBe("A");
  expect(grade({ cases: 10, holding: 8, sources: 1 })).toBe("B");
  expect(grade({ cases: 10, holding: 7, sources: 2 })).toBe("C");
  expect(grade({ cases: 1, holding: 1, sources: 2 })).toBe("C");
  expect(grade(null)).toBe("C");
});

test("a finding used by a more specific rule is not repeated by a general one", () => {
  expect(found(EVIDENCE["disparity-with-equal-hit-rates"] ?? [])).toEqual([
    "disparity-with-equal-hit-rates",
  ]);
});

test("equal means known to be about equal, not unknown", () => {
  expect(directionOf(finding("hit-rate-gap", EQUAL, { state: "cannot-tell" }), 0.9)).toBe("level");
  expect(
    directionOf(finding("hit-rate-gap", [-20, 0.5, 20], { state: "cannot-tell" }), 0.9),
  ).toBeNull();
});

test("the View shows the measure that the claim is about, unless the rule has a better one", () => {
  const viewOf = (findings: readonly Finding[]) => scanForInsights(findings).insights[0]?.view;
  expect(viewOf([finding("survey-change", LOW, { measure: "listens" })])).toEqual({
    measure: "listens",
    compare: "previous",
    level: "borough",
    period: "2023-01..2023-12",
    areas: "E09000022",
  });
  expect(viewOf(EVIDENCE["low-yield-drugs-searches"] ?? [])).toMatchObject({
    measure: "hit-rate",
    object: "drugs",
  });
});

test("nothing looked at gives nothing", () => {
  expect(scanForInsights([])).toEqual({ insights: [], scanned: 0 });
});
