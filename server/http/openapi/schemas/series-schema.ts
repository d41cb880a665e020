import { z } from "zod";
import type { Series } from "../../../../geo/wire/series.ts";
import { month, notes, numberOrNone, reason, state } from "./answer-parts.ts";
import { valuesSchema } from "./values-schema.ts";

const numbers = z.array(z.array(numberOrNone));

export const seriesSchema = z
  .strictObject({
    ...valuesSchema.pick({
      snapshot: true,
      view: true,
      synthetic: true,
      disclosure: true,
      measure: true,
      level: true,
      vintage: true,
      period: true,
      areas: true,
      name: true,
      borough: true,
      denominator: true,
    }).shape,
    months: z.array(month),
    value: numbers,
    low: numbers,
    high: numbers,
    count: numbers,
    base: numbers,
    referenceCount: numbers.exactOptional(),
    referenceBase: numbers.exactOptional(),
    state: z.array(z.array(state)),
    reason: z.array(z.array(reason.nullable())),
    held: z.array(z.array(z.enum(["complete", "partial", "missing"]))),
    notes,
  })
  .describe(
    "A value per month: every column has one list per area, value[a][m] is of months[m].",
  ) satisfies z.ZodType<Series>;
