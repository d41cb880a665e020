import { z } from "zod";
import type { Density } from "../../../../geo/wire/density.ts";
import type { TileJson } from "../../../../geo/wire/tilejson.ts";
import { bounds, note, snapshotId, synthetic } from "./answer-parts.ts";

export const tileJsonSchema = z
  .strictObject({
    tilejson: z.literal("3.0.0"),
    name: z.string(),
    description: z.string(),
    attribution: z.string(),
    scheme: z.literal("xyz"),
    tiles: z
      .array(z.string())
      .describe("An address with {z}, {x} and {y} that names its snapshot."),
    minzoom: z.int(),
    maxzoom: z.int(),
    bounds,
    vector_layers: z.array(
      z.strictObject({
        id: z.string(),
        fields: z.record(z.string(), z.string()),
        minzoom: z.int(),
        maxzoom: z.int(),
      }),
    ),
    synthetic,
  })
  .describe(
    "Where a map finds the tiles of a View (TileJSON 3.0.0).",
  ) satisfies z.ZodType<TileJson>;

export const densitySchema = z
  .strictObject({
    type: z.literal("FeatureCollection"),
    snapshot: snapshotId,
    synthetic,
    view: z.string(),
    limits: z.array(z.number()),
    unit: z.literal("events per km² and month"),
    bandwidth: z.number(),
    scott: z
      .strictObject({ eastWest: z.int(), northSouth: z.int() })
      .nullable()
      .describe("What Scott's rule would have chosen, in metres; for comparison only."),
    step: z.number(),
    notes: z.array(note),
    features: z.array(
      z.strictObject({
        type: z.literal("Feature"),
        properties: z.strictObject({ band: z.int() }),
        geometry: z.strictObject({
          type: z.literal("Polygon"),
          coordinates: z.array(z.array(z.array(z.number()))),
        }),
      }),
    ),
  })
  .describe("Bands of density as GeoJSON, a drawing without tests.") satisfies z.ZodType<Density>;
