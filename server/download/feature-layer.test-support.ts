import type { ServerResponse } from "node:http";
import { type Publisher, startPublisher } from "./publisher.test-support.ts";

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

type Asked = "layer" | "count" | "page";

/** A layer as an ArcGIS feature service has it. */
export interface Layer {
  readonly features: readonly Feature[];
  /** Where editing is not tracked, there is no date. */
  readonly edited?: number | null;
  /** The date at a turn of asking about the layer, where it is edited while it is read. */
  readonly editedAt?: (turn: number) => number;
  readonly maxRecordCount?: number;
  /** Answers in the layer's place, if it answers true; `turn` counts requests of that kind from 1. */
  readonly instead?: (asked: Asked, turn: number, response: ServerResponse) => boolean;
  /** The features at a turn of pages, where they change while they are read. */
  readonly featuresAt?: (asked: Asked, turn: number) => readonly Feature[];
}

/** Starts a server that answers for a layer at `/layer/0` until the test has finished. Its object id is `FID`, from 1. */
export function startLayer(layer: Layer): Promise<Publisher> {
  const turns = { layer: 0, count: 0, page: 0 };
  return startPublisher((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://layer.example");
    const asked = kindOf(pathname, searchParams);
    turns[asked] += 1;
    if (layer.instead?.(asked, turns[asked], response)) return;
    const features = layer.featuresAt?.(asked, turns[asked]) ?? layer.features;
    const answer = { layer: about, count, page }[asked](layer, features, searchParams, turns);
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
}

/** What a feature service says is wrong: with status 200. */
export function complain(response: ServerResponse, code: number, message: string): boolean {
  response.end(JSON.stringify({ error: { code, message, details: [] } }));
  return true;
}

function kindOf(pathname: string, query: URLSearchParams): Asked {
  if (!pathname.endsWith("/query")) return "layer";
  return query.get("returnCountOnly") === "true" ? "count" : "page";
}

type Turns = Readonly<Record<Asked, number>>;

function about(
  { edited = 1_670_000_000_000, editedAt, maxRecordCount = 2000 }: Layer,
  _features: readonly Feature[],
  _query: URLSearchParams,
  turns: Turns,
): object {
  const lastEditDate = editedAt?.(turns.layer) ?? edited;
  const editingInfo = lastEditDate === null ? null : { lastEditDate };
  return { name: "layer", objectIdField: "FID", maxRecordCount, editingInfo };
}

function count(_layer: Layer, features: readonly Feature[], query: URLSearchParams): object {
  return { count: matching(features, query).length };
}

function page(
  { maxRecordCount = 2000 }: Layer,
  features: readonly Feature[],
  query: URLSearchParams,
  turns: Turns,
): object {
  const found = matching(features, query);
  // Without an order, services give none that holds from one request to the next.
  const ordered = query.get("orderByFields") === "FID ASC" ? found : rotated(found, turns.page * 7);
  const from = Number(query.get("resultOffset"));
  const size = Math.min(Number(query.get("resultRecordCount")), maxRecordCount);
  const part = ordered.slice(from, from + size);
  const exceededTransferLimit = from + part.length < ordered.length;
  const attributes = ({ id, feature }: Found) => {
    const all = { ...feature.properties, FID: id };
    const wanted = new Set(query.get("outFields")?.split(","));
    return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has(name)));
  };
  if (query.get("f") === "json") {
    const rows = part.map((found) => ({ attributes: attributes(found) }));
    return { features: rows, ...(exceededTransferLimit && { exceededTransferLimit }) };
  }
  const degrees = query.get("outSR") === "4326";
  return {
    type: "FeatureCollection",
    crs: { type: "name", properties: { name: degrees ? "EPSG:4326" : "EPSG:27700" } },
    ...(exceededTransferLimit && { properties: { exceededTransferLimit } }),
    features: part.map((found) => ({
      type: "Feature",
      id: found.id,
      geometry: found.feature.geometry,
      properties: attributes(found),
    })),
  };
}

interface Found {
  readonly id: number;
  readonly feature: Feature;
}

/** As SQL has it, as far as the table asks: `FIELD LIKE 'text%'`, several joined by `OR`. */
function matching(features: readonly Feature[], query: URLSearchParams): Found[] {
  const conditions = (query.get("where") ?? "").split(" OR ").map((condition) => {
    const [, field = "", start = ""] = /^(\w+) LIKE '([^'%]*)%'$/.exec(condition) ?? [];
    if (field === "") throw new Error(`a condition that is not understood: ${condition}`);
    return { field, start };
  });
  return features
    .map((feature, i) => ({ id: i + 1, feature }))
    .filter(({ feature: { properties } }) =>
      conditions.some(({ field, start }) => String(properties[field] ?? "").startsWith(start)),
    );
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
