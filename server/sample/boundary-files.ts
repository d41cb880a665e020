import type { MultiPolygon, Polygon } from "geojson";
import type { City } from "./city.ts";

/** Borough outlines as GeoJSON with `code` and `name`, one feature a line. */
export function boroughsGeoJson(city: City): string {
  return collection(
    city.boroughs.map(({ code, name, outline }) => feature(code, { code, name }, outline)),
  );
}

/** Wards as GeoJSON with the field names of ONS's 2022 set, by which a reader knows level and year. */
export function wardsGeoJson(city: City): string {
  return collection(
    city.wards.map(({ code, name, borough, boroughName, shape }) => {
      const properties = { WD22CD: code, WD22NM: name, LAD22CD: borough, LAD22NM: boroughName };
      return feature(code, properties, shape);
    }),
  );
}

function feature(
  id: string,
  properties: Readonly<Record<string, string>>,
  geometry: Polygon | MultiPolygon,
): string {
  return JSON.stringify({ type: "Feature", id, properties, geometry });
}

function collection(features: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`;
}
