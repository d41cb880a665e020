import { z } from "zod";
import { DENOMINATORS } from "../../../../geo/measure/denominator.ts";
import type { Denominators } from "../../../../geo/wire/denominators.ts";
import { numberOrNone } from "./answer-parts.ts";
import { londonValue, measureOfAnswer, valuesSchema } from "./values-schema.ts";

const under = z.strictObject({
  ...valuesSchema.pick({
    value: true,
    low: true,
    high: true,
    base: true,
    state: true,
    reason: true,
  }).shape,
  denominator: z.enum(DENOMINATORS),
  unit: z.string(),
  source: z.string().nullable(),
  london: londonValue.pick({ value: true, low: true, high: true, base: true }),
  standing: z.array(z.enum(["above", "below", "cannot-tell"]).nullable()),
});

export const denominatorsSchema = z
  .strictObject({
    ...valuesSchema.pick({
      snapshot: true,
      view: true,
      synthetic: true,
      disclosure: true,
      level: true,
      vintage: true,
      period: true,
      areas: true,
      name: true,
      borough: true,
      notes: true,
    }).shape,
    measure: measureOfAnswer.pick({ id: true, label: true, definition: true }),
    count: z.array(numberOrNone),
    denominators: z.array(under),
    survives: z.array(z.boolean().nullable()),
  })
  .describe(
    "One rate per residents, people on a working day and km².",
  ) satisfies z.ZodType<Denominators>;
