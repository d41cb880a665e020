import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, viewOf } from "../testing/ask.ts";
import { onPath, outputOf } from "../testing/on-path.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import { drawableOf } from "./drawable.ts";
import { materialOf } from "./material.ts";
import { toPdf } from "./pdf.ts";
import { readPdfText } from "./read-pdf.test-support.ts";
import { wordArea } from "./selected-list.ts";

const QUERY = "measure=stop-disparity&level=ward&period=2023-01..2023-03";

describe("a View as PDF", () => {
  const folder = mkdtempSync(join(tmpdir(), "trust-atlas-pdf-"));
  const file = join(folder, "view.pdf");
  let pdf: Uint8Array;
  let again: Uint8Array;
  let figures: readonly string[];

  beforeAll(async () => {
    const { atlas } = await tinyAtlas();
    const material = await materialOf(atlas, viewOf(QUERY), "https://atlas.example");
    if (!material.ok) throw new Error(JSON.stringify(material.faults));
    const drawable = drawableOf(material.value);
    pdf = await bytesOf(toPdf(drawable));
    again = await bytesOf(toPdf(drawable));
    const values = await ask(atlas, QUERY);
    figures = values.areas.map(
      (_, i) => `${values.name[i]} ${wordArea(values, i).number ?? "no value"}`,
    );
    writeFileSync(file, pdf);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test("says its language, title and structure, and what its picture shows", () => {
    const { plain } = readPdfText(pdf);
    const tags = ["Document", "H1", "H2", "P", "Figure", "Table", "TR", "TH", "TD", "Link"];
    const wanted = [
      "/Lang (en-GB)",
      "/DisplayDocTitle true",
      "/Marked true",
      "/Alt (",
      ...tags.map((tag) => `/S /${tag}\n`),
    ];
    expect(wanted.filter((part) => !plain.includes(part))).toEqual([]);
  });

  test("lists every area with its figure", () => {
    const text = readPdfText(pdf).text.replaceAll(/\s+/g, "");
    expect(figures.length).toBe(8);
    for (const figure of figures) {
      const [name = "", ...number] = figure.split(" ");
      const row = new RegExp(
        `${name}(Citadel|Eastwick|Westwick)${number.join("").replace(".", "\\.")}`,
      );
      expect(text).toMatch(row);
    }
  });

  test("of the same answer has the same bytes", () => {
    expect(Buffer.compare(pdf, again)).toBe(0);
  });

  test.skipIf(!onPath("pdfinfo"))("is tagged as pdfinfo sees it", () => {
    expect(outputOf("pdfinfo", file)).toMatch(/Tagged:\s+yes/);
  });

  test.skipIf(!onPath("pdftotext"))("holds the figures as pdftotext reads them", () => {
    const text = outputOf("pdftotext", "-layout", file, "-");
    for (const figure of figures) expect(text).toContain(figure.split(" ").slice(1).join(" "));
  });

  test.skipIf(!onPath("gdalinfo"))("opens as GDAL reads it", () => {
    expect(outputOf("gdalinfo", file)).toContain("Driver: PDF");
  });
});

async function bytesOf(made: ReturnType<typeof toPdf>): Promise<Uint8Array> {
  const result = await made;
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}
