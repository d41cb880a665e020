import { spawn } from "node:child_process";
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { writeZip } from "../sources/zip-writer.test-support.ts";
import { seededBytes } from "./bytes.test-support.ts";
import { newFolder } from "./folder.test-support.ts";
import { serveFile, startPublisher } from "./publisher.test-support.ts";

const MEBIBYTE = 1024 * 1024;

const url = (name: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href);

/**
 * Fetches the small thing, so that everything is loaded and the heap has its usual size, then the large one, and prints how far
 * the peak of its memory rose in between. If memory grew with the file, it would rise by the 80 MiB that they differ.
 * The heap is kept small, so that what is left to be collected is not taken for what is held.
 */
const PROGRAM = `
  const { fetchDownload } = await import(${url("fetch-download.ts")});
  const { FetchedRecord } = await import(${url("fetched-record.ts")});
  const { realNet } = await import(${url("net.ts")});
  const [at, folder, line] = process.argv.slice(1);
  let peak = 0;
  const look = () => { peak = Math.max(peak, process.memoryUsage.rss()); };
  const net = { ...realNet("test"), loopback: true, pause: async () => look() };
  const record = await FetchedRecord.read(folder);
  const fetching = { net, folder, record, now: () => new Date(0), progress: look };
  const take = async (size) => {
    const { members, ...rest } = JSON.parse(line);
    const download = { ...rest, file: size, address: at + "/" + size, members: members && new RegExp(members) };
    const { files, missing } = await fetchDownload(fetching, download, { from: null, to: null, forces: null });
    look();
    if (missing.length > 0) throw new Error(missing[0].reason);
    return files[0].bytes;
  };
  await take("small");
  const before = process.memoryUsage.rss();
  peak = before;
  const bytes = await take("large");
  console.log(JSON.stringify({ bytes, grown: peak - before }));
`;

const LINE = {
  id: "a",
  form: "file",
  query: "",
  columns: null,
  newest: null,
  forces: [],
  sha256: null,
};

async function measure(
  line: object,
  answer: (request: IncomingMessage, response: ServerResponse, mebibytes: number) => void,
): Promise<{ bytes: number; grown: number }> {
  const publisher = await startPublisher((request, response) => {
    answer(request, response, request.url?.startsWith("/large") ? 96 : 16);
  });
  const download = JSON.stringify({ ...LINE, mostBytes: 1e9, ingestAs: "", ...line });
  const heap = ["--max-old-space-size=96", "--max-semi-space-size=1"];
  const program = [...heap, "--import", "tsx", "--input-type=module", "--eval", PROGRAM];
  const child = spawn(process.execPath, [...program, publisher.address, newFolder(), download], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(await text(child.stdout));
}

test("a file of 96 MiB passes through less than 48 MiB of memory", async () => {
  const chunk = Buffer.alloc(MEBIBYTE, 7);
  chunk.write("PK\x03\x04", "latin1");
  const whole = { kind: "zip", members: null };
  const { bytes, grown } = await measure(whole, async (_request, response, mebibytes) => {
    response.writeHead(200, { "content-length": mebibytes * MEBIBYTE, etag: '"a"' });
    for (let i = 0; i < mebibytes; i++) {
      if (!response.write(chunk)) await once(response, "drain");
    }
    response.end();
  });
  expect(bytes).toBe(96 * MEBIBYTE);
  expect(grown).toBeLessThan(48 * MEBIBYTE);
}, 120_000);

test("so do 96 MiB out of an archive", async () => {
  const archives = new Map(
    [16, 96].map((mebibytes) => {
      // Repeated from farther away than deflate can see, so that it stays as long.
      const block = seededBytes(MEBIBYTE, 1);
      const data = Buffer.concat(Array.from({ length: mebibytes / 4 }, () => block));
      return [mebibytes, writeZip(["a", "b", "c", "d"].map((name) => ({ name, data })))] as const;
    }),
  );
  const members = { kind: "zip", members: "^[abcd]$" };
  const { bytes, grown } = await measure(members, (request, response, mebibytes) => {
    serveFile(request, response, { body: archives.get(mebibytes) ?? Buffer.alloc(0), etag: '"a"' });
  });
  expect(bytes).toBeGreaterThan(96 * MEBIBYTE);
  expect(grown).toBeLessThan(48 * MEBIBYTE);
}, 120_000);

test("so do 96 pages of a feature service, a mebibyte each", async () => {
  const shape = "x".repeat(MEBIBYTE / 4);
  const layer = {
    kind: "geojson",
    members: null,
    form: "features",
    query: "where=1%3D1&outFields=A",
  };
  const { bytes, grown } = await measure(layer, (request, response, mebibytes) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://layer.example");
    if (!pathname.endsWith("/query")) {
      response.end('{"objectIdField":"FID","maxRecordCount":4}');
    } else if (searchParams.has("returnCountOnly")) {
      response.end(JSON.stringify({ count: 4 * mebibytes }));
    } else {
      const from = Number(searchParams.get("resultOffset"));
      const features = [1, 2, 3, 4].map((i) => ({
        type: "Feature",
        id: from + i,
        geometry: shape,
      }));
      response.end(JSON.stringify({ type: "FeatureCollection", features }));
    }
  });
  expect(bytes).toBeGreaterThan(96 * MEBIBYTE);
  expect(grown).toBeLessThan(48 * MEBIBYTE);
}, 120_000);
