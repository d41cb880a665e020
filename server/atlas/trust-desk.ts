import { Worker } from "node:worker_threads";
import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { Snapshot } from "./snapshot.ts";
import type { TrustBench, TrustBenchSnapshot } from "./trust-bench.ts";
import type { TrustAnswer, TrustJob, TrustReply } from "./trust-job.ts";

/** What its thread has counted is worth keeping for a reader who tries one switch after another. */
const IDLE_MS = 600_000;

const PROGRAM = new URL("./trust-worker.mjs", import.meta.url);

interface Pending {
  resolve(answer: TrustAnswer): void;
  reject(error: Error): void;
}

/**
 * A bench on a thread of its own, started when first asked: statistics of seconds must not hold up the tiles.
 *
 * The thread shares the facts, and gets a copy of what else it needs. One that dies fails what it was asked, and the next question
 * starts another. It keeps the process alive only while it has work, and ends when it has had none for ten minutes or its snapshot is
 * let go.
 */
export function createTrustDesk(snapshot: Snapshot, disclosure: Disclosure): TrustBench {
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let asked = 0;
  let retired = false;
  let idle: NodeJS.Timeout | undefined;

  const rest = () => {
    if (pending.size > 0 || !worker) return;
    worker.unref();
    idle = setTimeout(end, retired ? 0 : IDLE_MS).unref();
  };

  const end = () => {
    const ending = pending.size === 0 ? worker : null;
    if (!ending) return;
    worker = null;
    // A thread that cannot be ended has ended.
    ending.terminate().catch(() => undefined);
  };

  const settle = ({ id, answer, error }: TrustReply) => {
    const waiting = pending.get(id);
    pending.delete(id);
    rest();
    if (answer) waiting?.resolve(answer);
    else waiting?.reject(new Error(error ?? "the worker gave no answer"));
  };

  const failAll = (error: Error) => {
    worker = null;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };

  const start = (): Worker => {
    const workerData: TrustBenchSnapshot = { snapshot: needed(snapshot), disclosure };
    const started = new Worker(PROGRAM, { workerData });
    started.on("message", settle);
    // A thread that was ended and replaced has nothing more to say.
    const fail = (error: Error) => worker === started && failAll(error);
    started.on("error", fail);
    started.on("exit", (code) => fail(new Error(`the worker ended with ${code}`)));
    return started;
  };

  return {
    retire: () => {
      retired = true;
      clearTimeout(idle);
      rest();
    },
    answer: (job: TrustJob) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        worker ??= start();
        worker.ref();
        const id = asked++;
        pending.set(id, { resolve, reject });
        worker.postMessage({ id, job });
      }),
  };
}

/** Small areas, hexagons and the points themselves are most of a snapshot and bear on nothing here. */
function needed(snapshot: Snapshot): Snapshot {
  const newest = (level: "borough" | "ward") => {
    const found = snapshot.sets.find(({ set }) => set.level === level);
    return found ? [found] : [];
  };
  const none = { lon: new Float64Array(), lat: new Float64Array() };
  return {
    ...snapshot,
    sets: [...newest("borough"), ...newest("ward")],
    coordinates: none,
    // To find a postcode is a function, which no thread can be handed.
    postcodes: null,
    scenery: [],
  };
}
