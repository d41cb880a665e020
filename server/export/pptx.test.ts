import { beforeAll, describe, expect, test } from "vitest";
import { formatCount } from "../../geo/view/number-format.ts";
import type { Values } from "../../geo/wire/values.ts";
import { viewOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import { drawableOf } from "./drawable.ts";
import { type Material, materialOf } from "./material.ts";
import { toPptx } from "./pptx.ts";
import { type OoxmlPart, readOoxml } from "./read-ooxml.test-support.ts";
import { wordArea } from "./selected-list.ts";

describe("a View as slides", () => {
  let material: Material;
  let values: Values;
  let parts: readonly OoxmlPart[];

  beforeAll(async () => {
    const { atlas } = await tinyAtlas();
    const view = viewOf("measure=stop-rate&level=ward&period=2023-01..2023-03");
    const asked = await materialOf(atlas, view, "https://atlas.example");
    if (!asked.ok) throw new Error(JSON.stringify(asked.faults));
    material = asked.value;
    values = material.values;
    const made = await toPptx(drawableOf(material));
    if (!made.ok) throw new Error(JSON.stringify(made.faults));
    parts = await readOoxml(made.value);
  });

  const partsLike = (pattern: RegExp) => parts.filter(({ name }) => pattern.test(name));

  test("has a native table with a row for each area", () => {
    const [table] = partsLike(/slides\/slide\d+\.xml$/).filter(({ xml }) =>
      xml.includes("<a:tbl>"),
    );
    const texts = table?.texts.join("|") ?? "";
    values.areas.forEach((_, i) => {
      expect(texts).toContain(`${values.name[i]}|`);
      expect(texts).toContain(`|${wordArea(values, i).number ?? "no value"}|`);
    });
  });

  test("every slide's title is one to outlines and screen readers", () => {
    const slides = partsLike(/slides\/slide\d+\.xml$/);
    const titles = slides.map(({ xml }) => xml.match(/<p:ph[^>]*type="title"/g)?.length ?? 0);
    expect(titles).toEqual(slides.map(() => 1));
  });

  test("says the whole question on chart and tables, which may be taken into other decks", () => {
    const [chart, table] = ["<c:chart ", "<a:tbl>"].map((element) =>
      partsLike(/slides\/slide\d+\.xml$/).find(({ xml }) => xml.includes(element)),
    );
    expect(chart?.texts).toContain(material.words.title);
    expect(table?.texts).toContain(material.words.title);
    const { label, unit } = material.words;
    expect(partsLike(/charts\/chart\d+\.xml$/)[0]?.texts).toContain(`${label}, ${unit}`);
  });

  test("has London's figure, interval and what both are made of in the same table", () => {
    const { london } = values;
    const [table] = partsLike(/slides\/slide\d+\.xml$/).filter(({ xml }) =>
      xml.includes("<a:tbl>"),
    );
    const texts = table?.texts ?? [];
    const row = texts.slice(texts.indexOf("London"), texts.indexOf("London") + 7);
    expect(row).toEqual(
      expect.arrayContaining([formatCount(london.count ?? 0), formatCount(london.base ?? 0)]),
    );
  });

  test("has a native chart with the answer's numbers, which its workbook holds as well", () => {
    const numbers = values.value.filter((value) => value !== null);
    const [chart] = partsLike(/charts\/chart\d+\.xml$/);
    const plotted = chart?.texts.map(Number).filter((number) => numbers.includes(number));
    expect(plotted?.sort()).toEqual([...numbers].sort());
    const [sheet] = partsLike(/\.xlsx\/.*sheet1\.xml$/);
    for (const number of numbers) expect(sheet?.xml).toContain(`<v>${number}</v>`);
  });

  test("tells what picture and chart show, links to the same numbers, and says the rest to the speaker", () => {
    const slides = partsLike(/slides\/slide\d+\.xml$/);
    const alts = slides.flatMap(({ xml }) =>
      [...xml.matchAll(/descr="([^"]+)"/g)].map(([, alt]) => alt),
    );
    expect(alts).toEqual([
      expect.stringMatching(/^Map\. /),
      expect.stringMatching(/^Bar chart\. /),
    ]);
    const address = material.words.address.replaceAll("&", "&amp;");
    for (const { xml } of partsLike(/slides\/_rels\/slide\d+/)) {
      expect(xml).toContain(`Target="${address}"`);
    }
    const notes = partsLike(/notesSlides\/notesSlide\d+\.xml$/);
    expect(notes.length).toBe(slides.length);
    for (const { texts } of notes) {
      const said = texts.join(" ");
      expect(said).toContain(values.measure.definition);
      for (const caveat of material.words.measureCaveats) expect(said).toContain(caveat);
    }
  });
});
