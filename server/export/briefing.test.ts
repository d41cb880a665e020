import { Window } from "happy-dom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Briefing, parseBriefing } from "../../geo/view/briefing.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { Atlas } from "../atlas/atlas.ts";
import { ask } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import { BRIEFING_FORMATS } from "./briefing-formats.ts";
import { sheetOf } from "./briefing-material.ts";
import type { BriefingSheet } from "./briefing-sheet.ts";
import { createExporter } from "./exporter.ts";
import { withoutSpaces } from "./read-back.test-support.ts";
import { readOoxml } from "./read-ooxml.test-support.ts";
import { readPdfText } from "./read-pdf.test-support.ts";
import { wordArea } from "./selected-list.ts";

const PERIOD = "period=2023-01..2023-03";
const WARDS = `measure=stop-disparity&level=ward&${PERIOD}`;
const HOSTILE = "<script>alert(1)</script> =SUM(1+1)";

const BRIEFING = briefingOf([
  ["title", `Panel ${HOSTILE}`],
  ["view", WARDS],
  ["heading", HOSTILE],
  ["note", "What we heard\nand what we saw"],
  ["area", `level=borough&${PERIOD}&areas=E09000002`],
  ["compare", `measure=stop-rate&level=borough&${PERIOD}&areas=E09000002,E09000003`],
  ["heading", "Two boroughs"],
]);

function briefingOf(pairs: [string, string][]): Briefing {
  const parsed = parseBriefing(pairs);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

const exporter = createExporter({ slots: 1, queue: 4 });
afterAll(() => exporter.close());

let atlas: Atlas;
let sheet: BriefingSheet;

beforeAll(async () => {
  ({ atlas } = await tinyAtlas());
  const made = await sheetOf(BRIEFING, (_, work) => work(atlas), "https://atlas.example");
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  sheet = made.value;
});

async function bytesOf(extension: string, of = sheet): Promise<Uint8Array> {
  const made = await exporter.renderBriefing(extension, of);
  if (!made?.ok) throw new Error("expected a file");
  return made.value;
}

const READERS: Readonly<Record<string, (bytes: Uint8Array) => string | Promise<string>>> = {
  html: (bytes) => {
    const { document } = new Window();
    document.body.innerHTML = Buffer.from(bytes).toString("utf8");
    return document.body.textContent;
  },
  pdf: (bytes) => pagesOf(readPdfText(bytes).text).join(" "),
  pptx: async (bytes) => {
    const parts = await readOoxml(bytes);
    const slides = parts.filter(({ name }) => /slides\/slide\d+\.xml$/.test(name));
    return slides.flatMap(({ texts }) => texts).join(" ");
  },
};

/** Each page's text without its foot. */
function pagesOf(text: string): string[] {
  return text.split(/Trust Atlas · snapshot \S+ · page \d+ of \d+/);
}

async function textOf(extension: string): Promise<string> {
  return withoutSpaces((await READERS[extension]?.(await bytesOf(extension))) ?? "");
}

const figuresOf = (values: Values) =>
  values.areas.map((_, i) => {
    const { number, interval } = wordArea(values, i);
    return [number ?? "no value", interval?.replace(/^.*interval /, "") ?? ""];
  });

describe.each(BRIEFING_FORMATS.map(({ extension }) => extension))(
  "a briefing as %s",
  (extension) => {
    test("has the numbers of the answers it is made of", async () => {
      const text = await textOf(extension);
      const wards = await ask(atlas, WARDS);
      const rows = figuresOf(wards).map((cells, i) => [wards.name[i], cells]);
      for (const [name, cells] of rows) {
        const borough = "(Citadel|Eastwick|Westwick)";
        const said = withoutSpaces([cells].flat().join("")).replaceAll(/[.()+]/g, "\\$&");
        expect(text).toMatch(new RegExp(`${name}${borough}${said}`));
      }
      for (const measure of ["stop-rate", "stop-disparity", "hit-rate"]) {
        const values = await ask(atlas, `measure=${measure}&level=borough&${PERIOD}`);
        const own = figuresOf(values)[values.areas.indexOf("E09000002")] ?? [];
        const { label, unit } = values.measure;
        expect(text).toContain(withoutSpaces([`${label}, ${unit}`, ...own].join("")));
      }
    });

    test("numbers its parts, and says each caveat once", async () => {
      const text = await textOf(extension);
      const said = [
        "2. Profile of Eastwick",
        "3. Two boroughs",
        "Table 1. ",
        "Table 2. ",
        "Table 3a. ",
      ];
      for (const part of [...said, ...sheet.attribution, ...sheet.snapshots]) {
        expect(text).toContain(withoutSpaces(part));
      }
      expect(sheet.caveats.length).toBeGreaterThan(0);
      for (const caveat of sheet.caveats) {
        expect([caveat, text.split(withoutSpaces(caveat)).length - 1]).toEqual([caveat, 1]);
      }
      for (const { paragraphs } of sheet.methods) {
        for (const said of paragraphs) expect(text).toContain(withoutSpaces(said));
      }
    });

    test("leads back to itself with every period and snapshot named", async () => {
      expect(await textOf(extension)).toContain(withoutSpaces(sheet.address ?? "no address"));
      const again = parseBriefing(new URL(sheet.address ?? "").searchParams);
      expect(again).toMatchObject({
        value: { items: BRIEFING.items.map(() => ({ view: { snapshot: atlas.id } })) },
      });
    });

    test("keeps markup and formulas of its author as text", async () => {
      expect(await textOf(extension)).toContain(withoutSpaces(`1. ${HOSTILE}`));
    });

    test("has the same bytes again", async () => {
      const fresh = createExporter({ slots: 1, queue: 0 });
      const again = await fresh.renderBriefing(extension, sheet);
      await fresh.close();
      if (!again?.ok) throw new Error("expected a file");
      expect(Buffer.compare(await bytesOf(extension), again.value)).toBe(0);
    });
  },
);

test("the HTML runs nothing and fetches nothing", async () => {
  const { document } = new Window();
  document.body.innerHTML = Buffer.from(await bytesOf("html")).toString("utf8");
  expect(document.querySelectorAll("script, link, iframe, [onerror], [onload]").length).toBe(0);
  const images = [...document.querySelectorAll("img")];
  expect(images.map((image) => image.getAttribute("src")?.slice(0, 26))).toEqual([
    "data:image/svg+xml;base64,",
  ]);
  expect(images[0]?.getAttribute("alt")).toContain("Map. Stops of Black people");
});

test("the PDF is tagged, and its contents name the pages", async () => {
  const { plain, text } = readPdfText(await bytesOf("pdf"));
  const tags = ["H1", "H2", "Figure", "Table", "TH", "Link"].map((tag) => `/S /${tag}\n`);
  expect(["/Lang (en-GB)", "/Marked true", ...tags].filter((tag) => !plain.includes(tag))).toEqual(
    [],
  );
  const named = withoutSpaces(text).match(/Twoboroughs,page(\d+)/)?.[1];
  const page = pagesOf(text)[Number(named) - 1] ?? "";
  expect(withoutSpaces(page)).toContain("3.Twoboroughs");
});

test("the slides have native tables and a native chart, and caveats in their notes", async () => {
  const parts = await readOoxml(await bytesOf("pptx"));
  const xmlOf = (name: RegExp) =>
    parts.filter((part) => name.test(part.name)).map(({ xml }) => xml);
  expect(xmlOf(/slides\/slide\d+\.xml$/).filter((xml) => xml.includes("<a:tbl>")).length).toBe(4);
  expect(xmlOf(/charts\/chart\d*\.xml$/).length).toBe(1);
  const notes = parts.filter(({ name }) => /notesSlide\d+\.xml$/.test(name));
  const said = withoutSpaces(notes.flatMap(({ texts }) => texts).join(" "));
  expect(said).toContain(withoutSpaces(sheet.caveats[0] ?? "no caveat"));
});

test.each([
  [[["area", "level=ward&areas=E05999999"]], "Item 1, areas: E05999999"],
  [[["compare", "measure=stop-rate-smoothed&level=borough"]], "Item 1, measure: "],
  [
    [
      ["view", WARDS],
      ["view", "vintage=1999"],
    ],
    "Item 2, vintage: ",
  ],
  [[["title", "Nothing in it"]], "A briefing without items"],
] satisfies [[string, string][], string][])(
  "what cannot be answered is refused: %j",
  async (pairs, said) => {
    const made = await sheetOf(
      briefingOf(pairs),
      (_, work) => work(atlas),
      "https://atlas.example",
    );
    expect(made).toMatchObject({ ok: false, faults: [{ detail: expect.stringContaining(said) }] });
  },
);

test("a snapshot that is gone is said, with what to do", async () => {
  const pinned = briefingOf([["view", "snapshot=2020-01-01-0123456789ab"]]);
  const made = await sheetOf(pinned, async () => null, "https://atlas.example");
  const said = expect.stringContaining("2020-01-01-0123456789ab is no longer kept here");
  expect(made).toMatchObject({ ok: false, faults: [{ detail: said }] });
});
