import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseArgument } from "../sources/argument.ts";
import { readDownloads } from "./downloads-table.ts";
import { startLayer } from "./feature-layer.test-support.ts";
import { featureService } from "./feature-service.ts";
import { testNet } from "./net.test-support.ts";

test("every line of the table can be fetched, or says where a person finds the file", async () => {
  const downloads = await readDownloads();
  expect(new Set(downloads.map(({ id }) => id)).size).toBe(downloads.length);
  expect(new Set(downloads.map(({ file }) => file)).size).toBe(downloads.length);
  for (const { address, newest, where, established } of downloads) {
    expect(where).toMatch(/https:\/\/\S+$/);
    expect(established !== null).toBe(address !== null);
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

test("the addresses of pages are short enough for any server, and ask for London's areas only", async () => {
  const lines = (await readDownloads()).filter(({ form }) => form === "features");
  expect(lines.map(({ id }) => id)).toEqual(["boroughs", "wards-2022", "lsoa-2021", "lsoa-wards"]);
  const { address: at } = await startLayer({ features: [] });
  for (const line of lines) {
    const { pageAddress } = await featureService(testNet(), line, `${at}/layer/0`).ask();
    const longest = `${line.address}${pageAddress(99_999).slice(at.length + "/layer/0".length)}`;
    expect(longest.length).toBeLessThan(2048);
    expect(new URLSearchParams(line.query).get("where")).toMatch(
      /^LAD\d\dCD LIKE 'E09%'$|^LSOA21NM/,
    );
  }
});

test("small areas are asked for by the official name of every borough", async () => {
  const names = readFileSync(
    join(import.meta.dirname, "../../data/lookups/borough-names.csv"),
    "utf8",
  )
    .split("\n")
    .flatMap((text) => /^([^,]+),E\d+,official,/.exec(text)?.[1] ?? []);
  expect(names).toHaveLength(33);
  const query = (await readDownloads()).find(({ id }) => id === "lsoa-2021")?.query;
  expect(new URLSearchParams(query).get("where")).toBe(
    names.map((name) => `LSOA21NM LIKE '${name} 0%'`).join(" OR "),
  );
});

test("what is asked of Nomis names a date, an area and the values alone, and how columns are called", async () => {
  const lines = (await readDownloads()).filter(({ form }) => form === "nomis");
  expect(lines).toHaveLength(6);
  for (const { query, columns } of lines) {
    const asked = Object.fromEntries(new URLSearchParams(query));
    expect(asked).toMatchObject({
      date: "latest",
      measures: "20100",
      geography: expect.any(String),
    });
    expect(columns).toMatch(/^(Ethnic group: \{c2021_eth_20_name\}|population_mid\{date_name\})$/);
  }
});
