import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { seededBytes, seededNumbers, sha256 } from "./bytes.test-support.ts";
import { testNet } from "./net.test-support.ts";
import type { Net } from "./net.ts";
import { serveFile, startPublisher } from "./publisher.test-support.ts";
import { BODY, got, inTurn, wholeFile } from "./whole-file.test-support.ts";
import { fetchWhole } from "./whole-file.ts";

const OTHER = Buffer.concat([Buffer.from("PK\x03\x04"), seededBytes(900_000, 2)]);

/** A net on which the first wait is the end of the process. */
function endsInstead(): Net {
  return {
    ...testNet(),
    wait: async () => {
      throw new Error("killed");
    },
  };
}

test("a file arrives under the name that we gave it, and nothing else is left beside it", async () => {
  const { address } = await startPublisher((request, response) => {
    response.setHeader("content-disposition", 'attachment; filename="../../evil.zip"');
    serveFile(request, response, { body: BODY, etag: '"a"' });
  });
  const file = wholeFile(`${address}/archive.zip`);
  const steps: number[] = [];
  const result = await fetchWhole(testNet(), file, (done) => steps.push(done));
  expect(result).toMatchObject({ bytes: BODY.length, sha256: sha256(BODY) });
  expect(readdirSync(join(file.target, ".."))).toEqual(["file.zip"]);
  expect(sha256(readFileSync(file.target))).toBe(sha256(BODY));
  expect(steps.at(-1)).toBe(BODY.length);
});

describe("interrupted at 20 random bytes", () => {
  const body = Buffer.concat([Buffer.from("PK\x03\x04"), seededBytes(4_000_000, 3)]);

  /** Where each connection ends, as places in the file. */
  const random = seededNumbers(20);
  const places = Array.from({ length: 20 }, () => Math.floor(random() * body.length)).sort(
    (a, b) => a - b,
  );

  const startOf = (range = "") => Number(/bytes=(\d+)-$/.exec(range)?.[1] ?? 0);

  const cutting = () => {
    let cuts = 0;
    return startPublisher((request, response) => {
      const place = places[cuts++];
      const start = startOf(request.headers.range);
      const cut = place === undefined ? {} : { cutAfter: Math.max(0, place - start) };
      serveFile(request, response, { body, etag: '"a"', ...cut });
    });
  };

  test("it goes on from each within one call, and the hash is right", async () => {
    const { address, asked } = await cutting();
    const file = wholeFile(`${address}/a.zip`, { mostBytes: 1e7, sha256: sha256(body) });
    const result = await got(file);
    expect(result?.sha256).toBe(sha256(body));
    expect(asked).toHaveLength(21);
    const starts = asked.map(startOf);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts.at(-1)).toBeGreaterThan(3_000_000);
  });

  test("it goes on from each in a process of its own, and the hash is right", async () => {
    const { address, asked } = await cutting();
    const file = wholeFile(`${address}/a.zip`, { mostBytes: 1e7 });
    for (const [i, place] of places.entries()) {
      await expect(got(file, endsInstead())).rejects.toThrow("killed");
      const held = readFileSync(`${file.target}.part`);
      // Some of what was sent may have been lost on its way, but nothing that we held before.
      expect(held.length).toBeLessThanOrEqual(place);
      expect(held.length).toBeGreaterThanOrEqual(startOf(asked[i]));
      expect(held.equals(body.subarray(0, held.length))).toBe(true);
      expect(existsSync(file.target)).toBe(false);
    }
    expect((await got(file))?.sha256).toBe(sha256(body));
    expect(asked).toHaveLength(21);
  });
});

describe("what an earlier try left is used only if it is a part of the same file", () => {
  const half = { body: BODY, etag: '"a"', cutAfter: 500_000 };

  test("a changed tag brings the new file from its beginning", async () => {
    const { address, asked } = await inTurn(half, { body: OTHER, etag: '"b"' });
    expect((await got(wholeFile(address)))?.sha256).toBe(sha256(OTHER));
    expect(asked).toEqual(["/", expect.stringMatching(/^\/ bytes=[1-9]\d*-$/)]);
  });

  test("a server without parts is read from the beginning again", async () => {
    const { address } = await inTurn(
      { ...half, ranges: false },
      { body: BODY, etag: '"a"', ranges: false },
    );
    expect((await got(wholeFile(address)))?.sha256).toBe(sha256(BODY));
  });

  test("a weak tag is no promise of the same bytes", async () => {
    const { address, asked } = await inTurn({ ...half, etag: 'W/"a"' }, { body: OTHER });
    expect((await got(wholeFile(address)))?.sha256).toBe(sha256(OTHER));
    expect(asked).toEqual(["/", "/"]);
  });

  test("a date of change serves where there is no tag", async () => {
    const lastModified = "Wed, 01 Mar 2023 10:00:00 GMT";
    const { address, asked } = await inTurn(
      { body: BODY, lastModified, cutAfter: 500_000 },
      { body: BODY, lastModified },
    );
    expect((await got(wholeFile(address)))?.sha256).toBe(sha256(BODY));
    expect(asked[1]).toMatch(/^\/ bytes=[1-9]\d*-$/);
  });

  test("a part with another tag, length or place is dropped, whatever was asked", async () => {
    for (const wrong of [
      { etag: '"b"', "content-range": `bytes 500000-999999/${BODY.length}` },
      { etag: '"a"', "content-range": "bytes 500000-999999/1000000" },
      { etag: '"a"', "content-range": `bytes 400000-999999/${BODY.length}` },
      { etag: '"a"' },
    ]) {
      let answers = 0;
      const { address } = await startPublisher((request, response) => {
        answers += 1;
        if (answers === 1) serveFile(request, response, half);
        else if (answers === 2) response.writeHead(206, wrong).end(seededBytes(100, 3));
        else serveFile(request, response, { body: BODY, etag: '"a"' });
      });
      expect((await got(wholeFile(address)))?.sha256).toBe(sha256(BODY));
      expect(answers).toBe(3);
    }
  });

  test("a file that has become shorter than our part is read from the beginning", async () => {
    let answers = 0;
    const { address } = await startPublisher((request, response) => {
      answers += 1;
      if (answers === 1) serveFile(request, response, half);
      else if (answers === 2) response.writeHead(416).end();
      else serveFile(request, response, { body: OTHER, etag: '"b"' });
    });
    expect((await got(wholeFile(address)))?.sha256).toBe(sha256(OTHER));
  });

  test("a part whose sidecar is damaged, missing or of another address is worth nothing", async () => {
    const { address } = await inTurn({ body: BODY, etag: '"a"' });
    const origin = { etag: '"a"', lastModified: null, length: BODY.length, selection: null };
    for (const sidecar of [
      '{"address": "http',
      "{}",
      null,
      JSON.stringify({ ...origin, address: "https://elsewhere.example/" }),
    ]) {
      const file = wholeFile(`${address}/a.zip`);
      writeFileSync(`${file.target}.part`, "PK\x03\x04 something else");
      if (sidecar !== null) writeFileSync(`${file.target}.part.json`, sidecar);
      expect((await got(file))?.sha256).toBe(sha256(BODY));
    }
  });

  test("a file that only lacked its name is not fetched again", async () => {
    const { address, asked } = await inTurn({ body: BODY, etag: '"a"' });
    const file = wholeFile(address);
    writeFileSync(`${file.target}.part`, BODY);
    const origin = { address, etag: '"a"', lastModified: null, length: BODY.length };
    writeFileSync(`${file.target}.part.json`, JSON.stringify({ ...origin, selection: null }));
    expect((await got(file))?.sha256).toBe(sha256(BODY));
    expect(asked).toEqual([]);
  });
});

test("a file that the publisher still has unchanged is left alone", async () => {
  const { address, asked } = await inTurn({ body: BODY, etag: '"a"' });
  const known = { address, etag: '"a"', lastModified: null, length: BODY.length };
  const file = wholeFile(address, { known });
  expect(await got(file)).toBeNull();
  expect([asked.length, readdirSync(join(file.target, ".."))]).toEqual([1, []]);
});
