import { z } from "zod";
import type { Coverage } from "../../../../geo/wire/coverage.ts";
import type { SnapshotSummary, Snapshots } from "../../../../geo/wire/snapshot.ts";
import { disclosure, month, period, snapshotId, synthetic } from "./answer-parts.ts";

const withheldCount = z.int().nullable();

const held = {
  force: z.string(),
  month,
  state: z.enum(["complete", "partial"]),
  rows: withheldCount,
  onlyCrimes: z.array(z.string()).exactOptional(),
  shareOfUsual: z.number().exactOptional(),
  shareOfBefore: z
    .number()
    .exactOptional()
    .describe("Of the rows that it held before it came again, the share left, when under half."),
  reasons: z.array(z.string()).describe("Why it is partial, in plain words."),
};

const heldEvents = z.strictObject({
  ...held,
  kind: z.enum(["incident", "stop"]),
  located: withheldCount.describe("How many rows have coordinates."),
  placed: withheldCount.describe("How many lie in a borough of London."),
  edge: z.int().nullable(),
  persons: z.int().exactOptional(),
  notStated: z.strictObject({ officer: z.int(), self: z.int() }).exactOptional(),
  absentBoroughs: z.array(z.string()).exactOptional(),
  startsOnDay: z.int().exactOptional(),
  stopsOnDay: z.int().exactOptional(),
  fewLocated: z.literal(true).exactOptional(),
  noCrimeIds: z
    .literal(true)
    .exactOptional()
    .describe("No Crime ID is held of most of its open cases: no outcomes file can close them."),
});

const heldOutcomes = z.strictObject({
  ...held,
  kind: z.literal("outcomes"),
  linked: withheldCount,
});

const heldMonth = z
  .discriminatedUnion("kind", [heldEvents, heldOutcomes])
  .describe("How one force's files of one kind cover one month.");

const kind = z.enum(["incident", "stop", "outcomes"]);

const source = z.strictObject({
  label: z.string(),
  publisher: z.string(),
  licence: z.string(),
  attribution: z.string(),
  parts: z.array(z.string()).exactOptional().describe("What of the snapshot was taken from it."),
});

const months = period.nullable();

export const snapshotSchema = z
  .strictObject({
    id: z.string(),
    created: z.string(),
    synthetic,
    disclosure,
    months: z.strictObject({ incident: months, stop: months, survey: months }),
    coverage: z.array(heldMonth),
    sources: z.array(source),
  })
  .describe("What the service answers from.") satisfies z.ZodType<SnapshotSummary>;

export const snapshotsSchema = z.strictObject({
  snapshots: z.array(
    z.strictObject({
      id: z.string(),
      created: z.string().nullable(),
      current: z.boolean(),
      kept: z.boolean(),
      usable: z.boolean(),
      synthetic,
    }),
  ),
}) satisfies z.ZodType<Snapshots>;

export const coverageSchema = z
  .strictObject({
    snapshot: snapshotId,
    synthetic,
    tables: z.array(
      z.strictObject({
        kind,
        months: z.array(month),
        forces: z.array(
          z.strictObject({ force: z.string(), months: z.array(heldMonth.nullable()) }),
        ),
      }),
    ),
    survey: z.array(
      z.strictObject({
        measure: z.string(),
        label: z.string(),
        quarters: z.array(month),
        boroughs: z.array(z.int()),
        london: z.array(z.boolean()),
      }),
    ),
    breaks: z.array(
      z.strictObject({
        from: month,
        to: month.exactOptional(),
        kinds: z.array(kind),
        code: z.string(),
        text: z.string(),
      }),
    ),
    sources: z.array(source),
    accepted: z.array(z.string()),
  })
  .describe("Months by force and kind; null is absent, not zero.") satisfies z.ZodType<Coverage>;
