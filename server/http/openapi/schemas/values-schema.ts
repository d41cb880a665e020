import { z } from "zod";
import { SPOTS } from "../../../../geo/measure/spot.ts";
import type { Values } from "../../../../geo/wire/values.ts";
import {
  answerPeriod,
  disclosure,
  level,
  notes,
  numberOrNone,
  reason,
  snapshotId,
  state,
  synthetic,
  vintage,
} from "./answer-parts.ts";

const numbers = z.array(numberOrNone);

const bounded = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });

const alternative = z.strictObject({
  id: z.enum([
    "mixed-black-added",
    "officer-defined",
    "self-defined",
    "not-stated-as-reference",
    "not-stated-as-officer-saw",
    "not-stated-as-group",
    "months-vary",
  ]),
  label: z.string(),
});

export const measureOfAnswer = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  scale: z.enum(["count", "rate", "share", "ratio", "difference", "score"]),
  definition: z.string(),
});

export const londonValue = z.strictObject({
  denominator: z.string().exactOptional(),
  value: numberOrNone,
  low: numberOrNone,
  high: numberOrNone,
  count: numberOrNone,
  base: numberOrNone,
  referenceCount: numberOrNone.exactOptional(),
  referenceBase: numberOrNone.exactOptional(),
  state,
  reason: reason.nullable(),
  stratified: bounded.nullable().exactOptional(),
  odds: z
    .strictObject({
      crude: bounded.nullable(),
      stratified: bounded.nullable(),
      p: numberOrNone,
      strata: z.int(),
    })
    .exactOptional(),
  alternatives: z
    .array(alternative.extend({ value: numberOrNone, low: numberOrNone, high: numberOrNone }))
    .exactOptional(),
});

const columns = {
  value: numbers.describe("In the measure's unit; null where the state is missing."),
  low: numbers.describe("Lower 95 % limits."),
  high: numbers.describe("Upper 95 % limits; null beside a number in low is without limit."),
  state: z.array(state),
  reason: z.array(reason.nullable()),
};

const pattern = z.strictObject({
  moran: z.strictObject({
    value: z.number(),
    expected: z.number(),
    p: z.number(),
    permutations: z.int(),
    checks: z
      .strictObject({ z: z.number(), p: z.number(), zNormal: z.number(), gearyC: z.number() })
      .nullable(),
  }),
  found: z.boolean(),
  tested: z.int(),
  permutations: z.int(),
  seed: z.int(),
});

export const valuesSchema = z
  .strictObject({
    snapshot: snapshotId,
    view: z.string().describe("The View's canonical query string."),
    synthetic,
    disclosure,
    measure: measureOfAnswer,
    level,
    vintage,
    period: answerPeriod,
    areas: z.array(z.string()).describe("GSS codes, or indexes of hexagons."),
    name: z.array(z.string()),
    borough: z.array(z.string()).describe("GSS code of each area's borough."),
    ...columns,
    count: numbers.describe("The events that the value is made of; null for surveys."),
    base: numbers.describe("What they are set against: people, km², searches or people asked."),
    referenceCount: numbers.exactOptional().describe("The same of the reference or period before."),
    referenceBase: numbers.exactOptional(),
    months: z.array(z.int()).describe("Months that each area's own force covers."),
    also: z.array(z.array(reason)).describe("Further reasons that apply, after the first."),
    edge: numbers.describe("Events so near an edge that another area could have had them."),
    class: numbers.describe("Class of the value from 0; null where it has no colour."),
    sureOf: z.enum(["london", "no-difference"]).exactOptional(),
    london: londonValue,
    alternatives: z
      .array(alternative.extend({ value: numbers, low: numbers, high: numbers }))
      .exactOptional()
      .describe("Ratios only: the same made in other ways, to be read beside it."),
    unplaced: z
      .strictObject({
        count: z.number(),
        share: numberOrNone,
        byReason: z.record(z.string(), numberOrNone),
      })
      .describe("Events asked for that are in no area's value."),
    p: numbers.exactOptional().describe("Hotspots only: two-sided p of each Gi*."),
    q: numbers.exactOptional().describe("The same, corrected for all areas tested."),
    spot: z.array(z.enum(SPOTS).nullable()).exactOptional(),
    local: z.array(z.enum(["HH", "LL", "HL", "LH"]).nullable()).exactOptional(),
    moran: z
      .strictObject({ value: numbers, z: numbers, zAllDealt: numbers })
      .exactOptional()
      .describe(
        "Hotspots only: local Moran's I and how many standard deviations it lies from what theory expects, with the area's own value given and with all values dealt; a check of p.",
      ),
    pattern: pattern.nullable().exactOptional(),
    beside: z
      .array(z.strictObject({ measure: measureOfAnswer, view: z.string(), ...columns }))
      .exactOptional()
      .describe("Figures of other measures that must be read beside this one's."),
    breaks: z.array(z.number()).describe("Inner class limits, rising."),
    denominator: z.string().nullable(),
    notes,
    attribution: z
      .array(z.string())
      .describe("What has to be said of each source that these values rest on."),
  })
  .describe(
    "One value per area, in columns: entry i of every list belongs to areas[i].",
  ) satisfies z.ZodType<Values>;
