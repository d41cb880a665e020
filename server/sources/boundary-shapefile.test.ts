import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { boundaryShapefile } from "./boundary-shapefile.ts";
import { type MemoryFile, memoryInput } from "./input.test-support.ts";
import { listInputs } from "./list-inputs.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { RefusedInput } from "./refused-input.ts";
import { gridSquare, wardShapefile } from "./samples.test-support.ts";
import { GRID_PRJ, writeShapefile } from "./shapefile-writer.test-support.ts";

async function read(file: MemoryFile) {
  const result = await boundaryShapefile.read(memoryInput(file));
  if (result.kind !== "boundary") throw new Error("no boundary");
  return result;
}

function without(part: string): MemoryFile {
  const { parts, ...file } = wardShapefile();
  return { ...file, parts: Object.fromEntries(Object.entries(parts).filter(([p]) => p !== part)) };
}

function withPart(part: string, data: Uint8Array | string): MemoryFile {
  const { parts, ...file } = wardShapefile();
  return { ...file, parts: { ...parts, [part]: data } };
}

function fieldOfType(type: string): Buffer {
  const dbf = Buffer.from(wardShapefile().parts["dbf"] ?? "");
  dbf.write(type, 32 + 11, "latin1");
  return dbf;
}

test("areas come out in WGS84, counter-clockwise, with the method stated", async () => {
  const { set, areas, notes } = await read(wardShapefile());
  expect(set).toEqual({ level: "ward", vintage: 2022 });
  expect(areas.map(({ code, name, borough }) => [code, name, borough])).toEqual([
    ["E05013496", "Alperton", "E09000005"],
    ["E05013497", "Barnhill", "E09000005"],
  ]);
  const [longitude = 0, latitude = 0] = areas.flatMap(({ geometry }) =>
    geometry.coordinates.flat(9),
  );
  expect([longitude.toFixed(3), latitude.toFixed(3)]).toEqual(["-0.128", "51.504"]);
  expect(notes.join("; ")).toContain("Helmert");
  expect(notes.join("; ")).toContain("2 rings were turned round");
});

test("names are decoded as the .cpg says, and as Windows-1252 without one", async () => {
  const { notes } = await read(without("cpg"));
  expect(notes).toContain("no .cpg says the encoding: taken for Windows-1252");
  const fields = { WD22CD: "E05013496", WD22NM: "Llandyg\u00e1i", LAD22CD: "E09000005" };
  const { shp, shx, dbf } = writeShapefile([{ fields, rings: [gridSquare(530_000, 180_000)] }]);
  const file = { path: "w.shp", data: shp, parts: { shx, dbf, prj: GRID_PRJ } };
  expect((await read(file)).areas[0]?.name).toBe("Llandyg\u00e1i");
  const utf8 = { ...file, parts: { ...file.parts, cpg: "UTF-8" } };
  expect((await refusalOf(read(utf8))).code).toBe("not-utf-8");
});

test("a field as wide as the byte that ends the list of fields is no end", async () => {
  const parts = wardShapefile().parts;
  const dbf = Buffer.from(parts["dbf"] ?? "");
  const head = dbf.readUInt16LE(8);
  dbf.writeUInt8(13, 32 + 32 + 16);
  dbf.writeUInt16LE(1 + 40 + 13 + 40, 10);
  const cut = [0, 1].map((i) => {
    const row = dbf.subarray(head + i * 121, head + (i + 1) * 121);
    return Buffer.concat([row.subarray(0, 41), row.subarray(41, 54), row.subarray(81)]);
  });
  const { areas } = await read(withPart("dbf", Buffer.concat([dbf.subarray(0, head), ...cut])));
  expect(areas.map(({ name }) => name)).toEqual(["Alperton", "Barnhill"]);
});

describe("a shapefile is refused for", () => {
  test.each(["shx", "dbf", "prj"])("a missing .%s, which is named", async (part) => {
    const refusal = await refusalOf(read(without(part)));
    expect([refusal.code, refusal.arrived]).toEqual(["part-missing", `no .${part}`]);
  });

  test("a missing .shp, when only the others are there", async () => {
    const { parts } = wardShapefile();
    const refusal = await refusalOf(read({ path: "w.shx", data: parts["shx"] ?? "", parts }));
    expect(refusal.arrived).toBe("no .shp");
  });

  const one = writeShapefile([
    { fields: { WD22CD: "E05013496" }, rings: [gridSquare(530_000, 180_000)] },
  ]);

  test.each([
    [
      "a .shx of another set",
      withPart("shx", one.shx),
      "records-differ",
      "2 records, as in the .shp",
    ],
    [
      "a .dbf of another set",
      withPart("dbf", one.dbf),
      "records-differ",
      "2 records, as in the .shp",
    ],
    [
      "a .dbf that is cut",
      withPart("dbf", one.dbf.subarray(0, -10)),
      "damaged-shapefile",
      "as its header says",
    ],
    ["a field of unknown type", withPart("dbf", fieldOfType("O")), "field-type", 'type "O"'],
    ["an encoding that nobody knows", withPart("cpg", "KLINGON"), "encoding", '"KLINGON"'],
    ["another projection", withPart("prj", 'PROJCS["RGF93"]'), "coordinate-system", '"RGF93"'],
    ["an empty .prj", withPart("prj", ""), "coordinate-system", "EPSG:27700"],
  ])("%s", async (_what, file, code, said) => {
    const refusal = await refusalOf(read(file));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(said);
  });

  test("lines instead of polygons, and a record without geometry", async () => {
    const rows = [{ fields: { WD22CD: "E05013496" }, rings: [gridSquare(530_000, 180_000)] }];
    const { shp, shx, dbf } = writeShapefile(rows, 3);
    const parts = { shx, dbf, prj: GRID_PRJ };
    expect((await refusalOf(read({ path: "w.shp", data: shp, parts }))).code).toBe("geometry-type");
    const empty = Buffer.from(one.shp);
    empty.writeInt32LE(0, 108);
    const file = { path: "w.shp", data: empty, parts: { ...one, prj: GRID_PRJ } };
    expect((await refusalOf(read(file))).arrived).toBe("no geometry");
  });

  test("degrees under a .prj that says metres", async () => {
    const rings = [
      [
        [-0.1, 51.5],
        [-0.1, 51.6],
        [0, 51.6],
        [-0.1, 51.5],
      ],
    ] as const;
    const { shp, shx, dbf } = writeShapefile([{ fields: { WD22CD: "E05013496" }, rings }]);
    const refusal = await refusalOf(
      read({ path: "w.shp", data: shp, parts: { shx, dbf, prj: GRID_PRJ } }),
    );
    expect(refusal.message).toContain("looks like degrees");
  });

  test("rows that are marked as deleted", async () => {
    const dbf = Buffer.from(wardShapefile().parts["dbf"] ?? "");
    dbf[dbf.readUInt16LE(8)] = 0x2a;
    expect((await refusalOf(read(withPart("dbf", dbf)))).code).toBe("deleted");
  });

  test("any part that is cut, and never ends in anything else when a byte is changed", async () => {
    const whole = wardShapefile();
    for (const part of ["shx", "dbf"]) {
      const data = Buffer.from(whole.parts[part] ?? "");
      await fc.assert(
        fc.asyncProperty(
          fc.nat(data.length - 3),
          fc.nat(255),
          fc.boolean(),
          async (at, by, cut) => {
            const spoilt = cut ? data.subarray(0, at) : Buffer.from(data);
            if (!cut) spoilt[at] = by;
            const result: unknown = await read(withPart(part, spoilt)).catch(
              (error: unknown) => error,
            );
            if (cut || result instanceof Error) expect(result).toBeInstanceOf(RefusedInput);
          },
        ),
        { numRuns: 200 },
      );
    }
  });
});

describe.skipIf(!hasShared)("on the real files", () => {
  test.each([
    [
      "boroughs/original-london-datastore-bng/London_Borough_Excluding_MHW.shp",
      "borough",
      2022,
      33,
    ],
    ["wards/original-london-datastore-2018-bng/London_Ward.shp", "ward", 2018, 657],
    ["wards/wd24-bng-shapefile/london_wards.shp", "ward", 2022, 704],
    ["lsoa/original-london-datastore-lsoa21-bng/City of London.shp", "lsoa", 2021, 6],
    ["lsoa/original-london-datastore-lsoa21-bng/Westminster.shp", "lsoa", 2021, 123],
  ] as const)("%s is %s@%i with %i areas", async (path, level, vintage, count) => {
    const [input] = (await listInputs([sharedPath("data", path)])).inputs;
    if (!input) throw new Error("no input");
    const result = await boundaryShapefile.read(input);
    if (result.kind !== "boundary") throw new Error("no boundary");
    expect(result.set).toEqual({ level, vintage });
    expect(result.areas).toHaveLength(count);
    expect(result.areas.every(({ name, borough }) => name && borough.startsWith("E09"))).toBe(true);
  });

  test("a folder with an outline beside the boroughs gives the boroughs only", async () => {
    const folder = sharedPath("data", "boroughs", "original-london-datastore-bng");
    const { inputs } = await listInputs([folder]);
    const claims: string[] = [];
    for (const input of inputs) {
      if (await boundaryShapefile.recognise(input, await input.head())) claims.push(input.path);
    }
    expect(claims.map((path) => path.slice(folder.length + 1))).toEqual([
      "London_Borough_Excluding_MHW.shp",
    ]);
  });
});
