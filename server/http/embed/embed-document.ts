import { type EmbedAddress, formatEmbed } from "../../../geo/view/embed-address.ts";
import { drawableOf } from "../../export/drawable.ts";
import type { Material } from "../../export/material.ts";
import { linkPreview, type PreviewOrigin } from "../link-preview/preview-tags.ts";
import { element, type Markup, pieces } from "../markup.ts";
import { plainHead } from "../plain-head.ts";
import { areaTips } from "./area-tips.ts";
import { embedControls, embedSearch } from "./embed-controls.ts";
import { figuresTable, selectedFigures } from "./embed-figures.ts";
import { embedLegend } from "./embed-legend.ts";
import { embedFooter, embedNotes } from "./embed-notes.ts";
import { EMBED_STYLE, PAGE_STYLE } from "./embed-style.ts";
import { themeRules } from "./theme-rules.ts";

/** What an embed is made from beside its address. */
export interface EmbedMaterial {
  readonly material: Material;
  /** The map, drawn already. */
  readonly map: Markup;
  readonly origin: PreviewOrigin;
  /** Who may frame the page, and so who may send it messages. */
  readonly hosts: readonly string[];
}

/** The whole page of an embed: complete without a script, and above all else the picture with what it says. */
export function embedDocument(
  address: EmbedAddress,
  { material, map, origin, hosts }: EmbedMaterial,
) {
  const { view, look } = address;
  const { values, words } = material;
  const drawable = drawableOf(material);
  const style = `${PAGE_STYLE}${EMBED_STYLE}${themeRules(view, values)}`;
  const head = plainHead(
    words.title,
    style,
    linkPreview({ path: "/embed", view, period: values.period, look }, origin),
    look.static ? null : element("script", { type: "module", src: "/embed-frame.js" }),
  );
  const body = element(
    "main",
    {},
    element("h1", {}, words.title),
    element("p", { class: "summary" }, words.subtitle),
    words.synthetic
      ? notice("The incidents of this sample city are invented: no real figures.")
      : null,
    look.seen === null || look.seen === words.snapshot
      ? null
      : renewed(address, look.seen, words.snapshot),
    embedSearch(address, material),
    element("div", { class: "stage" }, map),
    selectedFigures(drawable),
    embedLegend(drawable, look.legend),
    embedControls(address, material),
    look.table ? figuresTable(material) : null,
    embedNotes(words),
    embedFooter(words, view, origin.publicUrl),
    look.interactive ? areaTips(values) : null,
  );
  const marks = {
    lang: look.lang,
    "data-theme": look.theme,
    "data-plain": look.plain,
    "data-transparent": look.transparent,
    "data-lock": look.lock,
    "data-hosts": hosts.join(" "),
  };
  return element("html", marks, head, element("body", {}, body));
}

/** Figures of a live embed may no longer be those that its author wrote about. */
function renewed({ look, view }: EmbedAddress, seen: string, snapshot: string): Markup {
  const then = formatEmbed({ view: { ...view, snapshot: seen }, look: { ...look, seen: null } });
  return notice(
    pieces(
      `The data have been renewed since this was embedded (snapshot ${seen} then, ${snapshot} now), so figures may have changed. `,
      element("a", { href: `/embed?${then}` }, "See it as it was"),
    ),
  );
}

function notice(content: Markup | string): Markup {
  return element("p", { class: "notice", role: "note" }, content);
}
