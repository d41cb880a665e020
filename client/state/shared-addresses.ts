import { type EmbedLook, formatEmbed } from "../../geo/view/embed-address.ts";
import { formatView } from "../../geo/view/format-view.ts";
import type { View } from "../../geo/view/view.ts";

/** How a View is to be shared. */
export interface ShareChoice {
  readonly look: EmbedLook;
  /** Whether it stays with the snapshot on screen for ever. */
  readonly pinned: boolean;
  /** Pixels; null takes the width that there is. */
  readonly width: number | null;
  readonly height: number;
}

/** What sharing needs to know beside the choice. */
export interface SharedFrom {
  readonly view: View;
  /** On screen now. */
  readonly snapshot: string;
  /** Scheme and host of this site. */
  readonly origin: string;
  /** The View in words. */
  readonly title: string;
}

/** A View to be pasted elsewhere, in every form. */
export interface SharedAddresses {
  /** Of the embed. */
  readonly embed: string;
  /** Of the map. */
  readonly link: string;
  /** A frame that is complete without a script. */
  readonly frame: string;
  /** The script that lets the frame have the height that it needs. */
  readonly script: string;
  /** A picture that leads to the map, for Markdown. */
  readonly markdown: string;
  readonly oembed: string;
  /** Of the files: the same query behind another path. */
  file(extension: string): string;
}

/** Formats that a View can be had in, most usual first. */
export const FILE_FORMATS = ["csv", "geojson", "png", "svg", "pdf", "pptx"] as const;

/** A live View tells its readers of newer data, so it says which were current; a pinned one names them. */
export function sharedAddresses(
  { look, pinned, width, height }: ShareChoice,
  { view, snapshot, origin, title }: SharedFrom,
): SharedAddresses {
  const shared = { ...view, snapshot: pinned ? snapshot : null };
  const seen = pinned || look.static ? null : snapshot;
  const embed = `${origin}${asked("/embed", formatEmbed({ view: shared, look: { ...look, seen } }))}`;
  const link = `${origin}${asked("/", formatView(shared))}`;
  const picture = `${origin}/view.png?${formatView({ ...view, snapshot })}`;
  const size = `width="${width ?? "100%"}" height="${height}"`;
  const limit = width === null ? "border:0;min-width:min(100%,320px)" : "border:0;max-width:100%";
  return {
    embed,
    link,
    frame: `<iframe src="${escaped(embed)}" title="${escaped(title)}" ${size} loading="lazy" allow="fullscreen" referrerpolicy="strict-origin-when-cross-origin" style="${limit}"></iframe>`,
    script: `<script type="module" src="${origin}/embed.js"></script>`,
    markdown: `[![${title.replace(/[[\]\\]/g, "\\$&")}](${picture})](${link})`,
    oembed: `${origin}/oembed?url=${encodeURIComponent(embed)}`,
    file: (extension) => `${asked(`/view.${extension}`, joined(formatView(shared), "download=1"))}`,
  };
}

/**
 * The part of the world that a map shows whose camera is written as `#zoom/latitude/longitude`, west, south, east, north in degrees with
 * four decimals; null where the hash is none. A map of zoom 0 is 512 pixels around the world.
 */
export function boundsOnMap(
  hash: string,
  width: number,
  height: number,
): readonly [number, number, number, number] | null {
  const [zoom = Number.NaN, latitude = Number.NaN, longitude = Number.NaN] = hash
    .replace(/^#/, "")
    .split("/")
    .map(Number);
  if (![zoom, latitude, longitude].every(Number.isFinite)) return null;
  const world = 512 * 2 ** zoom;
  const half = (width / world) * 180;
  const north = (y: number) => (Math.atan(Math.sinh(y)) * 180) / Math.PI;
  const middle = Math.asinh(Math.tan((latitude * Math.PI) / 180));
  const reach = (height / world) * Math.PI;
  const edges = [longitude - half, north(middle - reach), longitude + half, north(middle + reach)];
  const [west = 0, south = 0, east = 0, top = 0] = edges.map(
    (edge) => Math.round(edge * 1e4) / 1e4,
  );
  return [west, south, east, top];
}

function asked(path: string, query: string): string {
  return query === "" ? path : `${path}?${query}`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join("&");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
