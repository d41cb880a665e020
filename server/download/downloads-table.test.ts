import { expect, test } from "vitest";
import { parseArgument } from "../sources/argument.ts";
import { readDownloads } from "./downloads-table.ts";

test("every line of the table can be fetched, or says where a person finds the file", async () => {
  const downloads = await readDownloads();
  expect(new Set(downloads.map(({ id }) => id)).size).toBe(downloads.length);
  expect(new Set(downloads.map(({ file }) => file)).size).toBe(downloads.length);
  for (const { address, newest, where } of downloads) {
    expect(where).toMatch(/https:\/\/\S+$/);
    expect(newest !== null).toBe(address?.includes("{month}") ?? false);
  }
});

test("what the table says before a path, ingest understands", async () => {
  for (const { ingestAs } of await readDownloads()) {
    expect(parseArgument(`${ingestAs}file`).path).toBe("file");
  }
});

test("the names of police files in an archive are told apart by month and force", async () => {
  const police = (await readDownloads()).find(({ id }) => id === "police");
  const read = (name: string) => police?.members?.exec(name)?.groups;
  expect(read("2023-03/2023-03-city-of-london-stop-and-search.csv")).toEqual({
    month: "2023-03",
    force: "city-of-london",
  });
  expect(read("2023-03/2023-03-metropolitan-outcomes.csv")).toMatchObject({
    force: "metropolitan",
  });
  expect(read("2023-03/2023-03-metropolitan-notes.txt")).toBeUndefined();
});

test("of the census archive, the tables by area of ours are taken and the others left", async () => {
  const census = (await readDownloads()).find(({ id }) => id === "census-ts021");
  const levels = ["ctry", "rgn", "utla", "ltla", "msoa", "lsoa", "oa"];
  const taken = levels.filter((level) => census?.members?.test(`census2021-ts021-${level}.csv`));
  expect(taken).toEqual(["ltla", "lsoa"]);
});
