import { z } from "zod";
import type { Frames } from "../../../../geo/wire/frames.ts";
import { valuesSchema } from "./values-schema.ts";

const COMMON = {
  snapshot: true,
  synthetic: true,
  measure: true,
  level: true,
  vintage: true,
  areas: true,
  name: true,
  borough: true,
  breaks: true,
} as const;

export const framesSchema = z
  .strictObject({
    view: z.string(),
    window: z.int(),
    common: valuesSchema.pick(COMMON),
    frames: z.array(valuesSchema.omit(COMMON)).describe("One per window, in order of time."),
  })
  .describe("A View in one window of months after another.") satisfies z.ZodType<Frames>;
