import { parentPort, workerData } from "node:worker_threads";
import { createTrustBench, type TrustBenchSnapshot } from "./trust-bench.ts";
import type { TrustJob, TrustReply } from "./trust-job.ts";

const { snapshot, disclosure }: TrustBenchSnapshot = workerData;
const bench = createTrustBench(snapshot, disclosure);

parentPort?.on("message", ({ id, job }: { id: number; job: TrustJob }) => {
  bench
    .answer(job)
    .then((answer): TrustReply => ({ id, answer, error: null }))
    .catch((error: unknown): TrustReply => ({ id, answer: null, error: wordsOf(error) }))
    .then((reply) => parentPort?.postMessage(reply))
    .catch(() => process.exit(1));
});

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
