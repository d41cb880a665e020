import type { Values } from "../../geo/wire/values.ts";
import type { OutlinedArea } from "../atlas/atlas.ts";
import { boroughNamer, type Material } from "./material.ts";

/**
 * The answer as GeoJSON (RFC 7946): a feature per area in the answer's order with its code as id, null where a number is missing.
 *
 * What must be said of all areas are further members of the collection, as section 6.1 of the RFC allows.
 */
export function toGeoJson(material: Material): Uint8Array {
  const { values, words, outlines } = material;
  const { synthetic, fileName: _, created: __, measureCaveats, ...said } = words;
  const head = JSON.stringify({
    type: "FeatureCollection",
    ...(synthetic && { synthetic: true, warning: synthetic }),
    ...said,
    caveats: [...said.caveats, ...measureCaveats],
    measure: values.measure,
    level: values.level,
    vintage: values.vintage,
    london: values.london,
  });
  const propertiesAt = propertiesOf(values, boroughNamer(outlines));
  const features = outlines.areas.map((area, i) => featureOf(area, propertiesAt(i)));
  return Buffer.from(`${head.slice(0, -1)},"features":[\n${features.join(",\n")}\n]}\n`);
}

function propertiesOf(values: Values, boroughName: (code: string) => string) {
  const { referenceCount, referenceBase, q, spot } = values;
  return (i: number): object => ({
    code: values.areas[i],
    name: values.name[i],
    borough: values.borough[i],
    boroughName: boroughName(values.borough[i] ?? ""),
    value: values.value[i],
    low: values.low[i],
    high: values.high[i],
    count: values.count[i],
    base: values.base[i],
    ...(referenceCount && { referenceCount: referenceCount[i] }),
    ...(referenceBase && { referenceBase: referenceBase[i] }),
    ...(q && { q: q[i] }),
    ...(spot && { spot: spot[i] }),
    state: values.state[i],
    reason: values.reason[i],
    class: values.class[i],
    months: values.months[i],
  });
}

/** Outlines never change while a snapshot is open, and writing their coordinates down is most of the work. */
const GEOMETRIES = new WeakMap<OutlinedArea, string>();

function featureOf(area: OutlinedArea, properties: object): string {
  const geometry = GEOMETRIES.get(area) ?? JSON.stringify(area.geometry);
  GEOMETRIES.set(area, geometry);
  return `{"type":"Feature","id":${JSON.stringify(area.code)},"properties":${JSON.stringify(properties)},"geometry":${geometry}}`;
}
