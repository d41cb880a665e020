import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { viewOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import { USUAL_PICTURE } from "./drawable.ts";
import { createExporter, type ExporterLimits } from "./exporter.ts";
import { type Format, formatByExtension } from "./formats.ts";
import { type Material, materialOf } from "./material.ts";

let material: Material;

beforeAll(async () => {
  const { atlas } = await tinyAtlas();
  const view = viewOf("measure=stop-rate&level=ward&period=2023-01..2023-03");
  const asked = await materialOf(atlas, view, "https://atlas.example");
  if (!asked.ok) throw new Error(JSON.stringify(asked.faults));
  material = asked.value;
});

const shared = createExporter({ slots: 1, queue: 1 });
afterAll(() => shared.close());

function exporterWith(limits: ExporterLimits) {
  const exporter = createExporter(limits);
  onTestFinished(() => exporter.close());
  return exporter;
}

function formatOf(extension: string): Format {
  const format = formatByExtension(extension);
  if (!format) throw new Error(`no format ${extension}`);
  return format;
}

const width = (pixels: number) => ({ ...USUAL_PICTURE, width: pixels });

test.each(["png", "pdf", "pptx"])(
  "%s of the same answer has the same bytes in another process",
  async (extension) => {
    const format = formatOf(extension);
    const first = await shared.render(format, material, USUAL_PICTURE);
    const again = await exporterWith({ slots: 1, queue: 0 }).render(
      format,
      material,
      USUAL_PICTURE,
    );
    if (!first?.ok || !again?.ok) throw new Error("expected two files");
    expect(first.value.length).toBeGreaterThan(1000);
    expect(Buffer.compare(first.value, again.value)).toBe(0);
  },
);

test("what is asked past the slots and the queue is turned away, and welcome again later", async () => {
  const exporter = exporterWith({ slots: 1, queue: 1 });
  const svg = formatOf("svg");
  const asked = [400, 500, 600, 700].map((pixels) => exporter.render(svg, material, width(pixels)));
  const answers = await Promise.all(asked);
  expect(answers.map((answer) => answer?.ok ?? null)).toEqual([true, true, null, null]);
  expect(await exporter.render(svg, material, width(700))).toMatchObject({ ok: true });
});

test("the map of an embed is drawn before the files that wait, and is turned away where the queue is full", async () => {
  const exporter = exporterWith({ slots: 1, queue: 2 });
  const shown = { box: { x: 0, y: 0, width: 1000, height: 800 }, interactive: true };
  const done: string[] = [];
  const note = (name: string) => () => void done.push(name);
  const png = formatOf("png");
  await Promise.all([
    exporter.render(png, material, width(400)).then(note("first")),
    exporter.render(png, material, width(500)).then(note("second")),
    exporter.renderEmbed(material, shown).then(note("embed")),
  ]);
  expect(done).toEqual(["first", "embed", "second"]);
  const full = exporterWith({ slots: 1, queue: 0 });
  const [drawn, turned] = await Promise.all([
    full.renderCard(material),
    full.renderEmbed(material, shown),
  ]);
  expect([drawn?.ok, turned]).toEqual([true, null]);
});

test("the same file asked for twice at once is drawn once, and takes one place", async () => {
  const exporter = exporterWith({ slots: 1, queue: 0 });
  const png = formatOf("png");
  const [one, two] = await Promise.all([
    exporter.render(png, material, width(400)),
    exporter.render(png, material, width(400)),
  ]);
  expect(one).toMatchObject({ ok: true });
  expect(two).toBe(one);
});

test("a drawing that fails is told to whoever asked, and the next one is drawn", async () => {
  const exporter = exporterWith({ slots: 1, queue: 0 });
  const unknown: Format = { extension: "gif", mediaType: "image/gif", takes: [], render: null };
  await expect(exporter.render(unknown, material, USUAL_PICTURE)).rejects.toThrow("draws .gif");
  expect(await exporter.render(formatOf("svg"), material, USUAL_PICTURE)).toMatchObject({
    ok: true,
  });
});

test("a picture that would be too large is refused with its size", async () => {
  const options = { ...USUAL_PICTURE, dpi: 300 };
  const refused = await shared.render(formatOf("png"), material, options);
  expect(refused).toMatchObject({ ok: false, faults: [{ field: "dpi" }] });
});
