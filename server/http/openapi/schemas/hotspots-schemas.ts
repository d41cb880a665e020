import { z } from "zod";
import type { EmergingClass } from "../../../../geo/hotspot/emerging.ts";
import type { HotspotAccuracy, HotspotHistory } from "../../../../geo/wire/hotspots.ts";
import {
  level,
  month,
  notes,
  numberOrNone,
  period,
  snapshotId,
  synthetic,
  vintage,
} from "./answer-parts.ts";

const emerging = z.enum([
  "new",
  "consecutive",
  "intensifying",
  "persistent",
  "diminishing",
  "sporadic",
  "oscillating",
  "historical",
] satisfies EmergingClass[]);

const asked = {
  snapshot: snapshotId,
  synthetic,
  view: z.string(),
  measure: z.strictObject({ id: z.string(), label: z.string() }),
  level,
  vintage,
  reason: z.enum(["not-estimable", "no-data-for-period"]).nullable(),
  notes,
};

const accuracy = z.strictObject({
  areaShare: z.number(),
  areaChosen: z.number(),
  cells: z.int(),
  hitRate: z.number(),
  pai: z.number().describe("Predictive accuracy index; 1 for a choice at random."),
  paiLow: numberOrNone,
  paiHigh: numberOrNone,
  pei: z.number(),
  rri: numberOrNone,
});

export const accuracySchema = z
  .strictObject({
    ...asked,
    before: period,
    period,
    months: z.array(month),
    cells: z.int(),
    areas: z.int(),
    shares: z.array(
      z.strictObject({
        share: z.number(),
        hotspots: accuracy.nullable(),
        busiest: accuracy.nullable(),
        even: z.strictObject({ hitRate: z.number(), pai: z.literal(1) }),
      }),
    ),
  })
  .describe("How well earlier hotspots foretold events.") satisfies z.ZodType<HotspotAccuracy>;

export const historySchema = z
  .strictObject({
    ...asked,
    quarters: z.array(period),
    areas: z.array(z.string()),
    name: z.array(z.string()),
    borough: z.array(z.string()),
    kind: z.array(z.enum(["hot", "cold"]).nullable()),
    class: z.array(emerging.nullable()),
    tau: z.array(numberOrNone),
    trendP: z.array(numberOrNone),
    slope: z.array(numberOrNone),
  })
  .describe("How areas have been hot or cold over quarters.") satisfies z.ZodType<HotspotHistory>;
