import type { CurvePoint, Driver, Drivers } from "./drivers.ts";

/** A made-up factor for tests, asked in four ways; `over` replaces any part of it. */
export function someDriver(over: Partial<Driver> = {}): Driver {
  return {
    factor: "deprivation",
    label: "Deprivation (IMD 2019)",
    mechanism: "composition",
    block: "external",
    question: "levels",
    ...{ value: -2.5, low: -3.6, high: -1.3, state: "ok", direction: "lower", reason: null },
    ...{ df: 12, p: 0.001, bootstrapP: 0.002, fixedEffects: null },
    n: { boroughs: 32, years: ["2016-12", "2017-12"] },
    together: null,
    unit: "points per typical difference",
    words: 'Boroughs where "Deprivation (IMD 2019)" is higher have lower trust.',
    stability: {
      ...{ verdict: "survives", cases: 4, estimated: 3, signShare: 1, clearShare: 2 / 3 },
      kept: null,
      curve: [
        way("march", -3, -4, -2),
        way("december", -2.5, -3.6, -1.3),
        way("june", -1, -3, 1),
        { asked: { ending: "all" }, value: null, low: null, high: null, reason: "too few" },
      ],
    },
    source: "Ministry of Housing, Communities and Local Government",
    doesNotMean: "It says nothing of the views of poorer residents.",
    ...over,
  };
}

/** A made-up answer on drivers for tests; `over` replaces any part of it. */
export function someDrivers(over: Partial<Drivers> = {}): Drivers {
  return {
    snapshot: "2023-12-31-0123456789ab",
    question: "",
    measure: { id: "trust", label: "Trust", meaning: "can be trusted" },
    period: { from: "2016-01", to: "2018-12" },
    n: 96,
    headline: "The factors do not help.",
    verdict: "do-not-help",
    sample: {
      ...{ boroughYears: 96, boroughs: 32, years: ["2016-12"], factors: ["deprivation"] },
      leftOut: { "predictor-missing": 160, "months-missing": 0 },
      notInJoint: [{ factor: "stop-rate", reason: "too-few-borough-years" }],
      design: { basePerBorough: 400, designEffect: 1.15 },
    },
    reliability: { value: 0.8, quarter: "2018-12", n: 32, text: "About 80 % is more than chance." },
    drivers: [
      someDriver(),
      someDriver({
        ...{ factor: "listens", label: "Says the police listen", block: "moves-together" },
        question: "changes",
      }),
    ],
    prediction: { boroughsLeftOut: null, yearsAhead: null },
    importance: null,
    survives: {
      words: "Survives other ways of asking: Deprivation (IMD 2019) (levels).",
      ...{ clear: 2, surviving: 1 },
      bySwitch: [
        { name: "boroughs", value: "outer", holds: 2, of: 2 },
        { name: "lag", value: "4", holds: 1, of: 2 },
        { name: "ending", value: "all", holds: 0, of: 1 },
      ],
    },
    switches: {},
    caveats: ["Everything here is an association."],
    notes: [{ code: "not-held", text: "No whole year of outcomes is held." }],
    ...over,
  };
}

function way(ending: string, value: number, low: number, high: number): CurvePoint {
  return { asked: { ending }, value, low, high, reason: null };
}
