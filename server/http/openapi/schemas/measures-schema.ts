import { z } from "zod";
import type { Measures } from "../../../../geo/wire/measures.ts";
import { level } from "./answer-parts.ts";
import { measureOfAnswer } from "./values-schema.ts";

export const measuresSchema = z
  .strictObject({
    measures: z.array(
      measureOfAnswer.extend({
        kind: z.enum(["incident", "stop", "survey"]).nullable().describe("What it draws on."),
        levels: z.array(level),
        parameters: z.array(z.string()).describe("View parameters that change its answer."),
        formula: z.string(),
        caveats: z.array(z.string()),
        source: z.string(),
      }),
    ),
  })
  .describe("Every measure with what defends its numbers.") satisfies z.ZodType<Measures>;
