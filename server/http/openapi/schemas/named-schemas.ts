import type { z } from "zod";
import { note } from "./answer-parts.ts";
import { comparisonSchema } from "./comparison-schema.ts";
import { denominatorsSchema } from "./denominators-schema.ts";
import { driversSchema } from "./drivers-schema.ts";
import { forecastSchema } from "./forecast-schema.ts";
import { framesSchema } from "./frames-schema.ts";
import { coverageSchema, snapshotSchema, snapshotsSchema } from "./holdings-schemas.ts";
import { accuracySchema, historySchema } from "./hotspots-schemas.ts";
import { insightsSchema } from "./insights-schema.ts";
import { landingSchema } from "./landing-schema.ts";
import { densitySchema, tileJsonSchema } from "./map-schemas.ts";
import { measuresSchema } from "./measures-schema.ts";
import { mixSchema } from "./mix-schema.ts";
import { areaSchema, areasSchema, levelsSchema, searchSchema } from "./places-schemas.ts";
import { problemSchema } from "./problem-schema.ts";
import { seriesSchema } from "./series-schema.ts";
import { londonValue, valuesSchema } from "./values-schema.ts";

/** Every shape of an answer that has a name in the description of the interface; resources refer to them by it. */
export const SCHEMAS = {
  Values: valuesSchema,
  Series: seriesSchema,
  Comparison: comparisonSchema,
  Mix: mixSchema,
  Frames: framesSchema,
  Denominators: denominatorsSchema,
  HotspotAccuracy: accuracySchema,
  HotspotHistory: historySchema,
  Density: densitySchema,
  Drivers: driversSchema,
  Forecast: forecastSchema,
  Insights: insightsSchema,
  Landing: landingSchema,
  Snapshot: snapshotSchema,
  Snapshots: snapshotsSchema,
  Coverage: coverageSchema,
  Levels: levelsSchema,
  Areas: areasSchema,
  Area: areaSchema,
  SearchResult: searchSchema,
  Measures: measuresSchema,
  TileJson: tileJsonSchema,
  LondonValue: londonValue,
  Note: note,
  Problem: problemSchema,
} satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof SCHEMAS;
