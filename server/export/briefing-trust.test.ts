import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Briefing, parseBriefing } from "../../geo/view/briefing.ts";
import { someDrivers } from "../../geo/wire/drivers.test-support.ts";
import { someForecast } from "../../geo/wire/forecast.test-support.ts";
import { someInsight, someInsights } from "../../geo/wire/insights.test-support.ts";
import type { Atlas } from "../atlas/atlas.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import { BRIEFING_FORMATS } from "./briefing-formats.ts";
import { sheetOf } from "./briefing-material.ts";
import { draftOfBorough } from "./briefing-of-borough.ts";
import type { BriefingSheet } from "./briefing-sheet.ts";
import { createExporter } from "./exporter.ts";
import { withoutSpaces } from "./read-back.test-support.ts";
import { readOoxml } from "./read-ooxml.test-support.ts";
import { readPdfText } from "./read-pdf.test-support.ts";

const SITE = "https://atlas.example";

const BRIEFING = briefingOf([
  ["insights", "area=E09000002"],
  ["note", "What we heard"],
  ["drivers", "measure=trust"],
  ["forecast", "measure=trust"],
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
  const { atlas: tiny } = await tinyAtlas();
  atlas = {
    ...tiny,
    insights: async () => ({ ok: true, value: someInsights() }),
    drivers: async () => ({ ok: true, value: someDrivers() }),
    forecast: async () => ({ ok: true, value: someForecast() }),
  };
  const made = await sheetOf(BRIEFING, (_, work) => work(atlas), SITE);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  sheet = made.value;
});

const READERS: Readonly<Record<string, (bytes: Uint8Array) => string | Promise<string>>> = {
  html: (bytes) =>
    Buffer.from(bytes)
      .toString("utf8")
      .replaceAll(/<style>.*?<\/style>|<[^>]+>/gs, " ")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  pdf: (bytes) => readPdfText(bytes).text,
  pptx: async (bytes) => (await readOoxml(bytes)).flatMap(({ texts }) => texts).join(" "),
};

describe.each(BRIEFING_FORMATS.map(({ extension }) => extension))(
  "answers on trust as %s",
  (extension) => {
    let text: string;
    beforeAll(async () => {
      const made = await exporter.renderBriefing(extension, sheet);
      if (!made?.ok) throw new Error("expected a file");
      text = withoutSpaces((await READERS[extension]?.(made.value)) ?? "");
    });

    test("a finding has its evidence with interval and n, grade, other reading, action with source, and snapshot", () => {
      const { claim, counter, wouldChange, action, gradeWords } = someInsight();
      const said = [
        ...[claim, gradeWords, counter, wouldChange, action.text, action.mechanism, action.owner],
        `Source: ${action.source}`,
        "−13 points (95\u00a0% interval −16 to −10) against the rest of London; n 1,341, q under 0.001",
        someInsights().snapshot,
      ];
      expect(said.filter((own) => !text.includes(withoutSpaces(own)))).toEqual([]);
    });

    test("drivers and forecast have headline, n, period, caveats and every figure with its limits", () => {
      const drivers = someDrivers();
      const forecast = someForecast();
      const said = [
        ...[drivers.headline, drivers.survives.words, ...drivers.caveats],
        `n ${drivers.n} borough-years`,
        ...[forecast.headline, ...forecast.caveats, `Learnt from ${forecast.n} quarters`],
        ...drivers.drivers.map(({ label }) => label),
        ...(forecast.backtest?.models ?? []).map(({ label }) => label),
      ];
      expect(said.filter((own) => !text.includes(withoutSpaces(own)))).toEqual([]);
    });
  },
);

test("a finding leads to the map that shows it, in the snapshot it was found in", () => {
  const { view } = someInsight();
  const { snapshot } = someInsights();
  expect(sheet.sections[0]?.findings[0]?.address).toBe(`${SITE}/?${view}&snapshot=${snapshot}`);
});

test("the briefing's own address names the snapshot of every answer", () => {
  const again = parseBriefing(new URL(sheet.address ?? "").searchParams);
  const { snapshot } = someInsights();
  const question = expect.objectContaining({ snapshot });
  expect(again).toMatchObject({
    value: {
      items: [
        { kind: "insights", question },
        { kind: "drivers", question },
        { kind: "forecast", question },
      ],
    },
  });
});

test("of a template for each borough insights and forecast are that borough's", async () => {
  const asked: string[] = [];
  const noting: Atlas = {
    ...atlas,
    insights: async ({ areas }) => {
      asked.push(`insights ${areas}`);
      return { ok: true, value: someInsights() };
    },
    forecast: async ({ areas }) => {
      asked.push(`forecast ${areas}`);
      return { ok: true, value: someForecast() };
    },
  };
  const borough = { code: "E09000003", name: "Westwick" };
  await sheetOf(BRIEFING, (_, work) => work(noting), SITE, draftOfBorough(borough));
  expect(asked).toEqual(["insights E09000003", "forecast E09000003"]);
});
