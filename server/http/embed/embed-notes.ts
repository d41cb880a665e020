import { formatView } from "../../../geo/view/format-view.ts";
import type { View } from "../../../geo/view/view.ts";
import type { ExportWords } from "../../export/export-words.ts";
import { element, type Markup } from "../markup.ts";

/** What must be read beside the figures: always the period and what they are per, and the rest a click away. */
export function embedNotes(words: ExportWords): Markup {
  const { period, denominator, intervals, definition, caveats, measureCaveats } = words;
  const more = [definition, ...caveats, ...measureCaveats].filter(Boolean);
  return element(
    "section",
    { class: "notes", "aria-label": "How to read it" },
    element("p", {}, denominator ? `${period} Per: ${denominator}.` : period),
    element("p", {}, intervals),
    element(
      "details",
      {},
      element("summary", {}, `To keep in mind (${more.length})`),
      ...more.map((text) => element("p", {}, text)),
    ),
  );
}

/** Whence the figures are and where they can be seen again; no look of an embed leaves it out. */
export function embedFooter(words: ExportWords, view: View, publicUrl: string): Markup {
  const { attribution, snapshot, address } = words;
  const away = { target: "_blank", rel: "noopener" };
  const query = formatView(view);
  const open = element(
    "a",
    { href: `${publicUrl}/${query && `?${query}`}`, class: "open", ...away },
    "Open in Trust Atlas",
  );
  return element(
    "footer",
    {},
    element("p", {}, open, " · ", element("a", { href: address, ...away }, "these very numbers")),
    element("p", {}, `Source: ${attribution.length > 0 ? attribution.join(" ") : "not stated"}`),
    element("p", {}, "Snapshot ", element("code", {}, snapshot)),
  );
}
