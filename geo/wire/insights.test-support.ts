import type { Insight, Insights } from "./insights.ts";

/** A made-up insight for tests; `over` replaces any part of it. */
export function someInsight(over: Partial<Insight> = {}): Insight {
  return {
    ...{ id: "a", rule: "low-hit-rate", area: "E09000002", areaName: "Eastwick", level: "borough" },
    claim: "The hit rate in Eastwick is 13 points below the rest of London.",
    ...{ grade: "B", gradeWords: "Holds in at least 80 % of other ways of asking." },
    evidence: [
      {
        ...{ metric: "hit-rate-against-london", measure: "hit-rate", label: "Hit rate" },
        period: { from: "2023-01", to: "2023-12" },
        ...{ value: -13, low: -16, high: -10, unit: "points", against: "the rest of London" },
        ...{ n: 1341, p: 1e-9, q: 1e-7, state: "ok", method: "newcombe's limits" },
        robustness: { cases: 5, holding: 4, sources: 1 },
      },
    ],
    counter: "Low hit rates can have other grounds.",
    wouldChange: "A like hit rate.",
    action: {
      ...{ kind: "act", text: "Review the grounds.", mechanism: "Supervision bears on grounds." },
      ...{ owner: "Stop and search lead", source: "PACE Code A" },
    },
    caveats: ["An association, not a cause."],
    view: "areas=E09000002&measure=hit-rate",
    ...over,
  };
}

/** A made-up answer on insights for tests; `over` replaces any part of it. */
export function someInsights(over: Partial<Insights> = {}): Insights {
  return {
    ...{ snapshot: "2023-12-31-0123456789ab", question: "", n: 4914 },
    period: { from: "2023-01", to: "2023-12" },
    found: { A: 0, B: 1, C: 0 },
    headline: "Of 4,914 numbers looked at, 1 stands out.",
    insights: [someInsight()],
    lookedAt: [],
    caveats: ["It was found by scanning."],
    notes: [],
    ...over,
  };
}
