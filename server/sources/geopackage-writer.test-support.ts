import initSqlJs from "sql.js";

/** A layer to write: its fields as text, and one polygon ring for each feature. */
export interface LayerSpec {
  readonly name: string;
  readonly geometryType?: string;
  readonly features: readonly {
    readonly fields: Readonly<Record<string, string>>;
    /** Well-known binary behind GeoPackage's header; null writes no geometry at all. */
    readonly geometry: Uint8Array | null;
  }[];
}

/** A GeoPackage with these layers in one coordinate system, EPSG:27700 unless said. */
export async function writeGeoPackage(
  layers: readonly LayerSpec[],
  epsg = 27700,
): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.run(`
      CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER);
      CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT);
      CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
      INSERT INTO gpkg_spatial_ref_sys VALUES (${SRS_ID}, 'EPSG', ${epsg});`);
    for (const { name, geometryType = "POLYGON", features } of layers) {
      const fields = Object.keys(features[0]?.fields ?? {});
      database.run(`CREATE TABLE "${name}" (fid, geom, ${fields.join(", ")})`);
      database.run("INSERT INTO gpkg_contents VALUES (?, 'features')", [name]);
      database.run("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?)", [
        name,
        geometryType,
        SRS_ID,
      ]);
      features.forEach((feature, i) => {
        const values = [i + 1, feature.geometry, ...Object.values(feature.fields)];
        database.run(`INSERT INTO "${name}" VALUES (${values.map(() => "?").join(", ")})`, values);
      });
    }
    return database.export();
  } finally {
    database.close();
  }
}

/** The number by which geometries name their system; it need not be the authority's. */
const SRS_ID = 7;

type Ring = readonly (readonly number[])[];

/** A polygon as GeoPackage stores it, without an envelope. `thousands` says what follows x and y, as in WKB. */
export function gpkgPolygon(rings: readonly Ring[], thousands = 0): Buffer {
  return Buffer.concat([gpkgHeader(), wkbPolygon(rings, thousands)]);
}

/** A multipolygon of one polygon for each part, with an envelope of x and y. */
export function gpkgMultiPolygon(parts: readonly (readonly Ring[])[]): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt8(1, 0);
  head.writeUInt32LE(6, 1);
  head.writeUInt32LE(parts.length, 5);
  return Buffer.concat([
    gpkgHeader(0b11),
    Buffer.alloc(32),
    head,
    ...parts.map((rings) => wkbPolygon(rings, 0)),
  ]);
}

/** Magic, version, flags (little-endian unless said) and the number of the system. */
export function gpkgHeader(flags = 1, srsId = SRS_ID): Buffer {
  const header = Buffer.alloc(8);
  header.write("GP");
  header.writeUInt8(flags, 3);
  header.writeInt32LE(srsId, 4);
  return header;
}

function wkbPolygon(rings: readonly Ring[], thousands: number): Buffer {
  const parts = [Buffer.from([1]), uint32(3 + thousands * 1000), uint32(rings.length)];
  for (const ring of rings) {
    const points = Buffer.alloc(ring.flat().length * 8);
    ring.flat().forEach((value, i) => {
      points.writeDoubleLE(value, i * 8);
    });
    parts.push(uint32(ring.length), points);
  }
  return Buffer.concat(parts);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
