import type { Parsed } from "../../geo/view/fault.ts";
import type { View } from "../../geo/view/view.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { Atlas, Outlines } from "../atlas/atlas.ts";
import { type ExportWords, exportWords } from "./export-words.ts";

/** Everything that a file is made from: one answer, what is said of it, and the ground that it lies on. */
export interface Material {
  readonly view: View;
  readonly values: Values;
  readonly words: ExportWords;
  readonly outlines: Outlines;
}

/** Asks the atlas for a View once, for whichever format; the faults where this snapshot cannot answer it. */
export async function materialOf(
  atlas: Pick<Atlas, "values" | "outlines" | "summary">,
  view: View,
  publicUrl: string,
): Promise<Parsed<Material>> {
  const values = await atlas.values(view);
  if (!values.ok) return values;
  const outlines = atlas.outlines(view);
  if (!outlines.ok) return outlines;
  const words = exportWords(view, values.value, { ...atlas.summary(), publicUrl });
  return { ok: true, value: { view, values: values.value, words, outlines: outlines.value } };
}

/** Names of the boroughs by code; a code without one stands for itself. */
export function boroughNamer({ boroughs }: Outlines): (code: string) => string {
  const names = new Map(boroughs.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
