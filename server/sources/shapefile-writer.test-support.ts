/** A record to write: field texts by name, and rings as they go into the file (outer ones clockwise). */
export interface ShapeRow {
  readonly fields: Readonly<Record<string, string>>;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

export interface ShapefileParts {
  readonly shp: Buffer;
  readonly shx: Buffer;
  readonly dbf: Buffer;
}

/** A polygon shapefile, without its `.prj` and `.cpg`. */
export function writeShapefile(rows: readonly ShapeRow[], type = 5): ShapefileParts {
  const records = rows.map(({ rings }) => recordOf(rings, type));
  const index = Buffer.alloc(records.length * 8);
  const bodies: Buffer[] = [];
  let offset = 100;
  records.forEach((record, i) => {
    const header = Buffer.alloc(8);
    header.writeInt32BE(i + 1, 0);
    header.writeInt32BE(record.length / 2, 4);
    index.writeInt32BE(offset / 2, i * 8);
    index.writeInt32BE(record.length / 2, i * 8 + 4);
    bodies.push(header, record);
    offset += 8 + record.length;
  });
  return {
    shp: withHeader(Buffer.concat(bodies), type),
    shx: withHeader(index, type),
    dbf: tableOf(rows.map(({ fields }) => fields)),
  };
}

/** The definition of British National Grid as ESRI writes it, without an authority. */
export const GRID_PRJ =
  'PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936",SPHEROID["Airy_1830",6377563.396,299.3249646]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",400000.0],PARAMETER["False_Northing",-100000.0],PARAMETER["Central_Meridian",-2.0],PARAMETER["Scale_Factor",0.9996012717],PARAMETER["Latitude_Of_Origin",49.0],UNIT["Meter",1.0]]';

function withHeader(body: Buffer, type: number): Buffer {
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + body.length) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(type, 32);
  return Buffer.concat([header, body]);
}

function recordOf(rings: ShapeRow["rings"], type: number): Buffer {
  const points = rings.flat();
  const record = Buffer.alloc(44 + rings.length * 4 + points.length * 16);
  record.writeInt32LE(type, 0);
  record.writeInt32LE(rings.length, 36);
  record.writeInt32LE(points.length, 40);
  let first = 0;
  rings.forEach((ring, i) => {
    record.writeInt32LE(first, 44 + i * 4);
    first += ring.length;
  });
  points.forEach(([x, y], i) => {
    record.writeDoubleLE(x, 44 + rings.length * 4 + i * 16);
    record.writeDoubleLE(y, 52 + rings.length * 4 + i * 16);
  });
  return record;
}

const WIDTH = 40;

function tableOf(rows: readonly Readonly<Record<string, string>>[]): Buffer {
  const names = Object.keys(rows[0] ?? {});
  const head = Buffer.alloc(33 + names.length * 32);
  head.writeUInt8(3, 0);
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + names.length * WIDTH, 10);
  names.forEach((name, i) => {
    head.write(name, 32 + i * 32, "latin1");
    head.write("C", 43 + i * 32, "latin1");
    head.writeUInt8(WIDTH, 48 + i * 32);
  });
  head.writeUInt8(0x0d, head.length - 1);
  const cells = rows.map((row) => {
    const fields = names.map((name) => Buffer.from((row[name] ?? "").padEnd(WIDTH), "latin1"));
    return Buffer.concat([Buffer.from(" "), ...fields]);
  });
  return Buffer.concat([head, ...cells, Buffer.from([0x1a])]);
}
