import { z } from "zod";
import type { AreaSummary, Areas, Levels, SearchResult } from "../../../../geo/wire/snapshot.ts";
import { bounds, level, month, point, snapshotId, vintage } from "./answer-parts.ts";

const successions = z
  .array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      vintage,
      share: z.number().describe("Of the older area's ground, the share in the newer one."),
    }),
  )
  .exactOptional();

export const areaSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  level,
  vintage,
  borough: z.string().describe("GSS code of its borough."),
  boroughName: z.string(),
  bounds: bounds.describe("West, south, east, north in degrees."),
  point: point.describe("Longitude, latitude of a point inside it."),
  squareKm: z.number(),
  replacedBy: successions.describe("Areas of the next newer set that took over its ground."),
  replaces: successions.describe("Areas of the next older set whose ground it took over."),
}) satisfies z.ZodType<AreaSummary>;

export const areasSchema = z.strictObject({
  snapshot: snapshotId,
  areas: z.array(areaSchema),
}) satisfies z.ZodType<Areas>;

export const levelsSchema = z
  .strictObject({
    snapshot: snapshotId,
    levels: z.array(
      z.strictObject({
        level,
        vintage,
        areas: z.int().describe("How many areas the set has."),
        minzoom: z.int(),
        maxzoom: z.int(),
      }),
    ),
  })
  .describe("The boundary sets held, newest of each level first.") satisfies z.ZodType<Levels>;

const found = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("area"), area: areaSchema }),
  z.strictObject({
    kind: z.literal("bcu"),
    code: z.string(),
    name: z.string(),
    confirmed: z.boolean(),
    boroughs: z.array(areaSchema.pick({ code: true, name: true })),
    bounds,
  }),
  z.strictObject({
    kind: z.literal("postcode"),
    postcode: z.string(),
    point,
    ended: month.nullable().describe("When it went out of use; null while in use."),
    areas: z.array(areaSchema),
  }),
]);

export const searchSchema = z
  .strictObject({
    snapshot: snapshotId,
    query: z.string(),
    areas: z.array(areaSchema),
    found: z.array(found),
    postcode: z
      .enum(["not-held", "unknown", "incomplete"])
      .nullable()
      .describe("Why a text that reads as a postcode found none."),
  })
  .describe("What was found, best match first.") satisfies z.ZodType<SearchResult>;
