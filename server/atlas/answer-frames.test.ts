import { gunzipSync } from "node:zlib";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { beforeAll, expect, test } from "vitest";
import { parseClasses } from "../../geo/view/classes.ts";
import { type Frames, valuesOfFrame } from "../../geo/wire/frames.ts";
import { viewOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Atlas } from "./atlas.ts";

let atlas: Atlas;

beforeAll(async () => {
  ({ atlas } = await tinyAtlas());
});

const YEAR = "period=2023-01..2023-03";

async function run(query: string, window: number): Promise<Frames> {
  const answer = await atlas.frames(viewOf(query), window);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.value;
}

async function faultsOf(query: string, window: number) {
  const answer = await atlas.frames(viewOf(query), window);
  return answer.ok ? [] : answer.faults.map(({ field, detail }) => `${field}: ${detail}`);
}

test.each(["crime-count", "stop-rate", "stop-disparity"])(
  "%s in every month is what is answered for that month alone, but for the class limits",
  async (measure) => {
    const frames = await run(`measure=${measure}&${YEAR}`, 1);
    expect(frames.frames.map(({ period }) => period.from)).toEqual([
      "2023-01",
      "2023-02",
      "2023-03",
    ]);
    for (const frame of frames.frames) {
      const { breaks: _, class: __, value, low, high, ...rest } = valuesOfFrame(frames, frame);
      const { from } = frame.period;
      const alone = await atlas.values(viewOf(`measure=${measure}&period=${from}`));
      if (!alone.ok) throw new Error(JSON.stringify(alone.faults));
      expect(alone.value).toMatchObject(rest);
      const sixFigures = (list: readonly (number | null)[]) =>
        list.map((own) => (own === null ? null : Number(own.toPrecision(6))));
      const { value: values, low: lows, high: highs } = alone.value;
      expect([value, low, high]).toEqual([values, lows, highs].map(sixFigures));
    }
  },
);

test("limits are the same in every window, and can be given by hand as they stand", async () => {
  const frames = await run(`measure=crime-count&classes=quantile:3&${YEAR}`, 2);
  expect(frames.frames).toHaveLength(2);
  const { breaks } = frames.common;
  expect(breaks.length).toBeGreaterThan(0);
  expect(parseClasses(`custom:${breaks.join(",")}`)).toEqual({ method: "custom", breaks });
  for (const frame of frames.frames) {
    frame.value.forEach((value, i) => {
      const reached = value === null ? null : breaks.filter((limit) => value >= limit).length;
      expect(frame.class[i]).toBe(reached);
    });
  }
});

test("months in which nothing is held are left out, and what a window lacks is said in its period", async () => {
  const months = await run("measure=crime-count&period=2022-11..2023-02", 1);
  expect(months.frames.map(({ period }) => period.from)).toEqual(["2023-01", "2023-02"]);
  const [first] = (await run("measure=crime-count&period=2022-11..2023-02", 3)).frames;
  expect(first?.period).toMatchObject({ from: "2022-11", missing: ["2022-11", "2022-12"] });
});

test("a period that holds nothing, or no window of that length, is refused with what to ask instead", async () => {
  expect(await faultsOf("measure=crime-count&period=2011-01..2011-06", 1)).toEqual([
    expect.stringMatching(/^period: No window of 1 months/),
  ]);
  expect(await faultsOf(`measure=crime-count&${YEAR}`, 12)).toEqual([
    expect.stringMatching(/^period: .*shorter windows/),
  ]);
});

test("a tile by month carries the value of each month of the period, and no key for one without", async () => {
  const period = "period=2022-12..2023-02";
  const tile = await atlas.seriesTile(viewOf(`measure=crime-count&${period}`), 12, 2048, 1362);
  if (!tile.ok || !tile.value.inside || !tile.value.gzipped) throw new Error("no tile");
  const layer = new VectorTile(new PbfReader(gunzipSync(tile.value.gzipped))).layers["ward"];
  if (!layer) throw new Error("no ward layer");
  const { common, frames } = await run(`measure=crime-count&${period}`, 1);
  expect(layer.length).toBeGreaterThan(0);
  for (let f = 0; f < layer.length; f++) {
    const { code, name: _, ...months } = layer.feature(f).properties;
    const i = common.areas.indexOf(String(code));
    expect(months).toEqual({ m1: frames[0]?.value[i], m2: frames[1]?.value[i] });
  }
});

test("hotspots are answered for one period at a time", async () => {
  expect(await faultsOf(`measure=crime-hotspot&level=ward&${YEAR}`, 1)).toEqual([
    expect.stringMatching(/^measure: crime-hotspot is answered for one period at a time/),
  ]);
});

test("the same question gives the same object from the cache", async () => {
  const query = `measure=crime-count&${YEAR}`;
  expect(await run(query, 1)).toBe(await run(`${query}&palette=teal`, 1));
});
