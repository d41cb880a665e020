import { Worker } from "node:worker_threads";
import type { Parsed } from "../../geo/view/fault.ts";
import type { DrawAnswer, DrawJob } from "./draw-thread.ts";
import type { ExporterLimits } from "./exporter.ts";

/** A few threads that draw one file at a time each, and a queue in front of them. */
interface DrawThreads {
  /** Whether as many are waiting as may. */
  isFull(): boolean;
  /** Drawn in turn; before all that wait where it is urgent. */
  draw(job: DrawJob, isUrgent?: boolean): Promise<Parsed<Uint8Array>>;
  close(): Promise<void>;
}

interface Waiting {
  readonly job: DrawJob;
  readonly resolve: (result: Parsed<Uint8Array>) => void;
  readonly reject: (error: Error) => void;
}

/** After so many milliseconds a thread is taken to be stuck, and is ended. */
const LONGEST_DRAWING_MS = 60_000;

const THREAD = new URL("./draw-thread.mjs", import.meta.url);

/**
 * Threads are started when they are first needed, keep no process alive while they idle, and are replaced when they fail, at work or idle.
 *
 * A thread that is gone and still given work, or a job that never reached its thread, would hold its slot and all that wait behind it
 * until the drawing is taken to be stuck.
 */
export function createDrawThreads(
  { slots, queue }: ExporterLimits,
  startThread: () => Worker = () => new Worker(THREAD),
): DrawThreads {
  const idle: Worker[] = [];
  const busy = new Set<Worker>();
  const waiting: Waiting[] = [];

  const rest = (worker: Worker) => {
    const gone = () => {
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
      void worker.terminate();
    };
    worker.once("error", gone);
    worker.once("exit", gone);
    worker.unref();
    idle.push(worker);
  };

  const next = () => {
    const free = busy.size < slots;
    const first = free ? waiting.shift() : undefined;
    if (!first) return;
    const worker = idle.pop() ?? startThread();
    forget(worker);
    busy.add(worker);
    worker.ref();
    const settle = (after: () => void, reusable: boolean) => {
      clearTimeout(timer);
      forget(worker);
      busy.delete(worker);
      if (reusable) rest(worker);
      else {
        // What it may still say of its end concerns nobody, but must not end the process.
        worker.once("error", () => undefined);
        void worker.terminate();
      }
      after();
      next();
    };
    const fail = (error: Error) => settle(() => first.reject(error), false);
    const timer = setTimeout(() => fail(new Error("drawing took too long")), LONGEST_DRAWING_MS);
    worker.once("error", fail);
    worker.once("exit", () => fail(new Error("the drawing thread ended")));
    worker.once("message", (answer: DrawAnswer) => {
      if (answer.done) settle(() => first.resolve(answer.result), true);
      else settle(() => first.reject(new Error(answer.message)), true);
    });
    try {
      worker.postMessage(first.job);
    } catch (error) {
      const { message } = error instanceof Error ? error : new Error(String(error));
      settle(() => first.reject(new Error(`the job cannot be handed over: ${message}`)), true);
    }
  };

  return {
    isFull: () => busy.size >= slots && waiting.length >= queue,
    draw: (job, isUrgent = false) =>
      new Promise((resolve, reject) => {
        const own = { job, resolve, reject };
        if (isUrgent) waiting.unshift(own);
        else waiting.push(own);
        next();
      }),
    close: async () => {
      for (const { reject } of waiting.splice(0)) reject(new Error("the exporter was closed"));
      await Promise.all([...idle.splice(0), ...busy].map((worker) => worker.terminate()));
    },
  };
}

/** By name: without one, the listeners that the thread itself rests on would go too. */
function forget(worker: Worker): void {
  for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
}
