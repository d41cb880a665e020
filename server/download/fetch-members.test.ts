import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { listArchive } from "../sources/zip-archive.ts";
import { writeZip } from "../sources/zip-writer.test-support.ts";
import { seededBytes, seededNumbers, sha256 } from "./bytes.test-support.ts";
import { fetchMembers } from "./fetch-members.ts";
import { fetchingInto, policeArchives } from "./fetching.test-support.ts";
import { newFolder } from "./folder.test-support.ts";
import { testNet } from "./net.test-support.ts";
import type { Net } from "./net.ts";
import { type Served, serveFile, startPublisher } from "./publisher.test-support.ts";
import type { ZipMember } from "./zip-index.ts";

const FORCES = ["avon", "btp", "metropolitan", "wiltshire"];

/** Files of a megabyte that cannot be compressed, so that where they lie is plain. */
const CONTENTS = new Map(
  ["2023-01", "2023-02"].flatMap((month, m) =>
    FORCES.map((force, f) => [
      `${month}/${month}-${force}-street.csv`,
      seededBytes(1_000_000, 10 * m + f),
    ]),
  ),
);

const zipOf = (contents: ReadonlyMap<string, Uint8Array>) =>
  writeZip([...contents].map(([name, data]) => ({ name, data })));

/** Long enough that its members do not lie in the tail that is read for the directory. */
const PADDING = ["z/padding.bin", seededBytes(5_000_000, 99)] as const;

const ARCHIVE = zipOf(new Map([...CONTENTS, PADDING]));

const wanted = ({ entry }: ZipMember) => /-(btp|metropolitan)-/.test(entry.fileName);

const choose = (index: readonly ZipMember[]) => ({
  name: "mine.zip",
  members: index.filter(wanted),
});

async function contentsOf(path: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const { name, bytes } of await listArchive(path, path)) {
    const chunks: Buffer[] = [];
    for await (const chunk of bytes()) chunks.push(chunk);
    hashes.set(name, sha256(Buffer.concat(chunks)));
  }
  return hashes;
}

const EXPECTED = new Map(
  [...CONTENTS]
    .filter(([name]) => /-(btp|metropolitan)-/.test(name))
    .map(([name, data]) => [name, sha256(data)]),
);

async function take(served: (request: number) => Served, folder = newFolder()) {
  let requests = 0;
  const publisher = await startPublisher((request, response) => {
    serveFile(request, response, served(requests++));
  });
  const at = `${publisher.address}/a.zip`;
  const net = testNet();
  const run = async () =>
    fetchMembers(await fetchingInto(folder, net), policeArchives(""), at, "whole.zip", choose);
  return { ...publisher, folder, net, run };
}

test("only the wanted members are asked for, neighbours in one request, and they make an archive of their own", async () => {
  const { run, asked, folder } = await take(() => ({ body: ARCHIVE, etag: '"a"' }));
  const file = await run();
  expect(await contentsOf(join(folder, "mine.zip"))).toEqual(EXPECTED);
  expect(file).toMatchObject({ name: "mine.zip", unchanged: false });
  const parts = asked.slice(1).map((text) => {
    const [, start, last] = /bytes=(\d+)-(\d+)$/.exec(text) ?? [];
    return Number(last) - Number(start) + 1;
  });
  expect(asked[0]).toBe("/a.zip bytes=-4194304");
  expect(parts).toHaveLength(2);
  expect(Math.max(...parts)).toBeLessThan(2 * 1_001_000);
});

test("what was fetched is recorded with its address, tag, hash and time, and is not fetched again", async () => {
  const { run, asked, folder, address } = await take(() => ({ body: ARCHIVE, etag: '"a"' }));
  const first = await run();
  const again = await run();
  expect(again).toEqual({ ...first, unchanged: true });
  expect(asked).toHaveLength(4);
  expect(JSON.parse(readFileSync(join(folder, "fetched.json"), "utf8"))).toMatchObject({
    format: 1,
    files: {
      "mine.zip": {
        id: "police",
        address: `${address}/a.zip`,
        etag: '"a"',
        sha256: sha256(readFileSync(join(folder, "mine.zip"))),
        fetched: "1970-01-01T00:00:00.000Z",
      },
    },
  });
});

test.each([
  ["of an archive whose parts are served", true],
  ["of an archive that is kept whole", false],
])("a file %s that has its length but not its bytes is fetched again", async (_, ranges) => {
  const { run, folder } = await take(() => ({ body: ARCHIVE, etag: '"a"', ranges }));
  const first = await run();
  const damaged = ranges ? "mine.zip" : "whole.zip";
  for (const name of new Set(["mine.zip", damaged])) {
    const bytes = readFileSync(join(folder, name));
    bytes[500_000] = 255 - (bytes[500_000] ?? 0);
    writeFileSync(join(folder, name), bytes);
  }
  expect(await run()).toEqual(first);
  expect(await contentsOf(join(folder, "mine.zip"))).toEqual(EXPECTED);
  expect(await run()).toEqual({ ...first, unchanged: true });
});

test("interrupted at 20 random bytes, it goes on from each, and every member is whole", async () => {
  const random = seededNumbers(7);
  const { run, folder, asked } = await take((request) => {
    // The first request reads the directory.
    const cut = request > 0 && request <= 20 ? { cutAfter: Math.floor(random() * 300_000) } : {};
    return { body: ARCHIVE, etag: '"a"', ...cut };
  });
  await run();
  expect(await contentsOf(join(folder, "mine.zip"))).toEqual(EXPECTED);
  expect(asked.length).toBeGreaterThan(20);
  expect(readdirSync(folder).sort()).toEqual(["fetched.json", "mine.zip"]);
});

test("interrupted at 20 random bytes, each time in a process of its own, it goes on from each", async () => {
  const random = seededNumbers(8);
  let cut = true;
  const { address, asked } = await startPublisher((request, response) => {
    const isDirectory = request.headers.range === "bytes=-4194304";
    const end = isDirectory || !cut ? {} : { cutAfter: 1 + Math.floor(random() * 90_000) };
    serveFile(request, response, { body: ARCHIVE, etag: '"a"', ...end });
  });
  const folder = newFolder();
  const dying = { ...testNet(), wait: () => Promise.reject(new Error("killed")) };
  const run = async (net: Net) =>
    fetchMembers(await fetchingInto(folder, net), policeArchives(""), address, "w.zip", choose);
  let held = 0;
  for (let process = 0; process < 20; process++) {
    await expect(run(dying)).rejects.toThrow("killed");
    const { size } = statSync(join(folder, "mine.zip.part"));
    expect(size).toBeGreaterThanOrEqual(held);
    held = size;
  }
  expect(held).toBeGreaterThan(100_000);
  cut = false;
  await run(testNet());
  expect(await contentsOf(join(folder, "mine.zip"))).toEqual(EXPECTED);
  const starts = asked.flatMap((text) => /bytes=(\d+)-\d+$/.exec(text)?.[1] ?? []).map(Number);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test("what an earlier try left of other members is not continued", async () => {
  const { address } = await startPublisher((request, response) => {
    const cut = request.headers.range === "bytes=-4194304" || !first ? {} : { cutAfter: 500_000 };
    serveFile(request, response, { body: ARCHIVE, etag: '"a"', ...cut });
  });
  let first = true;
  const folder = newFolder();
  const dying = { ...testNet(), wait: () => Promise.reject(new Error("killed")) };
  const avon = (index: readonly ZipMember[]) => ({ name: "mine.zip", members: index.slice(0, 1) });
  const take = async (net: Net, pick: typeof avon) =>
    fetchMembers(await fetchingInto(folder, net), policeArchives(""), address, "whole.zip", pick);
  await expect(take(dying, avon)).rejects.toThrow("killed");
  expect(readdirSync(folder)).toContain("mine.zip.part");
  first = false;
  await take(testNet(), choose);
  expect(await contentsOf(join(folder, "mine.zip"))).toEqual(EXPECTED);
});

test("an archive that changes after its directory was read is opened anew", async () => {
  const later = zipOf(new Map([["0/new.txt", seededBytes(1000, 5)], ...CONTENTS, PADDING]));
  const { run, folder } = await take((request) =>
    request < 2 ? { body: ARCHIVE, etag: '"a"' } : { body: later, etag: '"b"' },
  );
  await run();
  expect(await contentsOf(join(folder, "mine.zip"))).toEqual(EXPECTED);
});

test("an archive that changes every time is given up", async () => {
  const { run } = await take((request) => ({ body: ARCHIVE, etag: `"${request}"` }));
  await expect(run()).rejects.toThrow("changes each time that it is read");
});

describe("a server that serves no parts", () => {
  const whole = { body: ARCHIVE, etag: '"a"', ranges: false };

  test("gives the whole archive, which is kept, and the members are taken from it", async () => {
    const { run, folder, asked } = await take(() => whole);
    await run();
    expect(await contentsOf(join(folder, "mine.zip"))).toEqual(EXPECTED);
    expect(readdirSync(folder).sort()).toEqual(["fetched.json", "mine.zip", "whole.zip"]);
    expect(await run()).toMatchObject({ unchanged: true });
    expect(asked).toHaveLength(4);
  });

  test("or that gives no tag to hold them together is treated alike", async () => {
    const { run, folder } = await take(() => ({ body: ARCHIVE }));
    await run();
    expect(await contentsOf(join(folder, "mine.zip"))).toEqual(EXPECTED);
  });

  test("is not believed when it gives a web page", async () => {
    const { run, folder } = await take(() => ({
      body: Buffer.from("<!doctype html>Sign in"),
      ranges: false,
    }));
    await expect(run()).rejects.toThrow(/expected a zip archive from .*, found a web page/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("a member whose checksum is wrong never gets a name", async () => {
  const [name = "", data = Buffer.alloc(0)] = [...CONTENTS][1] ?? [];
  const body = writeZip([
    { name, data, checksum: 1 },
    { name: "z", data: PADDING[1] },
  ]);
  const { run, folder } = await take(() => ({ body, etag: '"a"' }));
  await expect(run()).rejects.toThrow(
    /2023-01-btp-street\.csv has another checksum; nothing of them is kept/,
  );
  expect(readdirSync(folder)).toEqual([]);
});

test("bytes that are no archive are refused in one sentence", async () => {
  const { run } = await take(() => ({ body: seededBytes(10_000, 1), etag: '"a"' }));
  await expect(run()).rejects.toThrow(
    /^expected a zip archive from .*, found a damaged one or something else/,
  );
});

test("nothing wanted is nothing fetched", async () => {
  const body = writeZip([{ name: "readme.txt", data: "hello" }]);
  const { run, folder } = await take(() => ({ body, etag: '"a"' }));
  expect(await run()).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

describe.skipIf(!hasShared)("police.uk's own archive", () => {
  test("gives up one force's files unchanged", async () => {
    const path = sharedPath("data", "police", "custom-download.zip");
    const folder = newFolder();
    const { address } = await startPublisher((request, response) => {
      serveFile(request, response, { body: readFileSync(path), etag: '"a"' });
    });
    const ofCity = (name: string) => name.includes("city-of-london");
    await fetchMembers(
      await fetchingInto(folder),
      policeArchives(""),
      address,
      "w.zip",
      (index) => ({
        name: "city.zip",
        members: index.filter(({ entry }) => ofCity(entry.fileName)),
      }),
    );
    const all = await contentsOf(path);
    const city = new Map([...all].filter(([name]) => ofCity(name)));
    expect(city.size).toBeGreaterThan(3);
    expect(await contentsOf(join(folder, "city.zip"))).toEqual(city);
  });
});
