import { join } from "node:path";
import type { Express } from "express";
import { pino } from "pino";
import request from "supertest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAtlases } from "./atlas/open-atlases.ts";
import { createExporter } from "./export/exporter.ts";
import { readOoxml } from "./export/read-ooxml.test-support.ts";
import { readPdfText } from "./export/read-pdf.test-support.ts";
import { createApp } from "./http/app.ts";
import { CONFIG } from "./http/test-app.test-support.ts";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "./testing/tiny-city.ts";

const QUERY = "measure=stop-rate&level=borough";

/** What a reader may have put into another page or a report, by its address behind the snapshot's. */
const PINNED = [
  `/embed?${QUERY}&interactive=1&table=1`,
  `/api/v1/values?${QUERY}`,
  `/view.csv?${QUERY}`,
  `/view.geojson?${QUERY}`,
  `/view.png?${QUERY}&width=640`,
  `/card.png?${QUERY}`,
  `/view.pdf?${QUERY}`,
  `/view.pptx?${QUERY}`,
] as const;

let first: string;
let second: string;
let before: ReadonlyMap<string, Buffer>;
let after: ReadonlyMap<string, Buffer>;
let liveBefore: string;
let liveAfter: string;

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

beforeAll(async () => {
  const { store, remove } = await emptyStore();
  closing.push(remove);
  const parts = ["boundaries", "census", "population", "police/2023-01", "police/2023-02"];
  ({ snapshot: first } = await ingestInto(store, ...parts.map((part) => join(TINY_CITY, part))));
  const asItWas = await serverOf(store);
  before = await bodiesOf(asItWas);
  liveBefore = await live(asItWas);
  ({ snapshot: second } = await refresh(store, [join(TINY_CITY, "police/2023-03")]));
  // As after a restart: nothing that was answered is remembered.
  const renewed = await serverOf(store);
  after = await bodiesOf(renewed);
  liveAfter = await live(renewed);
}, 120_000);

async function serverOf(store: Parameters<typeof openAtlases>[0]): Promise<Express> {
  const log = pino({ level: "silent" });
  const atlases = await openAtlases(store, log);
  const exporter = createExporter({ slots: 1, queue: 8 });
  closing.push(
    () => atlases.close(),
    () => exporter.close(),
  );
  return createApp({ atlases, exporter, log, config: CONFIG, isDraining: () => false });
}

async function bodiesOf(app: Express): Promise<ReadonlyMap<string, Buffer>> {
  const bodies = new Map<string, Buffer>();
  for (const address of PINNED) {
    const answer = await request(app)
      .get(`${address}&snapshot=${first}`)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on("data", (chunk: Buffer) => chunks.push(chunk));
        res.on("end", () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    bodies.set(address, answer.body);
  }
  return bodies;
}

async function live(app: Express): Promise<string> {
  return (await request(app).get(`/embed?${QUERY}&seen=${first}`).expect(200)).text;
}

function pair(address: (typeof PINNED)[number]): [Buffer, Buffer] {
  const [was, is] = [before.get(address), after.get(address)];
  if (!was || !is) throw new Error(`nothing of ${address}`);
  return [was, is];
}

test.each(PINNED.slice(0, 6))("pinned, %s is the same to the byte after a refresh", (address) => {
  const [was, is] = pair(address);
  expect(was.length).toBeGreaterThan(500);
  expect(Buffer.compare(was, is)).toBe(0);
});

test("a pinned PDF has the same text after a refresh, and names its snapshot", () => {
  const [was, is] = pair(PINNED[6]).map((bytes) => readPdfText(bytes).text);
  expect(is).toBe(was);
  expect(is).toContain(first);
});

test("pinned slides have the same parts after a refresh", async () => {
  const [was, is] = await Promise.all(pair(PINNED[7]).map(readOoxml));
  expect(is?.map(({ name, texts }) => [name, texts])).toEqual(
    was?.map(({ name, texts }) => [name, texts]),
  );
});

test("a live embed says what has been renewed since its author looked, and leads to what it was", () => {
  expect(second).not.toBe(first);
  expect(liveBefore).not.toContain("The data have been renewed");
  expect(liveAfter).toContain(`snapshot ${first} then, ${second} now`);
  expect(liveAfter).toMatch(
    new RegExp(`href="/embed\\?[^"]*snapshot=${first}[^"]*">See it as it was`),
  );
});
