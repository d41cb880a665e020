import { ObjectIds } from "./object-ids.ts";

/** Features in the order of their object ids as one collection of GeoJSON (RFC 7946). Throws `SourceChanged` when one came twice. */
export async function* featureCollection(
  features: AsyncIterable<unknown>,
  objectId: string,
): AsyncGenerator<string> {
  const ids = new ObjectIds(objectId);
  let before = '{"type":"FeatureCollection","features":[\n';
  for await (const feature of features) {
    ids.nextFeature(feature);
    yield before + JSON.stringify(feature);
    before = ",\n";
  }
  yield "\n]}\n";
}
