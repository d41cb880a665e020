import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { type Browser, chromium as engine, type Page } from "playwright";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { keepCanvasContext, panFrames } from "./bench-panning.ts";
import { openGeojsonMap, setDataInTurn } from "./bench-set-data.ts";
import { switchMeasures } from "./bench-switching.ts";
import { chromium } from "./chromium.ts";
import { addressOf, CITIES, type City } from "./cities.ts";

const ROUNDS = 5;
const FRAMES = 40;
const SWITCHES = 6;
const MEASURES = ["stop-rate", "stop-disparity"] as const;
const VIEWS = MEASURES.map((measure) => `measure=${measure}&level=ward`);

const VIEWPORT = { width: 1280, height: 800 };

const [told] = process.argv.slice(2);

await benchMap(told);

/**
 * Prints how long the built page takes for a frame while wards are panned, and for another measure, each beside its yardstick
 * in the same browser: round about, as the machine may be busy with other things. An address may be named that serves
 * a city; else one is built and served: London from the shared files, or the sample. No time makes it fail.
 */
async function benchMap(address: string | undefined): Promise<void> {
  const city: City = hasShared ? "real" : "sample";
  const server = address === undefined ? await serve(city) : null;
  const browser = await engine.launch(chromium);
  try {
    const origin = address ?? addressOf(city);
    const panning = await comparePanning(browser, origin);
    const switching = await compareSwitching(browser, origin);
    console.table({
      "panning 704 wards, a frame": row(panning, "a blank map", "2, at most 3"),
      "another measure, until painted": row(switching, "setData of the wards", "0.35"),
    });
  } finally {
    await browser.close();
    server?.kill();
  }
}

/** Milliseconds by round: the atlas's, and those of what it is measured against. */
interface Rounds {
  readonly atlas: readonly number[];
  readonly yardstick: readonly number[];
}

async function comparePanning(browser: Browser, origin: string): Promise<Rounds> {
  const wards = await open(browser, origin, async () => {});
  // Without an answer the map has its ground and nothing else.
  const blank = await open(browser, origin, (page) => page.route(/\/api\/v1\/values/, () => {}));
  await wards.locator(".map[data-shown][data-still]").waitFor();
  await blank.locator(".map[data-still]").waitFor();
  const rounds = await inTurn(
    () => panFrames(wards, FRAMES),
    () => panFrames(blank, FRAMES),
    [wards, blank],
  );
  await Promise.all([wards.close(), blank.close()]);
  return rounds;
}

async function compareSwitching(browser: Browser, origin: string): Promise<Rounds> {
  const atlas = await open(browser, origin, async () => {});
  await atlas.locator(".map[data-shown][data-still]").waitFor();
  const plain = await browser.newPage({ viewport: VIEWPORT });
  await openGeojsonMap(plain, origin, VIEWS);
  // What is asked for the first time is not measured.
  await switchMeasures(atlas, [MEASURES[1], MEASURES[0]], 2);
  const rounds = await inTurn(
    () => switchMeasures(atlas, [MEASURES[1], MEASURES[0]], SWITCHES),
    () => setDataInTurn(plain, SWITCHES),
    [atlas, plain],
  );
  await Promise.all([atlas.close(), plain.close()]);
  return rounds;
}

/** Without motion, as fading one drawing into the next takes its time by design. */
async function open(
  browser: Browser,
  origin: string,
  prepare: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: "reduce" });
  await page.addInitScript(keepCanvasContext);
  await prepare(page);
  await page.goto(`${origin}/?${VIEWS[0]}`);
  return page;
}

async function inTurn(
  atlas: () => Promise<number[]>,
  yardstick: () => Promise<number[]>,
  [own, other]: readonly [Page, Page],
): Promise<Rounds> {
  const times = { atlas: [] as number[], yardstick: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await own.bringToFront();
    times.atlas.push(median(await atlas()));
    await other.bringToFront();
    times.yardstick.push(median(await yardstick()));
  }
  return times;
}

function row({ atlas, yardstick }: Rounds, against: string, goal: string) {
  const ratios = atlas.map((time, i) => time / (yardstick[i] ?? Number.NaN));
  return {
    ms: Number(median(atlas).toFixed(1)),
    against,
    "its ms": Number(median(yardstick).toFixed(1)),
    ratio: Number(median(ratios).toFixed(2)),
    rounds: ratios.map((ratio) => ratio.toFixed(2)).join(" "),
    goal,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function serve(city: City): Promise<ChildProcess> {
  const { port } = CITIES[city];
  const server = spawn(process.execPath, ["--import", "tsx", "client/e2e/serve-city.ts", city], {
    stdio: "inherit",
    // biome-ignore lint/style/noProcessEnv: what this process was told, such as where the shared files lie, holds for the server too.
    env: { ...process.env, HOST: "127.0.0.1", PORT: String(port) },
  });
  while (!(await isReady(city))) {
    if (server.exitCode !== null) throw new Error(`the ${city} city could not be served`);
    await pause(500);
  }
  return server;
}

async function isReady(city: City): Promise<boolean> {
  try {
    return (await fetch(`${addressOf(city)}/readyz`)).ok;
  } catch {
    return false;
  }
}
