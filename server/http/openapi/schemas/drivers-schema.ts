import { z } from "zod";
import type { Drivers } from "../../../../geo/wire/drivers.ts";
import { disclosure, notes, numberOrNone, period, snapshotId, synthetic } from "./answer-parts.ts";

const bounded = { value: numberOrNone, low: numberOrNone, high: numberOrNone };

const association = z.strictObject({
  ...bounded,
  state: z.enum(["ok", "cannot-tell", "too-wide", "not-estimable"]),
  direction: z.enum(["higher", "lower", "not-told"]),
  reason: z.string().nullable(),
  df: numberOrNone,
  p: numberOrNone,
  bootstrapP: numberOrNone,
  fixedEffects: numberOrNone,
});

const stability = z.strictObject({
  verdict: z.enum(["survives", "unclear", "changes-sign", "cannot-tell"]),
  cases: z.int(),
  estimated: z.int(),
  signShare: numberOrNone,
  clearShare: numberOrNone,
  kept: numberOrNone,
  curve: z.array(
    z.strictObject({
      ...bounded,
      reason: z.string().nullable(),
      asked: z.record(z.string(), z.string()),
    }),
  ),
});

const driver = association
  .extend({
    factor: z.string(),
    label: z.string(),
    mechanism: z.enum([
      "fairness",
      "engagement",
      "disorder",
      "crime",
      "effectiveness",
      "composition",
    ]),
    block: z.enum(["external", "moves-together"]),
    question: z.enum(["changes", "levels"]),
    n: z.strictObject({ boroughs: z.int(), years: z.array(z.string()) }),
    together: association.nullable(),
    unit: z.string(),
    words: z.string(),
    stability,
    source: z.string(),
    doesNotMean: z.string(),
  })
  .describe("What one factor goes with: an association, never a cause.");

const check = z.strictObject({
  n: z.int(),
  mae: z.number(),
  baselineMae: z.number(),
  r2: z.number(),
  baselineR2: z.number(),
  skill: z.number(),
  low: z.number(),
  high: z.number(),
  helps: z.boolean(),
});

const importance = z.strictObject({
  r2: z.number(),
  shares: z.array(
    z.strictObject({ factor: z.string(), share: z.number(), low: z.number(), high: z.number() }),
  ),
  orderings: z.array(z.strictObject({ first: z.string(), second: z.string(), share: z.number() })),
});

const survival = z.strictObject({
  words: z.string(),
  clear: z.int(),
  surviving: z.int(),
  bySwitch: z.array(
    z.strictObject({ name: z.string(), value: z.string(), holds: z.int(), of: z.int() }),
  ),
});

const sample = z.strictObject({
  boroughYears: z.int(),
  boroughs: z.int(),
  years: z.array(z.string()),
  factors: z.array(z.string()),
  leftOut: z.record(z.string(), z.int()),
  notInJoint: z.array(z.strictObject({ factor: z.string(), reason: z.string() })),
  design: z.strictObject({ basePerBorough: z.number(), designEffect: z.number() }),
});

export const driversSchema = z
  .strictObject({
    snapshot: snapshotId,
    synthetic,
    disclosure,
    question: z.string(),
    measure: z.strictObject({ id: z.string(), label: z.string(), meaning: z.string() }),
    period,
    n: z.int(),
    headline: z.string().describe("To be shown first."),
    verdict: z.enum(["help", "do-not-help", "cannot-tell"]),
    sample,
    reliability: z
      .strictObject({ value: z.number(), quarter: z.string(), n: z.number(), text: z.string() })
      .nullable(),
    drivers: z.array(driver),
    prediction: z.strictObject({
      boroughsLeftOut: check.nullable(),
      yearsAhead: check.nullable(),
    }),
    importance: importance.nullable(),
    survives: survival,
    switches: z.record(
      z.string(),
      z.strictObject({ value: z.string(), allowed: z.array(z.string()) }),
    ),
    caveats: z.array(z.string()),
    notes,
  })
  .describe("What goes with a survey measure; all of it association.") satisfies z.ZodType<Drivers>;
