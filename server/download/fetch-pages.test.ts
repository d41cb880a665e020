import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { seededNumbers, sha256 } from "./bytes.test-support.ts";
import { complain, type Layer, startLayer } from "./feature-layer.test-support.ts";
import { featureService } from "./feature-service.ts";
import { fetchPages } from "./fetch-pages.ts";
import { fetchingInto } from "./fetching.test-support.ts";
import { newFolder } from "./folder.test-support.ts";
import { testNet } from "./net.test-support.ts";
import type { Net } from "./net.ts";
import { serviceLine } from "./service-line.test-support.ts";

const areas = (count: number, first = 0) =>
  Array.from({ length: count }, (_, i) => ({
    properties: { CODE: `E${first + i}`, NAME: `Area ${first + i}` },
    geometry: { type: "Point", coordinates: [i, 50] },
  }));

/** A net on which the first wait is the end of the process. */
const dying: Net = { ...testNet(), wait: () => Promise.reject(new Error("killed")) };

async function take(layer: Partial<Layer>, folder = newFolder()) {
  const publisher = await startLayer({ features: areas(2100), maxRecordCount: 100, ...layer });
  const address = `${publisher.address}/layer/0`;
  const line = serviceLine(address, {});
  const run = async (net: Net = testNet()) => {
    const service = featureService(net, line, address);
    return fetchPages(await fetchingInto(folder, net), line, service, "areas.geojson");
  };
  const offsets = () => publisher.asked.flatMap((url) => /resultOffset=(\d+)/.exec(url)?.[1] ?? []);
  return { ...publisher, folder, run, offsets };
}

const hashOf = async (layer: Partial<Layer>) => (await (await take(layer)).run()).sha256;

describe("interrupted at 20 random bytes", () => {
  const random = seededNumbers(11);

  test("it goes on with the page at which each process ended, and the hash is right", async () => {
    const { run, offsets, folder } = await take({
      instead: (asked, turn, response) => {
        // Every other page breaks off, at some byte of it.
        if (asked !== "page" || turn % 2 === 0 || turn > 40) return false;
        response.writeHead(200, { "content-length": 20_000 });
        response.write("{".repeat(1 + Math.floor(random() * 10_000)), () =>
          response.socket?.destroySoon(),
        );
        return true;
      },
    });
    for (let process = 0; process < 20; process++) {
      await expect(run(dying)).rejects.toThrow("killed");
      // What the process was writing when it ended.
      appendFileSync(`${folder}/areas.geojson.records.part`, '{"type":"Feature","id":');
    }
    const { sha256: hash } = await run();
    expect(hash).toBe(await hashOf({}));
    expect(hash).toBe(sha256(readFileSync(`${folder}/areas.geojson`)));
    expect(readdirSync(folder).sort()).toEqual(["areas.geojson", "fetched.json"]);
    expect(new Set(offsets()).size).toBe(21);
    expect(offsets()).toHaveLength(41);
  });
});

describe("an unfinished file is of use only", () => {
  const half = (asked: string, turn: number, response: Parameters<typeof complain>[0]) =>
    asked === "page" && turn === 4 && complain(response, 503, "Busy");

  async function twice(second: Partial<Layer>, between: (folder: string) => void = () => {}) {
    const folder = newFolder();
    await expect((await take({ instead: half }, folder)).run(dying)).rejects.toThrow("killed");
    between(folder);
    const after = await take(second, folder);
    // The second service stands at the address of the first.
    const sidecar = `${folder}/areas.geojson.records.part.json`;
    const kept = JSON.parse(readFileSync(sidecar, "utf8"));
    writeFileSync(sidecar, JSON.stringify({ ...kept, address: `${after.address}/layer/0` }));
    const { sha256: hash } = await after.run();
    return { hash, first: after.offsets()[0] };
  }

  test("while the service has the same edition: then it goes on", async () => {
    expect(await twice({})).toEqual({ hash: await hashOf({}), first: "300" });
  });

  test.each([
    ["with another date of change", { edited: 1 }],
    ["with another count", { features: areas(1900) }],
    ["that does not say when it changed", { edited: null }],
  ])("and not of a service %s", async (_name, layer) => {
    expect(await twice(layer)).toEqual({ hash: await hashOf(layer), first: "0" });
  });

  test("while it can be read: a damaged one is begun anew", async () => {
    const damage = (folder: string) => {
      const path = `${folder}/areas.geojson.records.part`;
      writeFileSync(path, readFileSync(path, "utf8").replace('"type"', "\0\0\0"));
    };
    expect((await twice({}, damage)).hash).toBe(await hashOf({}));
  });
});

describe("data that change between two pages", () => {
  test("are asked for from the beginning, until all of one edition are there", async () => {
    const { run } = await take({
      editedAt: (turn) => (turn === 1 ? 1 : 2),
      featuresAt: (asked, turn) => (asked === "page" && turn <= 10 ? areas(1950) : areas(1950, 50)),
    });
    expect((await run()).sha256).toBe(await hashOf({ features: areas(1950, 50) }));
  });

  test.each([
    ["fewer", areas(2050)],
    ["more", areas(2300)],
  ])("are noticed when at the end there are %s", async (_name, later) => {
    const { run } = await take({
      featuresAt: (asked, turn) => (asked !== "layer" && turn > 1 ? later : areas(2100)),
    });
    expect((await run()).sha256).toBe(await hashOf({ features: later }));
  });

  test("every time are given up", async () => {
    let length = 2100;
    const { run, folder } = await take({
      featuresAt: (asked) => areas(asked === "count" ? --length : length),
    });
    await expect(run()).rejects.toThrow("changes each time that it is read");
    expect(readdirSync(folder)).toEqual([]);
  });
});
