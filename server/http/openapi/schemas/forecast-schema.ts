import { z } from "zod";
import type { Forecast } from "../../../../geo/wire/forecast.ts";
import { disclosure, notes, numberOrNone, period, snapshotId, synthetic } from "./answer-parts.ts";

const skill = z.strictObject({
  against: z.literal("naive"),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  confidence: z.number(),
});

const coverage = z.strictObject({ within80: z.number(), within95: z.number(), n: z.int() });

const modelBacktest = z.strictObject({
  id: z.string(),
  label: z.string(),
  mae: z.array(z.number()),
  londonMae: z.array(z.number()),
  mase: numberOrNone,
  skillByHorizon: z.array(z.number()),
  skill: skill.nullable(),
  coverage: coverage.nullable(),
  crps: numberOrNone,
  intervalScore80: numberOrNone,
  intervalScore95: numberOrNone,
  dieboldMarianoP: z.array(numberOrNone),
  refused: z
    .enum(["no-skill", "skill-not-certain", "coverage-off", "not-judged", "less-skill"])
    .nullable(),
});

const step = z.strictObject({
  quarter: z.string(),
  value: z.number(),
  low80: z.number(),
  high80: z.number(),
  low95: z.number(),
  high95: z.number(),
  direction: z.enum(["rise", "fall", "not-told"]),
  guess: z.boolean().describe("Past four quarters: a guess."),
});

const areaForecast = z.strictObject({
  area: z.string().nullable().describe("Null for London."),
  name: z.string(),
  history: z.strictObject({ quarters: z.array(z.string()), values: z.array(numberOrNone) }),
  from: z.string().nullable(),
  last: numberOrNone,
  points: z.array(step),
  reason: z.string().nullable(),
});

export const forecastSchema = z
  .strictObject({
    snapshot: snapshotId,
    synthetic,
    disclosure,
    question: z.string(),
    measure: z.strictObject({ id: z.string(), label: z.string(), meaning: z.string() }),
    period,
    n: z.int(),
    headline: z.string().describe("To be shown first."),
    model: z.strictObject({ id: z.string(), label: z.string() }).nullable(),
    noModelBeatsNoChange: z.boolean(),
    reason: z
      .enum(["not-held", "too-few-quarters", "no-london-series", "no-borough-series"])
      .nullable(),
    areas: z.array(areaForecast),
    backtest: z
      .strictObject({
        origins: z.int(),
        boroughs: z.int(),
        skill: skill.nullable(),
        coverage: coverage.nullable(),
        models: z.array(modelBacktest),
      })
      .nullable(),
    caveats: z.array(z.string()),
    notes,
  })
  .describe("Where a survey measure is heading; shares are 0 to 1.") satisfies z.ZodType<Forecast>;
