import initSqlJs, { type Database, type SqlValue } from "sql.js";
import { quoted, RefusedInput } from "./refused-input.ts";

/** A layer of polygons in a GeoPackage. */
export interface GeoPackageLayer {
  readonly name: string;
  /** The column that holds the geometry. */
  readonly geometry: string;
  /** The authority's own number of the coordinate system, with the authority, e.g. `EPSG:27700`. */
  readonly system: string;
  /** The number by which geometries name the system. */
  readonly srsId: number;
}

/** A GeoPackage that is open in memory. */
export interface GeoPackage {
  readonly layers: readonly GeoPackageLayer[];
  /** The rows of a layer in the order they were written, by column; at most `limit`. */
  rows(layer: GeoPackageLayer, limit: number): ReadonlyMap<string, SqlValue>[];
}

/**
 * Opens a GeoPackage (an SQLite database with the tables of OGC 12-128) for the time of `use`.
 *
 * Only tables are read: a view could be made to run for ever. Throws `RefusedInput` on what is no whole database; `path` names
 * the file. A database without the tables of a GeoPackage has no layers.
 */
export async function withGeoPackage<T>(
  bytes: Uint8Array,
  path: string,
  use: (geopackage: GeoPackage) => T,
): Promise<T> {
  checkLength(bytes, path);
  const { Database } = await initSqlJs();
  const database = new Database(bytes);
  try {
    const layers = layersIn(database);
    return use({ layers, rows: (layer, limit) => rowsOf(database, layer, limit) });
  } catch (error) {
    throw error instanceof RefusedInput ? error : damaged(path, error);
  } finally {
    database.close();
  }
}

/** SQLite takes a file that is cut as it comes, and would miss what lay on the lost pages. Layout: SQLite file format, 1.3. */
function checkLength(bytes: Uint8Array, path: string): void {
  if (bytes.length < 100) throw damaged(path, "a file without a whole header");
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written = data.getUint16(16);
  const pageBytes = written === 1 ? 65_536 : written;
  // The number of pages holds only where the two counters of changes agree.
  const pages = data.getUint32(24) === data.getUint32(92) ? data.getUint32(28) : 0;
  const isWhole = bytes.length % pageBytes === 0 && bytes.length >= pages * pageBytes;
  if (!isWhole) throw damaged(path, `${bytes.length} bytes in pages of ${pageBytes}`);
}

function layersIn(database: Database): GeoPackageLayer[] {
  const tables = new Set(
    query(
      database,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    ).map((row) => row.get("name")),
  );
  if (!GEOPACKAGE_TABLES.every((name) => tables.has(name))) return [];
  return query(
    database,
    `SELECT c.table_name AS name, g.column_name AS geometry, g.srs_id AS srs_id,
       s.organization || ':' || s.organization_coordsys_id AS system
     FROM gpkg_contents c
     JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
     LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
     WHERE c.data_type = 'features'
       AND upper(g.geometry_type_name) IN ('POLYGON', 'MULTIPOLYGON', 'GEOMETRY')
     ORDER BY c.table_name`,
  ).flatMap((row) => {
    const [name, geometry, srsId] = [row.get("name"), row.get("geometry"), row.get("srs_id")];
    const isLayer = typeof name === "string" && typeof geometry === "string" && tables.has(name);
    if (!isLayer || typeof srsId !== "number") return [];
    return [{ name, geometry, srsId, system: String(row.get("system") ?? "unknown") }];
  });
}

const GEOPACKAGE_TABLES = ["gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"];

function rowsOf(database: Database, { name }: GeoPackageLayer, limit: number) {
  return query(database, `SELECT * FROM "${name.replaceAll('"', '""')}" LIMIT ${limit}`);
}

function query(database: Database, sql: string): ReadonlyMap<string, SqlValue>[] {
  const statement = database.prepare(sql);
  try {
    const rows: ReadonlyMap<string, SqlValue>[] = [];
    while (statement.step()) {
      const values = statement.get();
      rows.push(new Map(statement.getColumnNames().map((name, i) => [name, values[i] ?? null])));
    }
    return rows;
  } finally {
    statement.free();
  }
}

function damaged(path: string, problem: unknown): RefusedInput {
  const said = problem instanceof Error ? problem.message : String(problem);
  return new RefusedInput({
    code: "damaged-geopackage",
    file: path,
    expected: "a whole GeoPackage",
    arrived: `one that is cut or cannot be read: ${quoted(said)}`,
    remedy: "obtain the file again",
  });
}
