import { readBoundary } from "./boundary.ts";
import type { CoordinateSystem } from "./boundary-shapes.ts";
import { type GeoPackage, type GeoPackageLayer, withGeoPackage } from "./geopackage.ts";
import { readGeoPackageGeometry } from "./geopackage-geometry.ts";
import { geopackageLayers } from "./geopackage-layers.ts";
import type { Input } from "./input.ts";
import { BOUNDARY_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { chooseLayer } from "./one-layer.ts";
import type { RawFeature } from "./raw-feature.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import { claimOf } from "./shape-claim.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";

/** Boundaries as a GeoPackage with one layer of areas, in British National Grid or WGS84. */
export const boundaryGeopackage: ReferenceSource = {
  id: "boundary-geopackage",
  label: "boundaries as a GeoPackage",
  publisher: "Office for National Statistics; Greater London Authority",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: BOUNDARY_ATTRIBUTION,
  async recognise(input, head) {
    const layers = await geopackageLayers(input, head);
    return layers !== null && claimOf(input, layers) === "boundary";
  },
  async read(input) {
    return withGeoPackage(await input.bytes(), input.path, (open) => readLayer(input, open));
  },
};

/** No boundary set has as many areas: the LSOAs of England and Wales are 35,672. */
const MOST_AREAS = 100_000;

function readLayer(input: Input, open: GeoPackage): ReferenceRead {
  const seen = open.layers.map((layer) => ({
    layer,
    name: layer.name,
    first: open.rows(layer, 1)[0] ?? null,
  }));
  const { chosen, notes } = chooseLayer(input, seen);
  const { layer } = chosen;
  const rows = open.rows(layer, MOST_AREAS + 1);
  if (rows.length > MOST_AREAS) throw tooMany(input.path);
  const features = rows.map((row, i): RawFeature => {
    const place = `layer ${quoted(layer.name)}, feature ${i + 1}`;
    const geometry = readGeoPackageGeometry(row.get(layer.geometry), layer.srsId);
    if (typeof geometry === "string") throw badGeometry(input.path, place, geometry);
    const properties = new Map([...row].filter(([column]) => column !== layer.geometry));
    return { place, properties, geometry };
  });
  return readBoundary(input, features, systemOf(input.path, layer), notes);
}

function systemOf(path: string, { name, system }: GeoPackageLayer): CoordinateSystem {
  if (system === "EPSG:27700") return "national-grid";
  if (system === "EPSG:4326") return "wgs84";
  throw new RefusedInput({
    code: "coordinate-system",
    file: path,
    place: `layer ${quoted(name)}`,
    expected: "EPSG:27700 or EPSG:4326",
    arrived: quoted(system),
    remedy: "convert the layer to WGS84",
  });
}

function badGeometry(path: string, place: string, arrived: string): RefusedInput {
  return new RefusedInput({
    code: "geometry-type",
    file: path,
    place,
    expected: "a polygon or multipolygon in GeoPackage's form",
    arrived,
    remedy: "obtain the file again",
  });
}

function tooMany(path: string): RefusedInput {
  return new RefusedInput({
    code: "too-many-areas",
    file: path,
    expected: `at most ${MOST_AREAS} areas`,
    arrived: "more",
    remedy: "cut the layer to London",
  });
}
