import { z } from "zod";
import type { Problem } from "../../../../geo/wire/problem.ts";

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe("Stable, for programs."),
    field: z.string().exactOptional().describe("The parameter at fault."),
    detail: z.string().exactOptional().describe("What to do; absent on faults of the server."),
    allowed: z.array(z.string()).exactOptional(),
    faults: z
      .array(
        z.strictObject({
          code: z.string(),
          field: z.string(),
          detail: z.string(),
          allowed: z.array(z.string()),
        }),
      )
      .exactOptional()
      .describe("Every fault, when there are several."),
    requestId: z.string(),
  })
  .describe("Why a request is not answered (RFC 9457).") satisfies z.ZodType<Problem>;
