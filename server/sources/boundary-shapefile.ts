import { open } from "shapefile";
import { readBoundary } from "./boundary.ts";
import type { Input } from "./input.ts";
import { BOUNDARY_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { readProjection } from "./projection.ts";
import type { RawFeature } from "./raw-feature.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import { claimOf } from "./shape-claim.ts";
import { shapefileLayers } from "./shapefile-layer.ts";
import { checkShapefile } from "./shapefile-layout.ts";
import type { ReferenceSource } from "./source.ts";
import { decodeUtf8 } from "./utf8.ts";

/**
 * Boundaries as an ESRI shapefile of polygons, in British National Grid or WGS84, with all of `.shp`, `.shx`, `.dbf` and `.prj`.
 *
 * Without a `.cpg` its text is taken for Windows-1252.
 */
export const boundaryShapefile: ReferenceSource = {
  id: "boundary-shapefile",
  label: "boundaries as a shapefile",
  publisher: "Office for National Statistics; Greater London Authority",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: BOUNDARY_ATTRIBUTION,
  async recognise(input, head) {
    const layers = await shapefileLayers(input, head);
    return layers !== null && claimOf(input, layers) === "boundary";
  },
  async read(input) {
    const { shp, shx, dbf, prj } = partsOf(input);
    const system = readProjection(decodeUtf8(await prj.bytes(), prj.path), prj.path);
    const [shapes, index, table] = [await shp.bytes(), await shx.bytes(), await dbf.bytes()];
    const paths = { shp: shp.path, shx: shx.path, dbf: dbf.path };
    const path = (part: "shp" | "shx" | "dbf") => paths[part];
    checkShapefile({ shp: shapes, shx: index, dbf: table, path });
    const { encoding, note } = await encodingOf(input.siblings.get("cpg"));
    const features = await readFeatures(shapes, table, encoding, dbf.path);
    return readBoundary(input, features, system, note ? [note] : []);
  },
};

/** Only `.cpg` may be missing. */
function partsOf(input: Input) {
  const own = input.path.slice(-3).toLowerCase();
  const part = (name: string) => {
    const found = name === own ? input : input.siblings.get(name);
    if (found) return found;
    throw new RefusedInput({
      code: "part-missing",
      file: input.path,
      expected: "the .shp, .shx, .dbf and .prj of a shapefile side by side",
      arrived: `no .${name}`,
      remedy: `put the .${name} file beside it`,
    });
  };
  return { shp: part("shp"), shx: part("shx"), dbf: part("dbf"), prj: part("prj") };
}

type Encoding = "utf-8" | "windows-1252";

async function encodingOf(
  cpg: Input | undefined,
): Promise<{ encoding: Encoding; note: string | null }> {
  if (!cpg) {
    return { encoding: "windows-1252", note: "no .cpg says the encoding: taken for Windows-1252" };
  }
  const name = decodeUtf8(await cpg.bytes(), cpg.path).trim();
  if (/^(utf-?8|65001)$/i.test(name)) return { encoding: "utf-8", note: null };
  if (/^(windows-|cp|ansi )?1252$|^(iso[- _]?)?8859-?1$|^latin-?1$/i.test(name)) {
    return { encoding: "windows-1252", note: null };
  }
  throw new RefusedInput({
    code: "encoding",
    file: cpg.path,
    expected: "UTF-8 or 1252",
    arrived: quoted(name),
    remedy: "save the shapefile in UTF-8",
  });
}

async function readFeatures(
  shp: Uint8Array,
  dbf: Uint8Array,
  encoding: Encoding,
  path: string,
): Promise<RawFeature[]> {
  const features: RawFeature[] = [];
  const source = await open(shp, dbf, { encoding });
  for (let next = await source.read(); !next.done; next = await source.read()) {
    const place = `record ${features.length + 1}`;
    const properties = new Map<string, unknown>(Object.entries(next.value.properties ?? {}));
    const garbled = [...properties.values()].some((text) => String(text).includes("\uFFFD"));
    if (garbled) throw notAsDeclared(path, place);
    features.push({ place, properties, geometry: next.value.geometry });
  }
  return features;
}

function notAsDeclared(path: string, place: string): RefusedInput {
  return new RefusedInput({
    code: "not-utf-8",
    file: path,
    place,
    expected: "text in UTF-8, as the .cpg says",
    arrived: "bytes that are not",
    remedy: "correct the .cpg",
  });
}
