import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeSampleCity } from "./write-sample-city.ts";

let root = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "sample-city-"));
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

describe("writeSampleCity", () => {
  test("writes every file it names into a folder of its own making, and may be repeated", async () => {
    const folder = join(root, "new", "sample");
    const { files } = await writeSampleCity(folder);
    expect(files).toHaveLength(152);
    const written = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = written.filter((entry) => entry.isFile());
    expect(paths.map((entry) => join(entry.parentPath, entry.name)).toSorted()).toEqual(
      files.toSorted(),
    );
    const marker = await readFile(join(folder, "SAMPLE.json"), "utf8");
    expect(JSON.parse(marker)).toMatchObject({ synthetic: true });
    await expect(writeSampleCity(folder)).resolves.toEqual({ files });
  }, 30_000);

  test("refuses a folder that holds something else and leaves it as it was", async () => {
    const folder = join(root, "real");
    await mkdir(folder);
    await writeFile(join(folder, "2023-03-metropolitan-street.csv"), "");
    await expect(writeSampleCity(folder)).rejects.toThrow(
      "to be empty or to hold an earlier sample city, found 2023-03-metropolitan-street.csv",
    );
    expect(await readdir(folder)).toEqual(["2023-03-metropolitan-street.csv"]);
  });
});
