import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { readConfig } from "../config.ts";
import type { Download } from "../download/download.ts";
import { readDownloads } from "../download/downloads-table.ts";
import { policeArchives } from "../download/fetching.test-support.ts";
import { testNet } from "../download/net.test-support.ts";
import { serveFile, startPublisher } from "../download/publisher.test-support.ts";
import { temporaryFolder } from "../sources/temporary-folder.test-support.ts";
import { writeZip } from "../sources/zip-writer.test-support.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import type { Call } from "./command.ts";
import { explain } from "./exit-code.ts";
import { runFetch } from "./fetch.ts";

/** The tiny city's police files as police.uk would pack them. */
function tinyArchive(): Buffer {
  const folder = join(TINY_CITY, "police");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".csv"),
  );
  return writeZip(names.sort().map((name) => ({ name, data: readFileSync(join(folder, name)) })));
}

/** A publisher that has the archive of March 2023 and nothing newer. */
async function publisher(): Promise<Download> {
  const body = tinyArchive();
  const { address } = await startPublisher((request, response) => {
    if (request.url === "/archive/2023-03.zip") serveFile(request, response, { body, etag: '"a"' });
    else if (request.url === "/newest") response.end('{"date":"2023-03-01"}');
    else response.writeHead(404).end();
  });
  return policeArchives(address);
}

async function run(download: Download | null, call: Partial<Call> = {}) {
  let stdout = "";
  const written = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    stdout += text;
    return true;
  });
  onTestFinished(() => written.mockRestore());
  const config = readConfig({});
  const storeFolder = temporaryFolder({});
  const usual = { paths: [], options: {}, config, storeFolder, json: false, quiet: true };
  const downloads = download ? [download] : await readDownloads();
  const code = await runFetch({ ...usual, ...call }, downloads, testNet());
  return { code, stdout, folder: join(storeFolder, "downloads") };
}

test("alone it lists what can be fetched, how each address is known, and that none was tried", async () => {
  const { code, stdout } = await run(null);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    / https:\/\/data\.police\.uk\/data\/archive\/YYYY-MM\.zip\n +seen in use: /,
  );
  expect(stdout).toContain("none was tried by us against the live one");
});

test("an address that is not known is said, with where a person finds the file", async () => {
  const { stdout } = await run(unknownAddress());
  expect(stdout).toMatch(/police .*\n.*\n +address to be confirmed; by hand from a portal\n/);
});

test("what it fetched is ingested by the call that it prints", async () => {
  const options = { from: "2023-01", to: "2023-03" };
  const { code, stdout } = await run(await publisher(), { paths: ["police"], options });
  expect(code).toBe(0);
  const [, path = ""] = /^ {2}trust-atlas ingest (\S+\.zip)$/m.exec(stdout) ?? [];
  const { store, remove } = await emptyStore();
  onTestFinished(remove);
  const report = await ingestInto(
    store,
    path,
    join(TINY_CITY, "boundaries"),
    join(TINY_CITY, "population"),
  );
  const police = report.files.filter(({ path: of }) => of.startsWith(path));
  expect(police).toHaveLength(7);
  expect(police.every(({ used }) => used > 0)).toBe(true);
});

test("a month that is not published is told and ends with 3, and the others are there", async () => {
  const options = { from: "2023-03", to: "2023-04", force: "metropolitan" };
  const { code, stdout, folder } = await run(await publisher(), { paths: ["police"], options });
  expect(code).toBe(3);
  expect(stdout).toMatch(/Could not be had\n {2}police 2023-04: not published: \S+ answers 404\n/);
  expect(readdirSync(folder).sort()).toEqual(["fetched.json", "police-2023-03-metropolitan.zip"]);
});

test("a month that only a later archive has is fetched, and the report says from which", async () => {
  const options = { from: "2023-02", to: "2023-02", force: "metropolitan" };
  const { code, stdout } = await run(await publisher(), { paths: ["police"], options });
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /Notes\n {2}police 2023-02: from the archive of 2023-03 \(\S+\/2023-03\.zip\), since there is none of 2023-02\n/,
  );
  const sized = await run(await publisher(), {
    paths: ["police"],
    options: { ...options, "dry-run": true },
  });
  expect(sized.stdout).toMatch(/\n {4}\S+\/archive\/2023-03\.zip\n/);
});

test("programs get the same as one line of JSON", async () => {
  const options = { from: "2023-03", to: "2023-04", store: "my store" };
  const { stdout } = await run(await publisher(), { paths: ["police"], options, json: true });
  expect(stdout.trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({
    files: [{ id: "police", unchanged: false, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    missing: [{ what: "2023-04" }],
    ingest: expect.stringMatching(/^trust-atlas ingest --store 'my store' \S+\.zip$/),
  });
});

test("an unconfirmed address ends with 3 and says what to do instead", async () => {
  const { code, stdout } = await run(unknownAddress(), { paths: ["police"] });
  expect([code, stdout.includes("trust-atlas ingest ward@2022=PATH")]).toEqual([3, true]);
});

const unknownAddress = (): Download => ({
  ...policeArchives(""),
  address: null,
  newest: null,
  established: null,
  where: "a portal",
  ingestAs: "ward@2022=",
});

describe("--dry-run", () => {
  const dry = { "dry-run": true, from: "2023-03", to: "2023-04" };

  test("lists addresses and sizes, writes nothing and ends with 0, whatever is missing", async () => {
    const { code, stdout, folder } = await run(await publisher(), {
      paths: ["police"],
      options: dry,
    });
    expect([code, existsSync(folder)]).toEqual([0, false]);
    expect(stdout).toMatch(/^Would be fetched\n {2}police: police-2023-03-\S+\.zip, [\d.]+ kB \(/);
    expect(stdout).toMatch(/\n {2}police 2023-04: not published: /);
  });

  test("alone is about everything in the table; programs get one line", async () => {
    const { stdout } = await run(await publisher(), { options: dry, json: true });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      dryRun: true,
      files: [{ id: "police", address: expect.stringMatching(/2023-03\.zip$/) }],
      missing: [{ what: "2023-04" }],
    });
    expect(report.total).toEqual({ bytes: report.files[0].bytes, unknown: 0 });
    expect(report.total.bytes).toBeGreaterThan(1000);
  });
});

test.each([
  [["polise"], {}, /expects one or more of police, boroughs.*, got "polise"/],
  [["census-ts021"], { from: "2023-01" }, /go with what has months/],
  [[], { to: "2023-01" }, /go with what has months/],
  [["police"], { from: "March" }, /--from expects a month from 2010-12 on, .* got "March"/],
  [["police"], { to: "2009-01" }, /--to expects a month/],
  [["police"], { from: "2023-02", to: "2023-01" }, /--from before --to/],
  [["police"], { force: "../../etc" }, /--force expects all, or at most 8 forces/],
])("a wrong call ends with 2: %j %j", async (paths, options, sentence) => {
  const error = await run(null, { paths, options }).catch((thrown: unknown) => thrown);
  expect(explain(error)).toEqual({ code: 2, sentence: expect.stringMatching(sentence) });
});

test("a folder that cannot be written ends with 5", async () => {
  const out = join(temporaryFolder({ file: "" }), "file", "downloads");
  const error = await run(await publisher(), {
    paths: ["police"],
    options: { out, to: "2023-03" },
  }).catch((thrown: unknown) => thrown);
  expect(explain(error)?.code).toBe(5);
});

test("a second fetch into the same folder says so and ends with 5", async () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  const out = temporaryFolder({});
  writeFileSync(join(out, ".ingest-lock"), String(process.ppid));
  const { code } = await run(await publisher(), {
    paths: ["police"],
    options: { out, to: "2023-03" },
  });
  expect(code).toBe(5);
  expect(said).toHaveBeenCalledWith(
    expect.stringContaining(`another fetch is writing into ${out}`),
  );
});
