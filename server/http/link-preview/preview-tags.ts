import type { Period } from "../../../geo/domain/period.ts";
import { type EmbedLook, formatEmbed } from "../../../geo/view/embed-address.ts";
import { estimatorById } from "../../../geo/view/estimators.ts";
import { formatView } from "../../../geo/view/format-view.ts";
import type { View } from "../../../geo/view/view.ts";
import { formatTitle, viewTitle } from "../../../geo/view/view-title.ts";
import { CARD } from "../../export/card-size.ts";
import { addressOf } from "../address.ts";
import { element, type Markup, pieces } from "../markup.ts";

/** What a page shows, as far as a link to it is concerned. */
export interface Previewed {
  /** Of the page that the address names. */
  readonly path: string;
  readonly view: View;
  /** Of the answer, where it is known. */
  readonly period?: Period;
  /** Of an embed. */
  readonly look?: EmbedLook;
  /** What stands before the View's title: the area of a page about one. */
  readonly about?: string;
}

export interface PreviewOrigin {
  /** Scheme and host, without a slash at the end. */
  readonly publicUrl: string;
  /** The snapshot that answers now; null while there is none. */
  readonly current: string | null;
}

/**
 * What programs that show links read of a page: its canonical address, OpenGraph and Twitter tags with a picture of the View, and where
 * oEmbed is answered.
 *
 * The picture's address names the snapshot, since such programs keep pictures by address. Look and theme of an embed are not part of
 * the canonical address.
 */
export function linkPreview(shown: Previewed, { publicUrl, current }: PreviewOrigin): Markup {
  const { path, view, look } = shown;
  const page = path === "/embed" ? "/" : path;
  const canonical = `${publicUrl}${addressOf(page, formatView(view))}`;
  const own = `${publicUrl}${addressOf(path, look ? formatEmbed({ view, look }) : formatView(view))}`;
  const title = previewTitle(shown);
  const description = estimatorById(view.measure)?.definition ?? "";
  const snapshot = view.snapshot ?? current;
  const image = `${publicUrl}${addressOf("/card.png", formatView({ ...view, snapshot }))}`;
  return pieces(
    element("link", { rel: "canonical", href: canonical }),
    element("meta", { name: "description", content: description }),
    property("og:title", title),
    property("og:description", description),
    property("og:type", "website"),
    property("og:url", canonical),
    property("og:site_name", "Trust Atlas"),
    property("og:locale", "en_GB"),
    ...(snapshot === null
      ? []
      : [
          property("og:image", image),
          property("og:image:type", "image/png"),
          property("og:image:width", String(CARD.width)),
          property("og:image:height", String(CARD.height)),
          property("og:image:alt", `Map: ${title}`),
          element("meta", { name: "twitter:card", content: "summary_large_image" }),
        ]),
    oembedLink("json", own, title, publicUrl),
    oembedLink("xml", own, title, publicUrl),
  );
}

/** The View in words, after the name of the area that the page is about. */
export function previewTitle({ about, view, period }: Previewed): string {
  const title = formatTitle(viewTitle(view, period ?? null));
  return about ? `${about}: ${title}` : title;
}

function property(name: string, content: string): Markup {
  return element("meta", { property: name, content });
}

function oembedLink(format: "json" | "xml", url: string, title: string, publicUrl: string): Markup {
  const type = format === "json" ? "application/json+oembed" : "text/xml+oembed";
  const query = `url=${encodeURIComponent(url)}&format=${format}`;
  return element("link", { rel: "alternate", type, href: `${publicUrl}/oembed?${query}`, title });
}
