import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { viewOf } from "../testing/ask.ts";
import { onPath, outputOf } from "../testing/on-path.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import { toCsv } from "./csv.ts";
import { materialOf } from "./material.ts";

test.skipIf(!onPath("ogrinfo"))(
  "GDAL, going by what it sees, finds numbers in the columns of numbers",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "trust-atlas-csv-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { atlas } = await tinyAtlas();
    const view = viewOf("measure=stop-rate&level=ward&period=2023-01..2023-03");
    const material = await materialOf(atlas, view, "https://atlas.example");
    if (!material.ok) throw new Error(JSON.stringify(material.faults));
    const file = join(folder, "wards.csv");
    writeFileSync(file, toCsv(material.value));
    const told = outputOf("ogrinfo", "-so", "-al", "-oo", "AUTODETECT_TYPE=YES", file);
    const types = Object.fromEntries(
      [...told.matchAll(/^(\w+): (\w+) \(/gm)].map(([, name = "", type]) => [name, type]),
    );
    expect(types).toMatchObject({
      code: "String",
      name: "String",
      value: "Real",
      low: "Real",
      high: "Real",
      count: "Integer",
      base: "Integer",
      state: "String",
      months: "Integer",
    });
  },
);
