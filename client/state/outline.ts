import { computed, signal } from "@preact/signals";
import type { Mark } from "../../geo/view/legend.ts";
import { answer } from "./answer.ts";
import { type AreaRow, areaRows } from "./area-row.ts";

/** A part of the legend that stands for some of the areas: a class, a mark, or a bar of the histogram. */
export type LegendPart =
  | { readonly kind: "class"; readonly class: number }
  | { readonly kind: "mark"; readonly mark: Mark }
  | { readonly kind: "bar"; readonly codes: readonly string[] };

/** The part under the pointer or with the focus. */
export const hoveredPart = signal<LegendPart | null>(null);

/** The part that was pressed; it stays outlined until it is pressed again. */
export const pinnedPart = signal<LegendPart | null>(null);

/** Codes of the areas that the map outlines for the legend. */
export const outlined = computed<readonly string[]>(() => {
  const part = hoveredPart.value ?? pinnedPart.value;
  const values = answer.value?.values;
  if (!part || !values) return [];
  if (part.kind === "bar") return part.codes;
  return areaRows(values)
    .filter((row) => isIn(part, row))
    .map(({ code }) => code);
});

/** Keeps a part outlined, or lets it go when it is the one kept. */
export function pin(part: LegendPart): void {
  pinnedPart.value = isPinned(part) ? null : part;
}

/** Whether a class or mark is the one kept outlined. */
export function isPinned(part: LegendPart): boolean {
  return partKey(pinnedPart.value) === partKey(part);
}

function partKey(part: LegendPart | null): string {
  if (!part) return "";
  return part.kind === "class" ? `class ${part.class}` : part.kind === "mark" ? part.mark : "bar";
}

function isIn(part: Exclude<LegendPart, { kind: "bar" }>, row: AreaRow): boolean {
  return part.kind === "class" ? row.class === part.class : row.mark === part.mark;
}
