import fc from "fast-check";
import { expect, test } from "vitest";
import { type MemoryFile, memoryInput } from "./input.test-support.ts";
import { RefusedInput } from "./refused-input.ts";
import { REFERENCE_SOURCES } from "./registry.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";

/** What every reference source must do, shown on one small file of its kind. */
export function sourceBattery(source: ReferenceSource, sample: MemoryFile): void {
  const bytes = Buffer.from(sample.data);
  const input = memoryInput(sample);

  test("it is listed and says whose data it reads and under which licence", () => {
    expect(REFERENCE_SOURCES).toContain(source);
    for (const text of [source.label, source.publisher, source.licence, source.attribution]) {
      expect(text).toMatch(/\S/);
    }
  });

  test("a file of its kind is recognised by it and by no other, whatever its name", async () => {
    for (const other of REFERENCE_SOURCES) {
      expect([other.id, await other.recognise(input, await input.head())]).toEqual([
        other.id,
        other === source,
      ]);
    }
  });

  test("every row read is used or set aside, and what is used is there", async () => {
    const read = await source.read(input);
    const setAside = [...read.tally.setAside.values()].reduce((sum, { count }) => sum + count, 0);
    expect(read.tally.read).toBe(read.tally.used + setAside);
    expect(read.tally.used).toBe(sizeOf(read));
    expect(read.tally.used > 0).toBe(read.kind !== "not-used");
  });

  test("reading twice gives the same", async () => {
    expect(await source.read(input)).toEqual(await source.read(input));
  });

  test("whatever bytes come, recognising them never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (head) => {
        const recognised = await source.recognise(memoryInput({ path: "x", data: head }), head);
        expect(typeof recognised).toBe("boolean");
      }),
    );
  });

  test("a file that is cut or changed anywhere is read or refused, and nothing else happens", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(255), fc.boolean(), async (at, by, cut) => {
        const data = cut ? bytes.subarray(0, at) : Buffer.from(bytes);
        if (!cut && at < data.length) data[at] = by;
        const spoilt = memoryInput({ ...sample, data });
        if (!(await source.recognise(spoilt, await spoilt.head()))) return;
        const result: unknown = await source.read(spoilt).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(RefusedInput);
      }),
      { numRuns: 300 },
    );
  });
}

function sizeOf(read: ReferenceRead): number {
  switch (read.kind) {
    case "boundary":
      return read.areas.length;
    case "deprivation":
      return read.areas.size;
    case "census":
    case "census-age":
      return read.counts.size;
    case "population":
      return read.years.reduce((sum, { residents }) => sum + residents.size, 0);
    case "lookup":
    case "lsoa-change":
    case "ward-names":
    case "command-units":
    case "postcodes":
    case "survey":
    case "published":
      return read.rows.length;
    case "scenery":
      return read.shapes.length;
    case "not-used":
      return 0;
  }
}
