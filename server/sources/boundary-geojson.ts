import { readBoundary } from "./boundary.ts";
import type { CoordinateSystem } from "./boundary-shapes.ts";
import { geojsonLayers } from "./geojson-layer.ts";
import type { Input } from "./input.ts";
import { parseJson } from "./json-text.ts";
import { BOUNDARY_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import type { RawFeature } from "./raw-feature.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import { claimOf } from "./shape-claim.ts";
import type { ReferenceSource } from "./source.ts";
import { decodeUtf8 } from "./utf8.ts";

/**
 * Boundaries as a GeoJSON FeatureCollection: WGS84 (RFC 7946), or British National Grid where an old `crs` member says so.
 */
export const boundaryGeojson: ReferenceSource = {
  id: "boundary-geojson",
  label: "boundaries as GeoJSON",
  publisher: "Office for National Statistics; Greater London Authority",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: BOUNDARY_ATTRIBUTION,
  async recognise(input, head) {
    const layers = geojsonLayers(head);
    return layers !== null && claimOf(input, layers) === "boundary";
  },
  async read(input) {
    const root = parseJson(decodeUtf8(await input.bytes(), input.path), input.path);
    const { type, features, crs } = membersOf(root);
    if (type !== "FeatureCollection" || !Array.isArray(features)) throw otherType(input, type);
    const system = systemOf(input.path, crs);
    return readBoundary(input, features.map(rawFeature), system, []);
  },
};

function rawFeature(value: unknown, i: number): RawFeature {
  const { properties, geometry } = membersOf(value);
  return {
    place: `feature ${i + 1}`,
    properties: new Map(Object.entries(membersOf(properties))),
    geometry,
  };
}

interface Members {
  readonly [member: string]: unknown;
  readonly type?: unknown;
  readonly features?: unknown;
  readonly crs?: unknown;
  readonly properties?: unknown;
  readonly geometry?: unknown;
  readonly name?: unknown;
}

function membersOf(value: unknown): Members {
  return value instanceof Object && !Array.isArray(value) ? { ...value } : {};
}

/** RFC 7946 knows WGS84 only; the older `crs` member is still written, and must not contradict the numbers. */
function systemOf(path: string, crs: unknown): CoordinateSystem {
  if (crs === undefined || crs === null) return "wgs84";
  const name = String(membersOf(membersOf(crs).properties).name ?? "");
  if (/(^|:)CRS84$|EPSG:+(\d[\d.]*:)?4326$/i.test(name)) return "wgs84";
  if (/EPSG:+(\d[\d.]*:)?27700$/i.test(name)) return "national-grid";
  throw new RefusedInput({
    code: "coordinate-system",
    file: path,
    place: "crs member",
    expected: "CRS84, EPSG:4326 or EPSG:27700",
    arrived: quoted(name),
    remedy: "convert the file to WGS84",
  });
}

function otherType(input: Input, type: unknown): RefusedInput {
  return new RefusedInput({
    code: "geojson-type",
    file: input.path,
    expected: "a FeatureCollection with features",
    arrived: type === undefined ? "JSON without a type" : `type ${quoted(String(type))}`,
    remedy: "give the areas as one FeatureCollection",
  });
}
