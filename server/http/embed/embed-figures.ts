import { ingredientWords } from "../../../geo/view/ingredient-words.ts";
import { measureById } from "../../../geo/view/measure-registry.ts";
import { formatAmount, formatCount } from "../../../geo/view/number-format.ts";
import { STATE_MARKS, STATE_WORDS, wordReason } from "../../../geo/view/state-wording.ts";
import type { Values } from "../../../geo/wire/values.ts";
import type { Drawable } from "../../export/drawable.ts";
import { boroughNamer, type Material } from "../../export/material.ts";
import { wordArea } from "../../export/selected-list.ts";
import { element, type Markup, pieces } from "../markup.ts";

/** The figures of the areas that the View selects, numbered as on the map; null where it selects none. */
export function selectedFigures({ view, values }: Drawable): Markup | null {
  const rows = view.areas.map((code) => {
    const i = values.areas.indexOf(code);
    if (i < 0) return element("li", {}, `${code} is not an area of this level and vintage.`);
    const { value, interval } = wordArea(values, i);
    const why = wordReason(values.reason[i] ?? null);
    return element(
      "li",
      {},
      element("strong", {}, `${values.name[i]}: ${value}`),
      interval ? ` (${interval}).` : ".",
      why ? ` ${why}` : null,
    );
  });
  if (rows.length === 0) return null;
  return element("ol", { class: "selected", "aria-label": "Areas marked on the map" }, ...rows);
}

/** Every area's figures as a table, in the order of the answer. */
export function figuresTable({ view, values, words, outlines }: Material): Markup {
  const nameOf = boroughNamer(outlines);
  const measure = measureById(view.measure);
  const { events, base } = measure ? ingredientWords(measure, view) : NO_WORDS;
  const made = [events ?? "Count", base ?? "Base"];
  const heads = ["Area", "Borough", "Value", "95\u00a0% interval", ...made, "State"];
  const rows = values.areas.map((_, i) => {
    const { number, interval } = wordArea(values, i);
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, values.name[i] ?? ""),
      element("td", {}, nameOf(values.borough[i] ?? "")),
      element("td", { class: "number" }, number ?? "none"),
      element("td", { class: "number" }, interval?.replace(/^95\u00a0% interval /, "") ?? "none"),
      element("td", { class: "number" }, amount(values.count[i] ?? null)),
      element("td", { class: "number" }, amount(values.base[i] ?? null)),
      element("td", {}, stateOf(values, i)),
    );
  });
  return element(
    "div",
    { class: "table", role: "region", "aria-label": "Every area's figures", tabindex: 0 },
    element(
      "table",
      {},
      element("caption", {}, `${words.title}: ${words.unit}, ${formatCount(rows.length)} areas`),
      element(
        "thead",
        {},
        element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head))),
      ),
      element("tbody", {}, pieces(...rows)),
    ),
  );
}

const NO_WORDS = { events: null, base: null };

function amount(value: number | null): string {
  return value === null ? "none" : formatAmount(value);
}

function stateOf({ state }: Values, i: number): string {
  const own = state[i] ?? "missing";
  return `${STATE_MARKS[own]} ${STATE_WORDS[own]}`;
}
