import { randomUUID } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";

/**
 * One line for each answer: request id, method, route pattern, status, milliseconds, bytes and snapshot.
 *
 * No path, query, header or address of a client enters it. The id also goes out as `X-Request-Id`.
 */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp<Request, Response>({
    logger: log,
    genReqId,
    quietReqLogger: true,
    quietResLogger: true,
    customAttributeKeys: { reqId: "requestId" },
    customLogLevel: (req, res, error) => levelOf(req, res, error),
    customSuccessMessage: (_req, res) => (res.writableEnded ? "answered" : "aborted"),
    customErrorMessage: (_req, res) => (res.writableEnded ? "failed" : "aborted"),
    customSuccessObject: (req, res, line: { responseTime: number }) =>
      summary(req, res, line.responseTime),
    customErrorObject: (req, res, _error, line: { responseTime: number }) => ({
      ...summary(req, res, line.responseTime),
      ...(res.err && { err: res.err }),
    }),
  });
}

const OUTSIDE_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{7,63}$/;

function genReqId(req: Request, res: Response): string {
  const given = req.get("X-Request-Id") ?? "";
  const id = OUTSIDE_ID.test(given) ? given : randomUUID();
  res.set("X-Request-Id", id);
  return id;
}

function summary(req: Request, res: Response, ms: number): object {
  const sent = res.headersSent && req.method !== "HEAD";
  return {
    method: req.method,
    route: routeOf(req),
    status: res.statusCode,
    ms,
    bytes: sent ? Number(res.get("Content-Length") ?? 0) : 0,
    snapshot: res.get("X-Snapshot"),
  };
}

function routeOf(req: Request): string {
  const route: { path?: unknown } | undefined = req.route;
  return typeof route?.path === "string" ? route.path : "/*";
}

/** Probes that find nothing wrong come every few seconds: they are kept out of the usual log. */
function levelOf(req: Request, res: Response, error: Error | undefined) {
  if (res.err) return "error";
  if (error || res.statusCode >= 500) return "warn";
  return ["/healthz", "/readyz"].includes(routeOf(req)) ? "debug" : "info";
}
