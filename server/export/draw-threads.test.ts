import { Worker } from "node:worker_threads";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { viewOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { DrawJob } from "./draw-thread.ts";
import { createDrawThreads } from "./draw-threads.ts";
import { drawableOf, USUAL_PICTURE } from "./drawable.ts";
import { materialOf } from "./material.ts";

let job: DrawJob;

beforeAll(async () => {
  const { atlas } = await tinyAtlas();
  const asked = await materialOf(atlas, viewOf("period=2023-01..2023-03"), "https://atlas.example");
  if (!asked.ok) throw new Error(JSON.stringify(asked.faults));
  job = { extension: "svg", drawable: drawableOf(asked.value), options: USUAL_PICTURE };
});

/** A thread that answers every job, and comes to its end this way when it is told to. */
const threadThat = (end: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort } from "node:worker_threads";
      parentPort.on("message", (job) => {
        if (job === "end") { ${end} }
        parentPort.postMessage({ done: true, result: { ok: true, value: new Uint8Array([1]) } });
      });`,
    )}`,
  );

function threadsOf(code: URL) {
  const started: Worker[] = [];
  const threads = createDrawThreads({ slots: 1, queue: 2 }, () => {
    const worker = new Worker(code);
    started.push(worker);
    return worker;
  });
  onTestFinished(() => threads.close());
  return { threads, started };
}

const DRAWN = { ok: true, value: new Uint8Array([1]) };

test("a job that cannot be handed over is told at once and holds no slot", async () => {
  const { threads, started } = threadsOf(threadThat(""));
  const odd = Object.assign({}, job, { later: () => undefined });
  const [refused, drawn] = await Promise.allSettled([threads.draw(odd), threads.draw(job)]);
  expect(refused).toMatchObject({ reason: { message: /cannot be handed over/ } });
  expect(drawn).toEqual({ status: "fulfilled", value: DRAWN });
  expect(started.length).toBe(1);
});

test.each([
  ["ends", "process.exit(0);"],
  ["fails", "throw new Error('late');"],
])("a thread that %s while it has nothing to do is replaced", async (_, end) => {
  const { threads, started } = threadsOf(threadThat(end));
  expect(await threads.draw(job)).toEqual(DRAWN);
  const [first] = started;
  // Not `once` of node:events: the thread's error would be this test's, too.
  const ended = new Promise((resolve) => first?.once("exit", resolve));
  first?.postMessage("end");
  await ended;
  expect(await threads.draw(job)).toEqual(DRAWN);
  expect(started.length).toBe(2);
});
