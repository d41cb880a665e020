import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Express, Request, Response } from "express";
import type { AppParts } from "./app-parts.ts";
import { jsonBody } from "./body.ts";
import { NO_STORE, sendBody } from "./cache.ts";
import { sendProblem } from "./problem.ts";
import type { Refused } from "./refusal.ts";
import type { JsonReply } from "./route.ts";
import { liveness, readiness } from "./routes/health.ts";

/** Adds `/healthz` and `/readyz`. The lag is the mean since the last look: one long pause is no reason to be restarted. */
export function serveHealth(app: Express, { atlases, config, isDraining }: AppParts): void {
  const delay = monitorEventLoopDelay();
  delay.enable();
  app.get("/healthz", async (req, res) => {
    const lagMs = Number.isNaN(delay.mean) ? 0 : delay.mean / 1e6;
    delay.reset();
    await sendProbe(req, res, liveness(lagMs));
  });
  app.get("/readyz", async (req, res) => {
    const ready = await atlases.lend(null, async (atlas) => readiness(atlas, isDraining(), config));
    await sendProbe(req, res, ready ?? readiness(null, isDraining(), config));
  });
}

async function sendProbe(req: Request, res: Response, reply: JsonReply | Refused): Promise<void> {
  if (reply.kind === "refused") sendProblem(res, reply.refusal);
  else await sendBody(req, res, jsonBody(reply.value), NO_STORE);
}
