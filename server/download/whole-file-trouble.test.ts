import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { sha256 } from "./bytes.test-support.ts";
import { newFolder } from "./folder.test-support.ts";
import { testNet } from "./net.test-support.ts";
import { serveFile, startPublisher } from "./publisher.test-support.ts";
import { BODY, got, inTurn, wholeFile } from "./whole-file.test-support.ts";
import { fetchWhole, type WholeFile } from "./whole-file.ts";

describe("what is not the file is refused in one sentence and leaves nothing behind", () => {
  const refusals: readonly [string, string | Buffer, Partial<WholeFile>, RegExp][] = [
    [
      "a web page",
      "<!DOCTYPE html><title>Sign in</title>",
      {},
      /^expected a zip archive from .*, found a web page; open/,
    ],
    ["a web page for a table", "\ufeff\n<html><body>", { kind: "csv" }, /found a web page/],
    ["nothing", "", {}, /found nothing/],
    ["a text", "Month,Force\n", {}, /found something else \("Month,Force\\n"\)/],
    ["a service's complaint", '{"error":{"code":400}}', { kind: "geojson" }, /expected GeoJSON/],
    [
      "more than the table allows",
      BODY,
      { mostBytes: 999 },
      /expected at most 999 bytes .*, found more/,
    ],
    [
      "another checksum",
      BODY,
      { sha256: "0".repeat(64) },
      /expected a file with SHA-256 0{64} from .*, found \w{64}$/,
    ],
  ];

  test.each(refusals)("%s", async (_name, content, more, sentence) => {
    const { address } = await inTurn({ body: Buffer.from(content), etag: '"a"' });
    const file = wholeFile(address, more);
    await expect(got(file)).rejects.toThrow(sentence);
    expect(readdirSync(join(file.target, ".."))).toEqual([]);
  });

  test("a body without a length that grows past what the table allows", async () => {
    const { address } = await startPublisher((_request, response) => {
      response.write(BODY);
      response.end(BODY);
    });
    await expect(got(wholeFile(address, { mostBytes: 1_500_000 }))).rejects.toThrow("at most");
  });
});

test("a body that the server compresses on its way is taken for what it is", async () => {
  const { address } = await startPublisher((_request, response) => {
    const packed = gzipSync(BODY);
    response.writeHead(200, { "content-encoding": "gzip", "content-length": packed.length });
    response.end(packed);
  });
  expect((await got(wholeFile(address)))?.sha256).toBe(sha256(BODY));
});

describe("a server in trouble is asked again, politely", () => {
  test("after as long as it says, or after a wait that doubles", async () => {
    const troubles = [
      { status: 503, headers: { "retry-after": "7" } },
      { status: 429, headers: {} },
      { status: 500, headers: { "retry-after": "Wed, 01 Mar 2023 10:00:00 GMT" } },
      { status: 429, headers: { "retry-after": "999999" } },
    ];
    const { address } = await startPublisher((request, response) => {
      const trouble = troubles.shift();
      if (trouble) response.writeHead(trouble.status, trouble.headers).end();
      else serveFile(request, response, { body: BODY, etag: '"a"' });
    });
    const net = testNet();
    expect((await got(wholeFile(address), net))?.bytes).toBe(BODY.length);
    expect(net.waits).toEqual([7_000, 4_000, 8_000, 120_000]);
  });

  test("and given up after five tries that brought nothing", async () => {
    const { address, asked } = await startPublisher((_request, response) => {
      response.writeHead(503).end();
    });
    await expect(got(wholeFile(address))).rejects.toThrow(/answers 503; given up after 5 tries/);
    expect(asked).toHaveLength(5);
  });

  test("but not when it says no: a page that is gone, a door that is closed", async () => {
    for (const [status, code] of [
      [404, "not-published"],
      [410, "not-published"],
      [403, "refused-by-server"],
    ]) {
      const { address, asked } = await startPublisher((_request, response) => {
        response.writeHead(Number(status)).end("no");
      });
      await expect(got(wholeFile(address))).rejects.toMatchObject({ name: "NotFetched", code });
      expect(asked).toHaveLength(1);
    }
  });

  test("when it falls silent or trickles, from where it stopped", async () => {
    const net = testNet();
    let answers = 0;
    const { address, asked } = await startPublisher((request, response) => {
      answers += 1;
      if (answers > 1) {
        serveFile(request, response, { body: BODY, etag: '"a"' });
        return;
      }
      response.writeHead(200, { etag: '"a"', "content-length": BODY.length });
      response.write(BODY.subarray(0, 50_000));
    });
    const file = wholeFile(address);
    const result = await fetchWhole(net, file, (done) => {
      if (done === 50_000) setImmediate(net.ring);
    });
    expect(result?.sha256).toBe(sha256(BODY));
    expect(asked).toEqual(["/", "/ bytes=50000-"]);
  });
});

describe("the disk's faults are the system's", () => {
  test.skipIf(!existsSync("/dev/full"))("a full disk", async () => {
    const { address } = await inTurn({ body: BODY, etag: '"a"' });
    const file = wholeFile(address);
    symlinkSync("/dev/full", `${file.target}.part`);
    await expect(got(file)).rejects.toMatchObject({
      code: "ENOSPC",
      syscall: "write",
      message: expect.stringContaining("no room left on the disk; what has arrived is kept"),
    });
  });

  test("a folder that cannot be", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "not-a-folder"), "");
    const target = join(folder, "not-a-folder", "file.zip");
    const file = wholeFile("https://publisher.example/", { target });
    await expect(got(file)).rejects.toMatchObject({ syscall: "mkdir" });
  });
});
