import { STATUS_CODES } from "node:http";
import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { Problem } from "../../geo/wire/problem.ts";
import type { Refusal } from "./refusal.ts";

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

/** The wire form of a refusal. From status 500 up it carries no more than the id that the log has the cause under. */
export function problemOf(refusal: Refusal, requestId: string): Problem {
  const { status, code, ...told } = refusal;
  const title = STATUS_CODES[status] ?? "Error";
  const known = { type: "about:blank", title, status, code, requestId };
  return status >= 500 ? known : { ...known, ...told };
}

/** Answers with a problem that no cache keeps, and takes back what was said of the answer that it replaces. */
export function sendProblem(res: Response, refusal: Refusal): void {
  for (const header of [
    "ETag",
    "Link",
    "Content-Encoding",
    "Content-Disposition",
    "Accept-Ranges",
  ]) {
    res.removeHeader(header);
  }
  if (refusal.status === 503) res.set("Retry-After", "5");
  res.status(refusal.status).set("Cache-Control", "no-store").set("Content-Type", PROBLEM_TYPE);
  const body = Buffer.from(JSON.stringify(problemOf(refusal, String(res.get("X-Request-Id")))));
  res.set("Content-Length", String(body.length)).end(body);
}

/** The last route: no such address, said in HTML to whoever asked for a page. */
export const answerUnknown: RequestHandler = (req, res) => {
  if (req.accepts(["json", "html"]) === "html" && !/^\/(api|tiles)\//.test(req.path)) {
    res.status(404).set("Cache-Control", "no-store").vary("Accept").type("html").send(NO_SUCH_PAGE);
    return;
  }
  const detail = "There is nothing at this address. The map is at /, the data are below /api/v1/.";
  sendProblem(res, { status: 404, code: "unknown-address", detail });
};

/** It quotes nothing of the request. */
const NO_SUCH_PAGE = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>No such page · Trust Atlas</title>
<h1>There is no such page</h1>
<p><a href="/">Open the map of London</a></p>
</html>
`;

/** The last handler: whatever was thrown becomes a problem, or an end of the connection once an answer has begun. */
export const answerErrors: ErrorRequestHandler = (error: unknown, req, res, _next) => {
  const refusal = refusalOfError(error);
  if (res.writableEnded) {
    req.log.error({ err: error }, "failed after the answer had gone out");
    return;
  }
  if (refusal.status >= 500) {
    res.err = error instanceof Error ? error : new Error(`thrown: ${String(error)}`);
  }
  if (res.headersSent) res.destroy();
  else sendProblem(res, refusal);
};

/** Errors that Express raises about the request carry a status of 400 to 499; every other one is the service's own fault. */
function refusalOfError(error: unknown): Refusal {
  const status = error instanceof Error && "status" in error ? error.status : 500;
  return typeof status === "number" && status >= 400 && status < 500
    ? { status, code: "malformed-request", detail: "The request cannot be read as HTTP asks." }
    : { status: 500, code: "internal-error" };
}
