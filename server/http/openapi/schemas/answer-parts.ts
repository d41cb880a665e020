import { z } from "zod";
import { LEVELS } from "../../../../geo/domain/level.ts";
import { REASONS, type State } from "../../../../geo/domain/state.ts";
import type { AnswerPeriod, Note } from "../../../../geo/wire/values.ts";

/** A number, or null where there is none; every kind of null has its reason beside it. */
export const numberOrNone = z.number().nullable();

/** A month. */
export const month = z.string().regex(/^\d{4}-\d\d$/);

/** First and last month of a run of months, both in it. */
export const period = z.strictObject({ from: month, to: month });

/** An id of a snapshot. */
export const snapshotId = z
  .string()
  .describe("Id of the snapshot that the numbers come from; name it to have them again.");

export const level = z.enum(LEVELS);

export const vintage = z
  .int()
  .nullable()
  .describe("Year of the boundary set; null for hexagons, which have none.");

/** Present and true where incidents are invented. */
export const synthetic = z
  .literal(true)
  .exactOptional()
  .describe("Present and true where the incidents are invented (the sample city).");

export const disclosure = z
  .literal("rounded")
  .exactOptional()
  .describe("Present where the operator rounds counts and withholds small ones.");

export const state = z
  .enum(["ok", "cannot-tell", "unstable", "missing"] satisfies State[])
  .describe("How far the value may be relied on.");

export const reason = z.enum(REASONS).describe("Why a value has its state.");

export const note = z
  .strictObject({ code: z.string(), text: z.string() })
  .describe("What must be said beside the numbers.") satisfies z.ZodType<Note>;

export const notes = z.array(note);

const stretch = z.strictObject({
  from: month,
  to: month,
  months: z.int().describe("How many months the period has, held or not."),
  missing: z.array(month).describe("Months that no file holds; they are not zero."),
  partial: z.array(month).describe("Months held in part: in counts, but in no rate or ratio."),
});

export const answerPeriod = stretch.extend({
  compared: stretch.exactOptional().describe("The period compared with, of a measure of change."),
}) satisfies z.ZodType<AnswerPeriod>;

/** West, south, east, north in degrees. */
export const bounds = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** Longitude, latitude. */
export const point = z.tuple([z.number(), z.number()]);
