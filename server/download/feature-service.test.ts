import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Download } from "./download.ts";
import { complain, type Layer, startLayer } from "./feature-layer.test-support.ts";
import { fetchDownload } from "./fetch-download.ts";
import { fetchingInto } from "./fetching.test-support.ts";
import { newFolder } from "./folder.test-support.ts";
import { testNet } from "./net.test-support.ts";
import { serviceLine } from "./service-line.test-support.ts";

const NO_MONTHS = { from: null, to: null, forces: null };

/** Small areas with codes of England, and as many of Wales between them. */
function areas(count: number) {
  return Array.from({ length: count }, (_, i) =>
    ["E", "W"].map((country) => ({
      properties: { CODE: `${country}${i}`, NAME: `Area "${i}", ${country}`, OTHER: i },
      geometry: { type: "Point", coordinates: [i, 50] },
    })),
  ).flat();
}

async function take(layer: Partial<Layer>, more: Partial<Download> = {}, folder = newFolder()) {
  const publisher = await startLayer({ features: areas(2500), ...layer });
  const net = testNet();
  const fetching = await fetchingInto(folder, net);
  const line = serviceLine(`${publisher.address}/layer/0`, more);
  const run = async () => fetchDownload(fetching, line, NO_MONTHS);
  const codes = () =>
    JSON.parse(readFileSync(`${folder}/areas.geojson`, "utf8")).features.map(
      ({ properties }: { properties: { CODE: string } }) => properties.CODE,
    );
  return { ...publisher, net, folder, run, codes };
}

const EXPECTED = Array.from({ length: 2500 }, (_, i) => `E${i}`);

describe("a layer", () => {
  test("comes in pages by object id, as one collection of what the question wants, as many as counted", async () => {
    const { run, codes, asked, net, folder } = await take({});
    const { files, missing } = await run();
    expect(missing).toEqual([]);
    expect(files).toMatchObject([{ name: "areas.geojson", unchanged: false }]);
    expect(codes()).toEqual(EXPECTED);
    const offsets = asked.flatMap((url) => /resultOffset=(\d+)/.exec(url)?.[1] ?? []);
    expect(offsets).toEqual(["0", "1000", "2000"]);
    expect(net.pauses).toEqual([500, 500]);
    expect(readdirSync(folder).sort()).toEqual(["areas.geojson", "fetched.json"]);
  });

  test("that allows fewer at once comes in smaller pages", async () => {
    const { run, codes, asked } = await take({ maxRecordCount: 700 });
    await run();
    expect(codes()).toEqual(EXPECTED);
    expect(asked.filter((url) => url.includes("resultOffset"))).toHaveLength(4);
  });

  test("that is still the edition we have is not asked for its features again", async () => {
    const { run, asked } = await take({});
    const first = await run();
    const before = asked.length;
    expect((await run()).files).toEqual(first.files.map((file) => ({ ...file, unchanged: true })));
    expect(asked.slice(before)).toHaveLength(2);
  });

  test("that does not say when it was edited is fetched anew", async () => {
    const { run } = await take({ edited: null });
    await run();
    expect((await run()).files).toMatchObject([{ unchanged: false }]);
  });

  test("without shapes is a table of its attributes, quoted as CSV has it", async () => {
    const { run, folder } = await take({}, { kind: "csv" });
    await run();
    const [header, first, ...rest] = readFileSync(`${folder}/areas.csv`, "utf8").split("\r\n");
    expect([header, first]).toEqual(["CODE,NAME", 'E0,"Area ""0"", E"']);
    expect(rest).toHaveLength(2500);
  });
});

describe("what goes wrong", () => {
  const reasonOf = async (layer: Partial<Layer>, more: Partial<Download> = {}) => {
    const { run, folder, asked, net } = await take(layer, more);
    const { missing } = await run();
    expect(readdirSync(folder)).toEqual([]);
    return { reason: missing[0]?.reason, asked, net };
  };

  test("with status 200 and may pass is tried again: a busy service, a timeout", async () => {
    const { run, codes, net } = await take({
      instead: (asked, turn, response) =>
        asked === "page" && turn <= 3 && complain(response, [429, 503, 504][turn - 1] ?? 0, "Busy"),
    });
    await run();
    expect(codes()).toEqual(EXPECTED);
    expect(net.waits).toEqual([2000, 4000, 8000]);
  });

  test("with a status of its own is tried again, as late as the service asks", async () => {
    const { run, codes, net } = await take({
      instead: (asked, turn, response) => {
        if (asked !== "page" || turn > 2) return false;
        response.writeHead([429, 503][turn - 1] ?? 500, { "retry-after": "9" }).end();
        return true;
      },
    });
    await run();
    expect(codes()).toEqual(EXPECTED);
    expect(net.waits).toEqual([9000, 9000]);
  });

  test("with status 200 for good is told in the service's words", async () => {
    const { reason, asked } = await reasonOf({
      instead: (asked, _turn, response) =>
        asked === "count" && complain(response, 400, "Cannot perform query. Invalid field: CODE"),
    });
    expect(reason).toMatch(/answers error 400: Cannot perform query. Invalid field: CODE$/);
    expect(asked).toHaveLength(2);
  });

  test("on the way is asked for again: a body cut within a feature, with and without its length", async () => {
    const { run, codes } = await take({
      instead: (asked, turn, response) => {
        if (asked !== "page" || turn > 2) return false;
        if (turn === 1) response.writeHead(200, { "content-length": 1000 });
        response.write('{"type":"FeatureCollection","features":[{"type":"Fea', () =>
          turn === 1 ? response.socket?.destroySoon() : response.end(),
        );
        return true;
      },
    });
    await run();
    expect(codes()).toEqual(EXPECTED);
  });

  test("slowly is asked for again: a page of which hardly anything comes", async () => {
    const { run, codes, net } = await take({
      instead: (asked, turn, response) => {
        if (asked !== "page" || turn > 1) return false;
        response.write("{", () => setImmediate(net.ring));
        return true;
      },
    });
    await run();
    expect(codes()).toEqual(EXPECTED);
    expect(net.waits).toEqual([2000]);
  });

  test("for ever is given up, and nothing but what can be gone on from stays", async () => {
    const { run, folder } = await take({
      instead: (asked, turn, response) =>
        asked === "page" && turn > 1 && complain(response, 503, "Busy"),
    });
    expect((await run()).missing[0]?.reason).toMatch(/error 503: Busy; given up after 5 tries$/);
    expect(readdirSync(folder).sort()).toEqual([
      "areas.geojson.records.part",
      "areas.geojson.records.part.json",
    ]);
  });

  test.each([
    ["a web page", { instead: html }, /expected JSON from .*, found a web page/],
    ["no object ids", { instead: nothing }, /expected a layer with object ids at/],
    ["nothing to find", { features: [] }, /found none for the question in the table/],
    [
      "another grid",
      { instead: metres },
      /expected degrees \(EPSG:4326\) from .*, found EPSG:27700/,
    ],
  ])("%s is refused in one sentence and leaves nothing", async (_name, layer, sentence) => {
    expect((await reasonOf(layer)).reason).toMatch(sentence);
  });

  test("more than the table allows is refused", async () => {
    expect((await reasonOf({}, { mostBytes: 1000 })).reason).toBe(
      "expected at most 1000 bytes of areas, found more",
    );
  });
});

type Instead = NonNullable<Layer["instead"]>;

const answer =
  (kind: Parameters<Instead>[0], text: string): Instead =>
  (asked, _turn, response) => {
    if (asked === kind) response.end(text);
    return asked === kind;
  };

const html = answer("layer", "<!DOCTYPE html><title>Sign in</title>");
const nothing = answer("layer", '{"name":"layer"}');
const metres = answer(
  "page",
  '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:27700"}},"features":[]}',
);
