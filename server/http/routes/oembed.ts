import {
  type EmbedAddress,
  formatEmbed,
  PLAIN_LOOK,
  parseEmbed,
} from "../../../geo/view/embed-address.ts";
import type { Parsed } from "../../../geo/view/fault.ts";
import { parseView } from "../../../geo/view/parse-view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { materialOf } from "../../export/material.ts";
import { addressOf } from "../address.ts";
import { fileBody } from "../body.ts";
import { oembedOf } from "../oembed/oembed-answer.ts";
import { oembedXml } from "../oembed/oembed-xml.ts";
import { type Pairs, Parameters, queryOf, readQuery } from "../params.ts";
import { type Refused, refuseFaults, refuseUnknown } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";

/** `GET /oembed` (oEmbed 1.0): how an address of ours is put into another page. */
export const oembedRoute: Route = {
  path: "/oembed",
  read: ({ query, publicUrl }) => {
    const asked = new Parameters(query, ["url", "maxwidth", "maxheight", "format"]);
    const url = asked.required("url", URL_TEXT);
    const room = {
      width: asked.optional("maxwidth", PIXELS),
      height: asked.optional("maxheight", PIXELS),
    };
    const format = asked.optional("format", FORMAT) ?? "json";
    if (asked.faults.length > 0 || url === null) return refuseFaults(asked.faults);
    if (format !== "json" && format !== "xml") return NOT_OFFERED;
    const address = readOwn(url, publicUrl);
    if (!address) return NOT_OURS;
    if (!address.ok) return refuseUnknown("unknown-view", UNREADABLE);
    return {
      kind: "asked",
      snapshot: address.value.view.snapshot,
      answer: (atlas) => answer(atlas, address.value, { room, format, publicUrl }),
    };
  },
};

/** How the parameters of an address to embed are read. */
export const URL_TEXT = {
  read: (text: string) => (text === "" ? null : text),
  expected: "Expected the address of a page of this site.",
  allowed: [],
};

export const PIXELS = {
  read: (text: string) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : null),
  expected: "Expected a whole number of pixels.",
  allowed: [],
};

export const FORMAT = {
  read: (text: string) => text,
  expected: "Expected json or xml.",
  allowed: [],
};

const NOT_OFFERED: Refused = {
  kind: "refused",
  refusal: { status: 501, code: "format-not-offered" },
};

const UNREADABLE = "The address is of this site, but it asks for nothing that can be shown.";

const NOT_OURS = refuseUnknown(
  "foreign-address",
  "Only addresses of this site's map, comparison, area pages and embeds can be embedded.",
);

const AREA = /^\/area\/([A-Z]\d{8}|[0-9a-f]{15})$/;

/** The pages' own parameters, which an embed has no use for. */
const OF_PAGES = ["table", "beside", "with"];

/** An address of ours as that of an embed; null where it is none of ours, or of nothing that can be framed. */
function readOwn(text: string, publicUrl: string): Parsed<EmbedAddress> | null {
  const [address = ""] = text.split("#");
  if (!address.startsWith(`${publicUrl}/`) && !address.startsWith(`${publicUrl}?`)) return null;
  const path = address.slice(publicUrl.length).replace(/\?.*$/s, "") || "/";
  const query = readQuery(`/?${queryOf(address)}`);
  if (!query.ok) return query;
  if (path === "/embed") return parseEmbed(query.value);
  const area = AREA.exec(path)?.[1];
  if (path !== "/" && path !== "/compare" && area === undefined) return null;
  return readPage(query.value, area ?? null);
}

function readPage(query: Pairs, area: string | null): Parsed<EmbedAddress> {
  const view = parseView(query, OF_PAGES);
  if (!view.ok) return view;
  const areas = area === null ? view.value.areas : [area];
  return { ok: true, value: { view: { ...view.value, areas }, look: PLAIN_LOOK } };
}

interface Wanted {
  readonly room: { readonly width: number | null; readonly height: number | null };
  readonly format: "json" | "xml";
  readonly publicUrl: string;
}

async function answer(
  atlas: Atlas,
  address: EmbedAddress,
  { room, format, publicUrl }: Wanted,
): Promise<Reply> {
  const material = await materialOf(atlas, address.view, publicUrl);
  if (!material.ok) return refuseUnknown("unknown-view", UNREADABLE);
  const value = oembedOf(address, material.value, { room, publicUrl });
  const canonical = addressOf("/embed", formatEmbed(address));
  if (format === "json") return { kind: "json", value, canonical };
  return {
    kind: "file",
    body: fileBody("text/xml; charset=utf-8", Buffer.from(oembedXml(value)), {}),
    disposition: 'inline; filename="oembed.xml"',
    canonical,
  };
}
