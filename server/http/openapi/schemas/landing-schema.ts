import { z } from "zod";
import { snapshotId, synthetic } from "./answer-parts.ts";

export const landingSchema = z
  .strictObject({
    title: z.string(),
    description: z.string(),
    attribution: z.string().describe("Credit lines of everything held."),
    snapshot: snapshotId,
    synthetic,
    links: z.array(
      z.strictObject({
        href: z.string(),
        rel: z.string(),
        type: z.string(),
        title: z.string(),
      }),
    ),
  })
  .describe("Where to begin: links to the data, tiles and this description.");

export type Landing = z.infer<typeof landingSchema>;
