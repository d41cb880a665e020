import { z } from "zod";
import type { Comparison } from "../../../../geo/wire/comparison.ts";
import { numberOrNone, reason, state } from "./answer-parts.ts";
import { londonValue, valuesSchema } from "./values-schema.ts";

const limits = z.strictObject({ low: z.number(), high: z.number() });

const verdict = z.enum(["above", "below", "cannot-tell"]).nullable();

const bounded = { value: numberOrNone, low: numberOrNone, high: numberOrNone };

const difference = z
  .strictObject({ ...bounded, state, reason: reason.nullable(), verdict })
  .describe("One value against another; the verdict is what the limits bear out.");

const spot = z.strictObject({
  z: z.number(),
  p: z.number(),
  q: z.number(),
  spot: z.enum(["cold-01", "cold-05", "cold-10", "none", "hot-10", "hot-05", "hot-01"]),
  local: z.enum(["HH", "LL", "HL", "LH"]).nullable(),
  moran: z.strictObject({ value: z.number(), z: numberOrNone, zAllDealt: numberOrNone }),
  pattern: valuesSchema.shape.pattern.unwrap().unwrap(),
});

const figure = z.strictObject({
  ...bounded,
  count: numberOrNone,
  base: numberOrNone,
  referenceCount: numberOrNone,
  referenceBase: numberOrNone,
  state,
  reason: reason.nullable(),
  spot: spot.exactOptional(),
  also: z.array(reason),
  months: z.int(),
});

const base = {
  ...valuesSchema.pick({
    snapshot: true,
    view: true,
    synthetic: true,
    disclosure: true,
    measure: true,
    level: true,
    vintage: true,
    period: true,
    denominator: true,
    notes: true,
  }).shape,
  difference: z.strictObject({
    kind: z.enum(["ratio", "difference"]),
    unit: z.string(),
    even: z.literal([0, 1]),
    method: z.string(),
  }),
  london: londonValue,
};

const beside = z.strictObject({
  with: z.enum(["borough", "london", "peers", "period"]),
  name: z.string(),
  figure,
  against: figure.nullable().describe("The same without the area: what the difference is from."),
  own: figure.exactOptional(),
  difference,
});

const compared = z.strictObject({
  code: z.string(),
  name: z.string(),
  borough: z.string(),
  figure,
  checks: z
    .array(
      z.strictObject({
        ...bounded,
        method: z.enum([
          "byar",
          "exact",
          "log-normal",
          "mid-p",
          "katz",
          "clopper-pearson",
          "jeffreys",
          "risk-ratio",
          "odds-ratio",
        ]),
      }),
    )
    .describe("The figure's limits by other usual methods."),
  beside: z.array(beside),
  peers: z.array(z.strictObject({ code: z.string(), name: z.string(), distance: z.number() })),
});

const areasCompared = z
  .strictObject({
    ...base,
    kind: z.literal("areas"),
    peersBy: z
      .strictObject({
        count: z.int(),
        variables: z.array(z.strictObject({ id: z.string(), label: z.string() })),
        leftOut: z.array(z.strictObject({ id: z.string(), why: z.string() })),
      })
      .nullable(),
    areas: z.array(compared),
    pairs: z.array(
      z.strictObject({
        areas: z.tuple([z.string(), z.string()]),
        difference,
        q: numberOrNone,
        verdict,
      }),
    ),
  })
  .describe("The View's areas beside the rest of their borough, London, their peers and a period.");

const allScanned = z
  .strictObject({
    ...base,
    kind: z.literal("scan"),
    against: z.enum(["london", "period"]),
    funnel: z
      .strictObject({ target: z.number(), dispersion: z.number(), between: z.number() })
      .exactOptional(),
    tested: z.int(),
    stricter: z.strictObject({
      benjaminiHochberg: z.int(),
      benjaminiYekutieli: z.int(),
      holm: z.int(),
      bonferroni: z.int(),
    }),
    areas: z.array(z.string()),
    name: z.array(z.string()),
    borough: z.array(z.string()),
    figure: z.array(figure),
    differences: z.array(difference),
    p: z.array(numberOrNone),
    q: z.array(numberOrNone).describe("Corrected for the number of areas tested."),
    verdict: z.array(verdict),
    place: z
      .array(
        z
          .strictObject({
            limits95: limits,
            limits998: limits,
            position: z.enum(["inside", "above-95", "below-95", "above-998", "below-998"]),
            z: z.number().describe("Distance from the target in square roots, 2(√y − √E)."),
            zPearson: z.number().describe("The same as Pearson has it, (y − E) / √E."),
          })
          .nullable(),
      )
      .exactOptional(),
  })
  .describe("Every area of the level against the rest of London, or against another period.");

export const comparisonSchema = z.discriminatedUnion("kind", [
  areasCompared,
  allScanned,
]) satisfies z.ZodType<Comparison>;
