import { z } from "zod";
import { EVENT_KINDS } from "../../../../geo/domain/event.ts";
import { MIX_BY, type Mix } from "../../../../geo/wire/mix.ts";
import { numberOrNone } from "./answer-parts.ts";
import { valuesSchema } from "./values-schema.ts";

const numbers = z.array(numberOrNone);

const mixOf = z.strictObject({
  base: numberOrNone,
  count: numbers,
  share: numbers.describe("Of base, between 0 and 1."),
  residents: numbers.exactOptional(),
});

export const mixSchema = z
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
    by: z.enum(MIX_BY),
    kind: z.enum(EVENT_KINDS),
    of: z.string(),
    categories: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    mixes: z.array(mixOf),
    london: mixOf,
    residentsSource: z.string().nullable().exactOptional(),
  })
  .describe(
    "What events are made of; entry i of every list belongs to categories[i].",
  ) satisfies z.ZodType<Mix>;
