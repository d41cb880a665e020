import type { Briefing, BriefingItem } from "../../geo/view/briefing.ts";
import { changeLevel } from "../../geo/view/change-view.ts";
import { type DraftItem, draft } from "./briefing-material.ts";
import { draftMaterial } from "./draft-view.ts";
import { materialOf } from "./material.ts";
import { narrowToBorough } from "./narrow-to-borough.ts";

export interface Borough {
  readonly code: string;
  readonly name: string;
}

/** A template with a borough's name in place of `{borough}`; in front of the title where that names none. */
export function wordTemplate({ title, items }: Briefing, { name }: Borough): Briefing {
  const fill = (text: string | null) => text?.replaceAll("{borough}", name) ?? null;
  const worded = title === null ? name : (fill(title) ?? name);
  return {
    title: worded.includes(name) ? worded : `${name}: ${worded}`,
    items: items.map((item) => ({ ...item, heading: fill(item.heading), note: fill(item.note) })),
  };
}

/** Makes the sections of one borough: maps show its areas alone, profiles, comparisons, insights and forecasts are its own, whichever areas the template names. */
export function draftOfBorough({ code, name }: Borough): DraftItem {
  return async (atlas, item, publicUrl) => {
    if (item.kind !== "view") return draft(atlas, ofBorough(item, code), publicUrl);
    const material = await materialOf(atlas, item.view, publicUrl);
    if (!material.ok) return material;
    return { ok: true, value: draftMaterial(narrowToBorough(material.value, code, name)) };
  };
}

function ofBorough(item: BriefingItem, code: string): BriefingItem {
  switch (item.kind) {
    case "insights":
      return { ...item, question: { ...item.question, areas: [code] } };
    case "forecast":
      return { ...item, question: { ...item.question, areas: [code] } };
    case "drivers":
      return item;
    default:
      return { ...item, view: { ...changeLevel(item.view, "borough"), areas: [code] } };
  }
}
