import { z } from "zod";
import type { Insights } from "../../../../geo/wire/insights.ts";
import { disclosure, level, notes, period, snapshotId, state, synthetic } from "./answer-parts.ts";

const evidence = z.strictObject({
  metric: z.string(),
  measure: z.string(),
  label: z.string(),
  period,
  value: z.number(),
  low: z.number(),
  high: z.number(),
  unit: z.enum(["points", "ratio", "score"]),
  against: z.string(),
  n: z.number(),
  p: z.number(),
  q: z.number().describe("Corrected for everything that was looked at."),
  state,
  robustness: z.strictObject({ cases: z.int(), holding: z.int(), sources: z.int() }).nullable(),
  method: z.string(),
});

const insight = z.strictObject({
  id: z.string(),
  rule: z.string(),
  claim: z.string(),
  area: z.string(),
  areaName: z.string(),
  level,
  grade: z.enum(["A", "B", "C"]),
  gradeWords: z.string(),
  evidence: z.array(evidence),
  counter: z.string().describe("Another reading of the same figures."),
  wouldChange: z.string(),
  action: z.strictObject({
    kind: z.enum(["act", "look-further"]),
    text: z.string(),
    mechanism: z.string(),
    owner: z.string(),
    source: z.string().nullable(),
  }),
  caveats: z.array(z.string()),
  view: z.string().describe("Canonical query string of the View that shows it."),
});

export const insightsSchema = z
  .strictObject({
    snapshot: snapshotId,
    synthetic,
    disclosure,
    question: z.string(),
    period,
    n: z.int().describe("Numbers looked at; false discoveries are held to 5 % over all of them."),
    found: z.strictObject({ A: z.int(), B: z.int(), C: z.int() }),
    headline: z.string().describe("To be shown first."),
    insights: z.array(insight),
    lookedAt: z.array(
      z.strictObject({
        metric: z.string(),
        label: z.string(),
        level,
        period,
        n: z.int(),
        reason: z.string().nullable(),
      }),
    ),
    caveats: z.array(z.string()),
    notes,
  })
  .describe(
    "What stands out, with its evidence and counter-reading.",
  ) satisfies z.ZodType<Insights>;
