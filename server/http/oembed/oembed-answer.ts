import { type EmbedAddress, formatEmbed } from "../../../geo/view/embed-address.ts";
import { formatView } from "../../../geo/view/format-view.ts";
import { CARD } from "../../export/card-size.ts";
import { drawSheet } from "../../export/draw-sheet.ts";
import { drawableOf } from "../../export/drawable.ts";
import type { Material } from "../../export/material.ts";
import { addressOf } from "../address.ts";
import { element } from "../markup.ts";

/** How much room a consumer has, in pixels; null where it does not say. */
export interface Room {
  readonly width: number | null;
  readonly height: number | null;
}

/** An oEmbed answer: names and values only, so that JSON and XML say the same. */
type OembedAnswer = Readonly<Record<string, string | number>>;

/** A frame is this large where there is room; its own script asks for the height that it needs. */
const FRAME = { width: 640, height: 960 };

const PICTURE_WIDTH = 1200;

/** What `/view.png` draws at least. */
const NARROWEST = 320;

/** A frame of the embed, or a photo where the embed is a static one; never larger than the room there is. */
export function oembedOf(
  address: EmbedAddress,
  material: Material,
  { room, publicUrl }: { readonly room: Room; readonly publicUrl: string },
): OembedAnswer {
  const { words } = material;
  const about = {
    version: "1.0",
    title: words.title,
    provider_name: "Trust Atlas",
    provider_url: publicUrl,
    cache_age: address.view.snapshot === null ? 3600 : 31_536_000,
  };
  return address.look.static
    ? { type: "photo", ...about, ...photoOf(address, material, room, publicUrl) }
    : { type: "rich", ...about, ...frameOf(address, material, room, publicUrl) };
}

function photoOf(
  { view, look }: EmbedAddress,
  material: Material,
  room: Room,
  publicUrl: string,
): OembedAnswer {
  const theme = look.theme === "dark" ? "dark" : "light";
  const sheet = drawSheet(drawableOf(material), { width: PICTURE_WIDTH, dpi: 96, theme });
  const [, width = 1, height = 1] =
    /width="(\d+)" height="(\d+)"/.exec(sheet.svg)?.map(Number) ?? [];
  const fit = Math.min(1, (room.width ?? width) / width, (room.height ?? height) / height);
  const shown = Math.max(1, Math.floor(width * fit));
  const pinned = formatView({ ...view, snapshot: material.words.snapshot });
  const drawn = Math.max(NARROWEST, shown);
  const own = [pinned, `width=${drawn}`, theme === "dark" ? "theme=dark" : ""].filter(Boolean);
  return {
    url: `${publicUrl}/view.png?${own.join("&")}`,
    width: shown,
    height: Math.max(1, Math.floor(height * fit)),
  };
}

function frameOf(
  address: EmbedAddress,
  { words }: Material,
  room: Room,
  publicUrl: string,
): OembedAnswer {
  const width = Math.min(FRAME.width, room.width ?? FRAME.width);
  const height = Math.min(FRAME.height, room.height ?? FRAME.height);
  const frame = element("iframe", {
    src: `${publicUrl}${addressOf("/embed", formatEmbed(address))}`,
    title: words.title,
    width,
    height,
    loading: "lazy",
    allow: "fullscreen",
    referrerpolicy: "strict-origin-when-cross-origin",
    style: "border:0;max-width:100%",
  });
  const card = formatView({ ...address.view, snapshot: words.snapshot });
  const fits =
    (room.width ?? CARD.width) >= CARD.width && (room.height ?? CARD.height) >= CARD.height;
  return {
    html: frame.markup,
    width,
    height,
    ...(fits && {
      thumbnail_url: `${publicUrl}/card.png?${card}`,
      thumbnail_width: CARD.width,
      thumbnail_height: CARD.height,
    }),
  };
}
