import { expect, test } from "vitest";
import { plantedSeries } from "../testing/planted-series.ts";
import { scanForInsights } from "./insights.ts";
import { inverseLogit } from "./logit.ts";
import { changeAgainstPeers } from "./peer-change.ts";
import { USUAL_DESIGN } from "./survey-design.ts";
import { surveyFindings } from "./survey-findings.ts";
import { beyondFunnel, extraVariance } from "./survey-funnel.ts";
import { SURVEY_MEASURES } from "./survey-measures.ts";
import { addQuarters } from "./survey-quarter.ts";

const [TRUST] = SURVEY_MEASURES;

function scanOf(planted: Parameters<typeof plantedSeries>[0], first = "2014-12") {
  if (!TRUST) throw new Error("no measures");
  const { boroughs, london } = plantedSeries(planted);
  const quarters = london.map((_, t) => addQuarters(first, t));
  const codes = boroughs.map((_, i) => `E0900${i}`);
  return {
    measure: TRUST,
    series: {
      measure: "trust",
      quarters,
      boroughs: boroughs.map((own, i) => ({
        code: codes[i] ?? "",
        shares: own.map(inverseLogit),
      })),
      london: london.map(inverseLogit),
    },
    quarter: quarters.at(-1) ?? "",
    design: USUAL_DESIGN,
    names: new Map<string, string>(),
    peers: new Map(codes.map((code, i) => [code, codes.filter((_, j) => j !== i).slice(0, 5)])),
  };
}

test("every borough gives its place against London, its change and its change against peers", () => {
  const found = surveyFindings(scanOf({ seed: 1 }));
  const count = (metric: string) => found.filter((one) => one.metric === metric).length;
  expect(count("survey-against-london")).toBe(32);
  expect(count("survey-change")).toBe(32);
  expect(count("survey-change-against-peers")).toBe(32);
  expect(found.every(({ low, value, high }) => low <= value && value <= high)).toBe(true);
});

test("boroughs that differ by sampling alone give no insight in most scans, and few at most", () => {
  let scansWithAny = 0;
  for (let seed = 0; seed < 40; seed++) {
    const flat = { seed, offsetSd: 0, wanderSd: 0, trend: 0 };
    const { insights } = scanForInsights(surveyFindings(scanOf(flat)));
    scansWithAny += Number(insights.length > 0);
  }
  expect(scansWithAny / 40).toBeLessThan(0.1);
});

test("a borough planted 15 points below London is found", () => {
  const scan = scanOf({ seed: 2, offsetSd: 0, wanderSd: 0 });
  const low = scan.series.boroughs.map((own, i) =>
    i === 7 ? { ...own, shares: own.shares.map((share) => share - 0.15) } : own,
  );
  const found = scanForInsights(
    surveyFindings({ ...scan, series: { ...scan.series, boroughs: low } }),
  );
  expect(found.insights.map(({ rule, evidence }) => [rule.id, evidence[0]?.area])).toEqual([
    ["survey-below-london", "E09007"],
  ]);
});

test("a change over the switch to telephone interviews is never called a fall", () => {
  const scan = scanOf({ seed: 3, quarters: 25, trend: -0.2 });
  expect(scan.quarter).toBe("2020-12");
  const found = surveyFindings(scan).filter(({ metric }) => metric === "survey-change");
  expect(found.every(({ completeness }) => completeness === 0)).toBe(true);
  const rules = scanForInsights(found).insights.map(({ rule }) => rule.id);
  expect(rules).not.toContain("survey-fell");
});

test("quarters without a value give no finding, not a difference from 0", () => {
  const scan = scanOf({ seed: 4, quarters: 4 });
  expect(surveyFindings(scan).some(({ metric }) => metric === "survey-change")).toBe(false);
  expect(surveyFindings({ ...scan, quarter: "1999-12" })).toEqual([]);
});

test("a change against peers is worked by hand, and needs three of them", () => {
  const peer = { value: 1, standardError: 3 };
  const found = changeAgainstPeers({ value: 10, standardError: 4 }, [peer, peer, peer]);
  expect(found?.value).toBe(9);
  expect((found?.high ?? 0) - 9).toBeCloseTo(1.959964 * Math.sqrt(16 + 3), 5);
  expect(changeAgainstPeers({ value: 10, standardError: 4 }, [peer, peer])).toBeNull();
});

test("where areas differ beyond sampling, the funnel widens until few are outside", () => {
  const even = Array.from({ length: 20 }, (_, i) => ({
    share: 0.6 + 0.001 * (i % 5),
    variance: 6e-4,
  }));
  expect(extraVariance(even, 0.602)).toBe(0);
  const spread = even.map((own, i) => ({ ...own, share: 0.4 + 0.02 * i }));
  expect(extraVariance(spread, 0.59)).toBeGreaterThan(0.005);
  expect(beyondFunnel(spread, 0.59).filter(Boolean)).toEqual([]);
  expect(beyondFunnel([...even, { share: 0.45, variance: 6e-4 }], 0.602).at(-1)).toBe(true);
});
