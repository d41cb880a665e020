import { expect, test } from "vitest";
import type { Atlas } from "../atlas/atlas.ts";
import { viewOf } from "../testing/ask.ts";
import { USUAL_PICTURE } from "./drawable.ts";
import { createExporter } from "./exporter.ts";
import { FORMATS, type Format } from "./formats.ts";
import { type Material, materialOf } from "./material.ts";
import { COLUMNS, READERS, type ReadBack, withoutSpaces } from "./read-back.test-support.ts";
import { wordArea } from "./selected-list.ts";

const EXPORTER = createExporter({ slots: 1, queue: 0 });

const SITE = "https://atlas.example";

/** What every format must keep of every View: the same numbers, and all that must be said beside them. */
export function testExports(atlasOf: () => Atlas, queries: readonly string[]): void {
  const cases = FORMATS.flatMap((format) =>
    queries.map((query) => [format.extension, query, format] as const),
  );

  test.each(cases)(
    "%s of %s holds the answer's numbers and says whence they are",
    async (extension, query, format) => {
      const material = await materialFor(atlasOf(), query);
      const read = await renderAndRead(material, format);
      for (const said of mustBeSaid(material)) expect(read.text).toContain(withoutSpaces(said));
      expect(material.words.caveats.filter((text) => /(?<![\d-])\d{5}/.test(text))).toEqual([]);
      const { values } = material;
      if (!read.rows) {
        for (const said of mustBeShown(material, extension))
          expect(read.text).toContain(withoutSpaces(said));
        return;
      }
      expect([extension, [...read.rows.keys()]]).toEqual([extension, values.areas]);
      values.areas.forEach((code, i) => {
        const own = read.rows?.get(code);
        const expected = COLUMNS.map((name) => String(values[name][i] ?? ""));
        expect([code, ...COLUMNS.map((name) => own?.[name])]).toEqual([code, ...expected]);
      });
    },
  );
}

/** Ten questions that London's real files answer, of every scale and level. */
export const LONDON_VIEWS: readonly string[] = [
  "measure=stop-disparity&level=borough",
  "measure=stop-rate&level=ward&areas=E05013806,E05013577",
  "measure=stop-rate&level=lsoa",
  "measure=stop-gap&level=borough&group=asian",
  "measure=stop-count&level=borough&object=drugs",
  "measure=hit-rate&level=borough&areas=E09000022",
  "measure=crime-rate&level=ward&vintage=2018&crime=burglary",
  "measure=stop-change&level=borough",
  "measure=stop-hotspot&level=hex",
  "measure=residents&level=ward&group=black",
].map((query) =>
  query.startsWith("measure=residents") ? query : `${query}&period=2023-01..2023-12`,
);

const HOSTILE = [
  '=HYPERLINK("https://evil.example")',
  "<script>alert(1)</script>",
  "\"'><image href=x onerror=alert(1)>&amp;",
  "@SUM(1+1)|cmd\u0007 ]]>",
];

/** Whatever areas are called, their names are text: no markup, no formula, and no sign that breaks the file. */
export function testHostileNames(atlasOf: () => Atlas): void {
  test.each(FORMATS.map((format) => [format.extension, format] as const))(
    "%s holds names with markup and formulas as text",
    async (extension, format) => {
      const material = await materialFor(atlasOf(), "measure=stop-rate&level=ward");
      const { values, view } = material;
      const name = values.name.map((own, i) => HOSTILE[i] ?? own);
      const named = {
        ...material,
        values: { ...values, name },
        view: { ...view, areas: values.areas.slice(0, HOSTILE.length) },
        words: { ...material.words, fileName: "hostile" },
      };
      const read = await renderAndRead(named, format);
      // Signs that no file may hold are left out, or another stands for them.
      const printable = (text: string) => text.replaceAll(/[\p{Cc}\ufffd]/gu, "");
      const lost = HOSTILE.filter(
        (own) => !printable(read.text).includes(printable(withoutSpaces(own))),
      );
      expect([extension, lost]).toEqual([extension, []]);
      expect(read.scripts).toBe(0);
    },
  );
}

async function materialFor(atlas: Atlas, query: string): Promise<Material> {
  const asked = await materialOf(atlas, viewOf(query), SITE);
  if (!asked.ok) throw new Error(JSON.stringify(asked.faults));
  return asked.value;
}

async function renderAndRead(material: Material, format: Format): Promise<ReadBack> {
  const read = READERS[format.extension];
  if (!read) throw new Error(`no reader for ${format.extension}`);
  const bytes = await EXPORTER.render(format, material, USUAL_PICTURE);
  if (!bytes) throw new Error("the queue of exports is full");
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.faults));
  return read(bytes.value);
}

function mustBeSaid({ words }: Material): string[] {
  const { title, denominator, caveats, attribution, snapshot, address, synthetic } = words;
  return [title, denominator, ...caveats, ...attribution, snapshot, address, synthetic].filter(
    (text) => text !== null,
  );
}

/** What a format shows that writes numbers as words: London's figure, that of each area selected, and where boroughs are listed every row. */
function mustBeShown({ view, values, words }: Material, extension: string): string[] {
  const selected = view.areas.flatMap((code) => {
    const i = values.areas.indexOf(code);
    const { value, interval } = wordArea(values, i);
    return [values.name[i] ?? "", value, interval ?? ""];
  });
  const listed =
    values.level === "borough" && ["pdf", "pptx"].includes(extension)
      ? values.name.map((name, i) => `${name}${wordArea(values, i).number ?? "no value"}`)
      : [];
  return [words.subtitle, ...selected, ...listed];
}
