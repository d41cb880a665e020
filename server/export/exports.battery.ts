import { expect, test } from "vitest";
import type { Atlas } from "../atlas/atlas.ts";
import { viewOf } from "../testing/ask.ts";
import { FORMATS, type Format } from "./formats.ts";
import { type Material, materialOf } from "./material.ts";
import { COLUMNS, plainSpaces, READERS } from "./read-back.test-support.ts";

const SITE = "https://atlas.example";

/** What every format must keep of every View: the same numbers, and all that must be said beside them. */
export function testExports(atlasOf: () => Atlas, queries: readonly string[]): void {
  const cases = FORMATS.flatMap((format) =>
    queries.map((query) => [format.extension, query, format] as const),
  );

  test.each(cases)(
    "%s of %s holds the answer's numbers and says whence they are",
    async (extension, query, format) => {
      const { material, read } = await roundTrip(atlasOf(), query, format);
      for (const said of mustBeSaid(material)) expect(read.text).toContain(plainSpaces(said));
      if (!read.rows) return;
      const { values } = material;
      expect([extension, [...read.rows.keys()]]).toEqual([extension, values.areas]);
      values.areas.forEach((code, i) => {
        const own = read.rows?.get(code);
        const expected = COLUMNS.map((name) => String(values[name][i] ?? ""));
        expect([code, ...COLUMNS.map((name) => own?.[name])]).toEqual([code, ...expected]);
      });
    },
  );
}

async function roundTrip(atlas: Atlas, query: string, format: Format) {
  const asked = await materialOf(atlas, viewOf(query), SITE);
  if (!asked.ok) throw new Error(JSON.stringify(asked.faults));
  const read = READERS[format.extension];
  if (!read) throw new Error(`no reader for ${format.extension}`);
  return { material: asked.value, read: read(await format.render(asked.value)) };
}

function mustBeSaid({ words }: Material): string[] {
  const { title, denominator, caveats, attribution, snapshot, address, synthetic } = words;
  return [title, denominator, ...caveats, ...attribution, snapshot, address, synthetic].filter(
    (text) => text !== null,
  );
}
