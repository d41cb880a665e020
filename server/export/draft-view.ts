import type { Parsed } from "../../geo/view/fault.ts";
import type { View } from "../../geo/view/view.ts";
import type { Atlas } from "../atlas/atlas.ts";
import { areaTable, londonRow } from "./area-table.ts";
import type { Draft } from "./briefing-sheet.ts";
import { drawableOf } from "./drawable.ts";
import type { ExportWords } from "./export-words.ts";
import { type Material, materialOf } from "./material.ts";
import { prepareOutlinePaths } from "./outline-paths.ts";

/** With more areas a briefing lists those selected. */
const MOST_ROWS = 40;

/** A View as a section: its map with legend, and its figures as a table, London first. */
export async function draftView(
  atlas: Atlas,
  view: View,
  publicUrl: string,
): Promise<Parsed<Draft>> {
  const material = await materialOf(atlas, view, publicUrl);
  if (!material.ok) return material;
  await prepareOutlinePaths(material.value.outlines);
  return { ok: true, value: draftMaterial(material.value) };
}

/** The same of what has been asked already. */
export function draftMaterial(material: Material): Draft {
  const { view, values, words } = material;
  const drawable = drawableOf(material);
  const table = areaTable(drawable, MOST_ROWS);
  const { from, to } = values.period;
  return {
    title: words.title,
    summary: words.subtitle,
    reading: readingOf(words),
    drawable,
    tables: [
      {
        ...table,
        caption: words.title,
        rows: [...londonRow(drawable), ...table.rows],
      },
    ],
    address: words.address,
    snapshot: words.snapshot,
    pinned: {
      kind: "view",
      view: { ...view, period: { from, to }, snapshot: words.snapshot },
    },
    caveats: words.caveats,
    methods: [methodOf(words)],
    attribution: words.attribution,
    created: words.created,
    synthetic: words.synthetic,
  };
}

export function methodOf({ label, definition, measureCaveats }: ExportWords) {
  return { label, paragraphs: [definition, ...measureCaveats] };
}

function readingOf({ period, denominator, intervals }: ExportWords): string[] {
  return [period, denominator && `Per: ${denominator}.`, intervals].filter((text) => text !== null);
}
