import type { RequestHandler } from "express";
import { queryOf } from "./params.ts";
import { sendProblem } from "./problem.ts";

/** The longest query string answered, in bytes. */
const MAX_QUERY_BYTES = 8192;

/** Reading is all there is to do here: OPTIONS is answered, and what would write is refused with 405. */
export const onlyReading: RequestHandler = (req, res, next) => {
  if (req.method === "GET" || req.method === "HEAD") {
    next();
    return;
  }
  res.set("Allow", METHODS);
  if (req.method === "OPTIONS") {
    res.status(204).set("Cache-Control", "no-store").end();
    return;
  }
  const detail = `The service is read-only. Use one of ${METHODS}.`;
  sendProblem(res, {
    status: 405,
    code: "method-not-allowed",
    detail,
    allowed: ["GET", "HEAD", "OPTIONS"],
  });
};

const METHODS = "GET, HEAD, OPTIONS";

/** Refuses an address whose query is too long (414) or whose path is no text (400). */
export const readableAddress: RequestHandler = (req, res, next) => {
  if (Buffer.byteLength(queryOf(req.originalUrl)) > MAX_QUERY_BYTES) {
    const detail = `The query string may have ${MAX_QUERY_BYTES} bytes at most.`;
    sendProblem(res, { status: 414, code: "address-too-long", detail });
  } else if (!isText(req.path)) {
    const detail =
      "The path must be UTF-8 text, with percent signs only before two hexadecimal digits.";
    sendProblem(res, { status: 400, code: "malformed-address", detail });
  } else {
    next();
  }
};

function isText(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

/** Answers 503 when nothing has been sent after `ms` milliseconds, before a proxy in front gives up with an error of its own. */
export function limitTime(ms: number): RequestHandler {
  return (_req, res, next) => {
    const timer = setTimeout(() => {
      if (!res.headersSent) sendProblem(res, { status: 503, code: "took-too-long" });
    }, ms);
    res.once("close", () => clearTimeout(timer));
    next();
  };
}
