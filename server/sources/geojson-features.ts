import type { CoordinateSystem } from "./boundary-shapes.ts";
import type { Input } from "./input.ts";
import { parseJson } from "./json-text.ts";
import type { RawFeature } from "./raw-feature.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import { decodeUtf8 } from "./utf8.ts";

/** The features of a GeoJSON FeatureCollection and the coordinates that it says they are in. Throws `RefusedInput` when it is none. */
export async function readGeojsonFeatures(
  input: Input,
): Promise<{ readonly features: readonly RawFeature[]; readonly system: CoordinateSystem }> {
  const root = parseJson(decodeUtf8(await input.bytes(), input.path), input.path);
  const { type, features, crs } = membersOf(root);
  if (type !== "FeatureCollection" || !Array.isArray(features)) throw otherType(input, type);
  return { features: features.map(rawFeature), system: systemOf(input.path, crs) };
}

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
