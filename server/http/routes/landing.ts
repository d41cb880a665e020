import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import type { Landing } from "../openapi/schemas/landing-schema.ts";
import type { Route } from "../route.ts";
import { readSnapshotOnly } from "./snapshot.ts";

const PATH = "/api/v1";

/** Where a program that knows nothing begins: links to descriptions, data and tiles, with relations that others know. */
export const landingRoute: Route = {
  path: PATH,
  read: ({ query, publicUrl }) =>
    readSnapshotOnly(query, (atlas) => ({ kind: "json", value: landingOf(atlas, publicUrl) })),
};

/** The media type of an OpenAPI document, as OGC API names it. */
export const OPENAPI_TYPE = "application/vnd.oai.openapi+json;version=3.1";

function landingOf(atlas: Atlas, publicUrl: string): Landing {
  const { id, synthetic, sources } = atlas.summary();
  const link = (rel: string, path: string, type: string, title: string) => ({
    href: `${publicUrl}${path}`,
    rel,
    type,
    title,
  });
  const levels = [...new Set(atlas.levels().levels.map(({ level }) => level))];
  return {
    title: "Trust Atlas",
    description: "Rates and ethnic disparities of London policing, with their uncertainty.",
    attribution: [...new Set(sources.map(({ attribution }) => attribution))].join(" "),
    snapshot: id,
    ...(synthetic && { synthetic }),
    links: [
      link("self", PATH, JSON_TYPE, "This page"),
      link("service-desc", "/openapi.json", OPENAPI_TYPE, "Description for programs"),
      link("service-doc", "/docs", "text/html", "Description to read"),
      link("alternate", "/", "text/html", "The map"),
      link("data", `${PATH}/levels`, JSON_TYPE, "The boundary sets held"),
      link("describedby", `${PATH}/measures`, JSON_TYPE, "Every measure's definition"),
      link("license", `${PATH}/snapshot`, JSON_TYPE, "Sources, licences and credits"),
      ...levels.flatMap((level) => [
        link("item", addressOf(`/tiles/${level}.json`, MEASURE), JSON_TYPE, `TileJSON, ${level}`),
        link("item", fileOf("geojson", level), "application/geo+json", `GeoJSON, ${level}`),
        link("item", fileOf("csv", level), "text/csv", `CSV, ${level}`),
      ]),
    ],
  };
}

const JSON_TYPE = "application/json";

/** The one measure of events that every level has. */
const MEASURE = "measure=crime-count";

function fileOf(extension: string, level: string): string {
  return addressOf(`/view.${extension}`, `${MEASURE}&level=${level}`);
}
