import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { contentHash } from "./input.ts";
import { listInputs } from "./list-inputs.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { temporaryFolder } from "./temporary-folder.test-support.ts";
import { writeZip } from "./zip-writer.test-support.ts";

test("a folder is walked in sorted order and its litter is listed", async () => {
  const folder = temporaryFolder({
    "b/2.csv": "b",
    "b/1.csv": "a",
    "a.csv": "c",
    "README.md": "",
    "b/.DS_Store": "",
    "b/x.sbn": "",
    "b/x.shp.xml": "",
    "b/x.GSS_CODE.atx": "",
  });
  const { inputs, ignored } = await listInputs([folder]);
  expect(inputs.map(({ path }) => path)).toEqual(
    ["a.csv", "b/1.csv", "b/2.csv"].map((name) => join(folder, name)),
  );
  expect(inputs.every(({ named }) => !named)).toBe(true);
  expect(ignored.map(({ path, reason }) => [path.slice(folder.length + 1), reason])).toEqual([
    ["README.md", "notes, not data"],
    ["b/.DS_Store", "hidden file"],
    ["b/x.GSS_CODE.atx", "shapefile side file that is not needed"],
    ["b/x.sbn", "shapefile side file that is not needed"],
    ["b/x.shp.xml", "shapefile side file that is not needed"],
  ]);
});

test("a file given by name is marked so, even when it looks like notes", async () => {
  const folder = temporaryFolder({ "data.txt": "a,b\n" });
  const { inputs } = await listInputs([join(folder, "data.txt")]);
  expect(inputs.map(({ named, file }) => [named, file])).toEqual([
    [true, join(folder, "data.txt")],
  ]);
});

test("gzip is expanded on the way and told by content, not by name", async () => {
  const packed = gzipSync("a,b\n1,2\n");
  const folder = temporaryFolder({ "plain-name.csv": packed, "x.csv.gz": packed });
  const { inputs } = await listInputs([folder]);
  for (const input of inputs) {
    expect(input.gzip).toBe(true);
    expect(await text(await input.open())).toBe("a,b\n1,2\n");
    expect(Buffer.from(await input.head()).toString()).toBe("a,b\n1,2\n");
    expect(await contentHash(input)).toEqual({
      bytes: packed.length,
      sha256: createHash("sha256").update(packed).digest("hex"),
    });
  }
});

test("a gzip file that is cut or none at all is refused, also half way through a stream", async () => {
  const packed = gzipSync("a,b\n".repeat(50_000));
  const folder = temporaryFolder({ "cut.csv.gz": packed.subarray(0, -9), "none.csv.gz": "a,b\n" });
  const { inputs } = await listInputs([folder]);
  for (const input of inputs) {
    expect((await refusalOf(input.bytes())).code).toBe("damaged-gzip");
    expect((await refusalOf(input.open().then(text))).code).toBe("damaged-gzip");
  }
});

test("a gzip bomb is stopped while it expands", async () => {
  const folder = temporaryFolder({ "bomb.csv.gz": gzipSync(Buffer.alloc(20_000_000)) });
  const { inputs } = await listInputs([folder]);
  expect((await refusalOf(Promise.resolve(inputs[0]?.bytes()))).code).toBe("expands-too-much");
});

test("a file longer than the reader allows is refused", async () => {
  const folder = temporaryFolder({ "x.csv": "a".repeat(1000) });
  const [input] = (await listInputs([folder])).inputs;
  expect((await refusalOf(Promise.resolve(input?.bytes(999)))).code).toBe("too-large");
  expect((await input?.bytes(1000))?.length).toBe(1000);
});

test("what an argument says holds for the files behind it, and a plain path says nothing", async () => {
  const folder = temporaryFolder({ "a/w.geojson": "{}", "b.geojson": "{}" });
  const { inputs } = await listInputs([`ward@2018=${join(folder, "a")}`, `${folder}/b.geojson`]);
  expect(inputs.map(({ as }) => as)).toEqual([{ level: "ward", vintage: 2018 }, null]);
  const [named] = (await listInputs([`borough=${folder}/b.geojson`])).inputs;
  expect(named?.as).toEqual({ level: "borough", vintage: null });
  expect((await listInputs([`survey=${folder}/b.geojson`])).inputs[0]?.as).toBe("survey");
});

test.each(["wards@2022=x.csv", "ward@22=x.csv", "hex=x.csv", "surveys=x.csv"])(
  "a key that is none is refused with those there are: %s",
  async (argument) => {
    const refusal = await refusalOf(listInputs([argument]));
    expect(refusal.code).toBe("unknown-key");
    expect(refusal.message).toContain("ward@2022=PATH");
  },
);

test("a file reached twice is listed once and keeps what was said of it", async () => {
  const folder = temporaryFolder({ "w.geojson": "{}", "x.csv": "a" });
  const path = join(folder, "w.geojson");
  const { inputs, ignored } = await listInputs([folder, `ward@2018=${path}`]);
  expect(inputs.map(({ path, as }) => [path.slice(folder.length + 1), as])).toEqual([
    ["w.geojson", { level: "ward", vintage: 2018 }],
    ["x.csv", null],
  ]);
  expect(ignored).toEqual([{ path, reason: "given twice" }]);
  const twice = listInputs([`ward@2018=${path}`, `ward@2022=${path}`]);
  expect((await refusalOf(twice)).code).toBe("said-twice");
});

test("links that lead round in a circle are walked once", async () => {
  const folder = temporaryFolder({ "a/x.csv": "a" });
  symlinkSync(folder, join(folder, "a", "up"));
  expect((await listInputs([folder])).inputs).toHaveLength(1);
});

test("a path that is not there, and a folder without files, are refused", async () => {
  const folder = temporaryFolder({});
  mkdirSync(join(folder, "empty"));
  expect((await refusalOf(listInputs([join(folder, "none.csv")]))).code).toBe("not-readable");
  expect((await refusalOf(listInputs([join(folder, "empty")]))).code).toBe("nothing-to-read");
});

describe("an archive", () => {
  const entries = ["x/b.csv", "x/a.csv", "__MACOSX/x/._a.csv", "x/README.txt"];
  const zip = writeZip(entries.map((name) => ({ name, data: `${name}\n` })));

  test("lists its data files as if it were a folder, with nothing on disk for them", async () => {
    const path = join(temporaryFolder({ "z.zip": zip }), "z.zip");
    const { inputs, ignored } = await listInputs([path]);
    expect(inputs.map((input) => [input.path, input.named, input.file])).toEqual([
      [`${path}/x/a.csv`, false, null],
      [`${path}/x/b.csv`, false, null],
    ]);
    expect(ignored.map(({ reason }) => reason)).toEqual(["macOS side file", "notes, not data"]);
    const first = inputs[0];
    expect(first && (await text(await first.open()))).toBe("x/a.csv\n");
  });

  test("of one file, given by name, stands for that file", async () => {
    const one = writeZip([{ name: "2016-01/x.csv", data: "a" }]);
    const path = join(temporaryFolder({ "x.csv.zip": one }), "x.csv.zip");
    expect((await listInputs([path])).inputs[0]?.named).toBe(true);
  });

  test("is known by its content, while an office document stays one file", async () => {
    const folder = temporaryFolder({ "z.csv": zip, "sheet.xlsx": zip });
    const names = (await listInputs([folder])).inputs.map(({ path }) => path);
    expect(names).toEqual(
      ["sheet.xlsx", "z.csv/x/a.csv", "z.csv/x/b.csv"].map((n) => join(folder, n)),
    );
  });

  test("by name only is refused", async () => {
    const path = join(temporaryFolder({ "z.zip": "<html>not found</html>" }), "z.zip");
    expect((await refusalOf(listInputs([path]))).code).toBe("damaged-archive");
  });

  const descriptors = "/proc/self/fd";

  test.skipIf(!existsSync(descriptors))(
    "leaves no descriptor open, however a stream ends",
    async () => {
      const path = join(temporaryFolder({ "z.zip": zip }), "z.zip");
      const open = () => readdirSync(descriptors).length;
      const { inputs } = await listInputs([path]);
      const before = open();
      for (const input of inputs) {
        await input.head();
        (await input.open()).destroy();
        for await (const _ of await input.open()) break;
        await text(await input.open());
      }
      expect(open()).toBeLessThanOrEqual(before);
    },
  );
});

describe("a shapefile", () => {
  const parts = { "W.shp": "", "w.SHX": "", "w.dbf": "", "w.prj": "", "w.shp.xml": "" };

  test("is one input with its other parts, whatever their case", async () => {
    const { inputs } = await listInputs([temporaryFolder(parts)]);
    expect(inputs.map(({ path }) => path.slice(-5))).toEqual(["W.shp"]);
    expect([...(inputs[0]?.siblings.keys() ?? [])].sort()).toEqual(["dbf", "prj", "shx"]);
  });

  test("is found whole when only one part is named", async () => {
    const folder = temporaryFolder(parts);
    const { inputs, ignored } = await listInputs([`ward@2018=${folder}/w.dbf`]);
    expect(inputs.map(({ path, named, as }) => [path.slice(-5), named, as])).toEqual([
      ["W.shp", true, { level: "ward", vintage: 2018 }],
    ]);
    expect([inputs[0]?.siblings.size, ignored]).toEqual([3, []]);
  });

  test("given part by part is still one", async () => {
    const folder = temporaryFolder(parts);
    const { inputs } = await listInputs([`${folder}/W.shp`, `${folder}/w.dbf`, `${folder}/w.prj`]);
    expect(inputs).toHaveLength(1);
  });

  test("in an archive has its parts beside it", async () => {
    const zip = writeZip(Object.keys(parts).map((name) => ({ name: `d/${name}`, data: "x" })));
    const { inputs } = await listInputs([join(temporaryFolder({ "z.zip": zip }), "z.zip")]);
    expect(inputs.map(({ siblings }) => siblings.size)).toEqual([3]);
  });

  test("without .shp is shown by its .shx, and a lone projection file belongs to nothing", async () => {
    const folder = temporaryFolder({ "w.shx": "", "w.dbf": "", "lone.prj": "", "table.dbf": "" });
    const { inputs, ignored } = await listInputs([folder]);
    expect(inputs.map(({ path }) => path.slice(folder.length + 1))).toEqual(["table.dbf", "w.shx"]);
    expect(ignored.map(({ reason }) => reason)).toEqual(["belongs to no .shp file"]);
  });
});

describe.skipIf(!hasShared)("on the real files", () => {
  test("the custom download holds its 16 files, in order, with the bytes of the loose copies (trap 6)", async () => {
    const { inputs } = await listInputs([sharedPath("data", "police", "custom-download.zip")]);
    expect(inputs).toHaveLength(16);
    expect(inputs[0]?.path).toMatch(/custom-download\.zip\/2012-01\/2012-01-metropolitan-outcomes/);
    for (const input of inputs) {
      const inside = input.path.split(".zip/")[1] ?? "";
      const loose = readFileSync(sharedPath("data", "police", "police.uk", inside));
      expect((await contentHash(input)).bytes).toBe(loose.length);
      expect(Buffer.compare(await input.bytes(), loose)).toBe(0);
    }
  });

  test("a .csv.zip with a folder inside is its one CSV (trap 6)", async () => {
    const name = "2016-01-city-of-london-street.csv.zip";
    const path = sharedPath("data", "police", "city-of-london", name);
    const { inputs } = await listInputs([path]);
    expect(inputs.map((input) => [input.path, input.named])).toEqual([
      [`${path}/2016-01/2016-01-city-of-london-street.csv`, true],
    ]);
    expect((await inputs[0]?.bytes())?.length).toBe(103_433);
  });

  test("the City's LSOA shapefile is whole in spite of the spaces in its name (trap 9)", async () => {
    const folder = sharedPath("data", "lsoa", "original-london-datastore-lsoa21-bng");
    const { inputs } = await listInputs([folder]);
    expect(
      inputs.map(({ path, siblings }) => [path.slice(folder.length + 1), siblings.size]),
    ).toEqual([
      ["City of London.shp", 4],
      ["Westminster.shp", 4],
    ]);
  });

  test("the side files of the borough shapefile are passed over and listed (trap 41)", async () => {
    const folder = sharedPath("data", "boroughs", "original-london-datastore-bng");
    const { inputs, ignored } = await listInputs([folder]);
    expect(inputs.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      "London_Borough_Excluding_MHW.shp",
      "London_Boroughs.gpkg",
      "London_GLA_Boundary.shp",
    ]);
    expect(ignored).toHaveLength(8);
  });
});
