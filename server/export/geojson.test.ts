import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, onTestFinished, test } from "vitest";
import { viewOf } from "../testing/ask.ts";
import { onPath, outputOf } from "../testing/on-path.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import { toGeoJson } from "./geojson.ts";
import { materialOf } from "./material.ts";

test.skipIf(!onPath("ogr2ogr"))(
  "GDAL reads an area for each row, with its numbers and outline",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "trust-atlas-geojson-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { atlas } = await tinyAtlas();
    const view = viewOf("measure=stop-rate&level=ward&period=2023-01..2023-03");
    const material = await materialOf(atlas, view, "https://atlas.example");
    if (!material.ok) throw new Error(JSON.stringify(material.faults));
    const file = join(folder, "wards.geojson");
    writeFileSync(file, toGeoJson(material.value));
    const read = outputOf("ogr2ogr", "-f", "CSV", "-lco", "GEOMETRY=AS_WKT", "/vsistdout/", file);
    const rows: Record<string, string>[] = parse(read, { columns: true });
    const { areas, value } = material.value.values;
    expect(rows.map((row) => row["code"])).toEqual(areas);
    expect(rows.map((row) => (row["value"] === "" ? null : Number(row["value"])))).toEqual(
      value.map((own) => own && expect.closeTo(own, 9)),
    );
    expect(rows.every((row) => /^"?(MULTI)?POLYGON /.test(row["WKT"] ?? ""))).toBe(true);
  },
);
