import type { Request, RequestHandler, Response } from "express";
import type { Atlases } from "../atlas/atlas.ts";
import { jsonBody, tileBody } from "./body.ts";
import { cacheControlFor, sendBody } from "./cache.ts";
import { readQuery } from "./params.ts";
import { sendProblem } from "./problem.ts";
import { type Refused, refuseFaults, refuseUnknown } from "./refusal.ts";
import type { Asked, Reply, Route } from "./route.ts";
import { NO_SNAPSHOT } from "./routes/health.ts";

/** Turns a route into a handler: read the request, borrow the snapshot it asks for, send what comes back. */
export function answerFrom(route: Route, atlases: Atlases, publicUrl: string): RequestHandler {
  return async (req, res) => {
    const asked = readRequest(route, req, publicUrl);
    const answer = asked.kind === "asked" ? await ask(asked, atlases) : asked;
    if (res.headersSent) return;
    if (answer.kind === "refused") {
      sendProblem(res, answer.refusal);
      return;
    }
    res.set("X-Snapshot", answer.snapshot);
    if (answer.synthetic) res.set("X-Synthetic", "true");
    await sendReply(req, res, answer.reply, { publicUrl, pinned: answer.pinned });
  };
}

function readRequest(route: Route, req: Request, publicUrl: string): Asked | Refused {
  const query = readQuery(req.originalUrl);
  if (!query.ok) return refuseFaults(query.faults);
  const path = Object.fromEntries(
    Object.entries(req.params).map(([name, value]) => [name, String(value)]),
  );
  return route.read({ path, query: query.value, publicUrl });
}

interface Answered {
  readonly kind: "answered";
  readonly snapshot: string;
  /** Whether the incidents are invented: a tile has no other place to say so. */
  readonly synthetic: boolean;
  /** Whether the address names the snapshot. */
  readonly pinned: boolean;
  readonly reply: Reply;
}

async function ask(asked: Asked, atlases: Atlases): Promise<Answered | Refused> {
  const answered = await atlases.lend(asked.snapshot, async (atlas): Promise<Answered> => {
    const reply = await asked.answer(atlas, atlases);
    return {
      kind: "answered",
      snapshot: atlas.id,
      synthetic: atlas.synthetic,
      pinned: asked.snapshot !== null,
      reply,
    };
  });
  if (answered) return answered;
  return asked.snapshot === null
    ? { kind: "refused", refusal: NO_SNAPSHOT }
    : refuseUnknown("unknown-snapshot", "There is no such snapshot here. Leave snapshot out.");
}

async function sendReply(
  req: Request,
  res: Response,
  reply: Reply,
  { publicUrl, pinned }: { publicUrl: string; pinned: boolean },
): Promise<void> {
  if (reply.kind === "refused") {
    sendProblem(res, reply.refusal);
    return;
  }
  if (reply.canonical) res.set("Link", `<${publicUrl}${reply.canonical}>; rel="canonical"`);
  const cacheControl = cacheControlFor(pinned);
  if (reply.kind === "json") {
    await sendBody(req, res, jsonBody(reply.value), cacheControl);
  } else if (reply.kind === "file") {
    res.set("Content-Disposition", reply.disposition);
    await sendBody(req, res, reply.body, cacheControl);
  } else if (reply.gzipped) {
    await sendBody(req, res, tileBody(reply.gzipped), cacheControl);
  } else {
    res.status(204).set("Cache-Control", cacheControl).end();
  }
}
