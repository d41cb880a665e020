import { parseView } from "../../../geo/view/parse-view.ts";
import type { Atlases } from "../../atlas/atlas.ts";
import { element } from "../markup.ts";
import { readQuery } from "../params.ts";
import { linkPreview, previewTitle } from "./preview-tags.ts";

/** What the pages' own scripts read beside the View. */
const OWN = ["table", "beside", "with"];

/** A request for a page, as far as its head depends on it. */
export interface PageAsked {
  /** Path as it was asked for. */
  readonly path: string;
  /** The whole address, query included. */
  readonly url: string;
  /** Of an area's page. */
  readonly code: string | null;
}

/**
 * The client's page with the title, canonical address and link preview of the View that it is asked for; the page as it is where the
 * address is no View's, which the client will say.
 */
export async function withHead(
  html: string,
  { path, url, code }: PageAsked,
  { atlases, publicUrl }: { readonly atlases: Atlases; readonly publicUrl: string },
): Promise<string> {
  const query = readQuery(url);
  const view = query.ok ? parseView(query.value, OWN) : query;
  if (!view.ok) return html;
  const about = code === null ? null : await nameOf(atlases, code);
  const shown = { path, view: view.value, ...(about !== null && { about }) };
  const title = element("title", {}, `${previewTitle(shown)} – Trust Atlas`);
  const head = linkPreview(shown, { publicUrl, current: atlases.currentId() });
  // Replaced by functions, as text may hold what `replace` reads as its own signs.
  return html
    .replace(/<meta\s+name="description"[^>]*>/, () => "")
    .replace(/<title>[^<]*<\/title>/, () => `${title.markup}${head.markup}`);
}

async function nameOf(atlases: Atlases, code: string): Promise<string | null> {
  return atlases.lend(null, async (atlas) => atlas.area(code)[0]?.name ?? null);
}
