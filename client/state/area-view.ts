import type { Level } from "../../geo/domain/level.ts";
import { changeLevel, changeVintage } from "../../geo/view/change-view.ts";
import type { View } from "../../geo/view/view.ts";
import { writeAddress } from "./address.ts";
import { vintagesOf } from "./catalogue.ts";
import { second } from "./view.ts";

/** An area as one boundary set has it. */
export interface PlacedArea {
  readonly level: Level;
  readonly vintage: number | null;
  readonly code: string;
}

/** The same question with that area selected, at its own level and vintage. */
export function viewOfArea(view: View, { level, vintage, code }: PlacedArea): View {
  const newest = vintagesOf(level)[0] ?? null;
  const there = changeVintage(changeLevel(view, level), vintage === newest ? null : vintage);
  return { ...there, areas: [code] };
}

/** Address of an area's own page; it carries the question along, so that the way back leads to it. */
export function areaPageAddress(code: string, view: View): string {
  return `/area/${encodeURIComponent(code)}${writeAddress(view, false, second.value)}`;
}
