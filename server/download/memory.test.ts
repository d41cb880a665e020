import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { newFolder } from "./folder.test-support.ts";
import { startPublisher } from "./publisher.test-support.ts";

const MEBIBYTE = 1024 * 1024;

const address = (name: string) =>
  JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href);

/**
 * Fetches the small file, so that everything is loaded and the heap has its usual size, then the large one, and prints how far
 * the peak of its memory rose in between. If memory grew with the file, it would rise by the 48 MiB that they differ.
 */
const PROGRAM = `
  const { fetchWhole } = await import(${address("whole-file.ts")});
  const { realNet } = await import(${address("net.ts")});
  const net = { ...realNet("test"), loopback: true };
  const [at, folder] = process.argv.slice(1);
  let peak = 0;
  const look = () => { peak = Math.max(peak, process.memoryUsage.rss()); };
  const take = (name) => fetchWhole(net, {
    address: at + "/" + name, target: folder + "/" + name, kind: "zip", mostBytes: 1e9, sha256: null, known: null,
  }, look).finally(look);
  await take("small");
  const before = process.memoryUsage.rss();
  peak = before;
  const { bytes } = await take("large");
  console.log(JSON.stringify({ bytes, grown: peak - before }));
`;

test("a file of 64 MiB passes through less than 32 MiB of memory", async () => {
  const chunk = Buffer.alloc(MEBIBYTE, 7);
  chunk.write("PK\x03\x04", "latin1");
  const publisher = await startPublisher(async (request, response) => {
    const count = request.url === "/large" ? 64 : 16;
    response.writeHead(200, { "content-length": count * MEBIBYTE, etag: '"a"' });
    for (let i = 0; i < count; i++) {
      if (!response.write(chunk)) await once(response, "drain");
    }
    response.end();
  });
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", PROGRAM, publisher.address, newFolder()],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const { bytes, grown } = JSON.parse(await text(child.stdout));
  expect(bytes).toBe(64 * MEBIBYTE);
  expect(grown).toBeLessThan(32 * MEBIBYTE);
}, 30_000);
