import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { PROBLEM_TYPE, problemOf } from "./problem.ts";
import type { Refusal } from "./refusal.ts";

/** Answers what never became a request (broken syntax, headers too long or too slow) in the shape of every other error, and hangs up. */
export function answerUnreadable(log: Logger) {
  return (error: NodeJS.ErrnoException, socket: Duplex): void => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const requestId = randomUUID();
    const refusal = REFUSALS.get(error.code ?? "") ?? MALFORMED;
    log.info({ requestId, status: refusal.status, cause: error.code }, "unreadable request");
    socket.end(rawAnswer(refusal, requestId), () => socket.destroy());
  };
}

const MALFORMED: Refusal = {
  status: 400,
  code: "malformed-request",
  detail: "The request cannot be read as HTTP asks.",
};

/** By Node's error code. */
const REFUSALS: ReadonlyMap<string, Refusal> = new Map([
  [
    "HPE_HEADER_OVERFLOW",
    {
      status: 431,
      code: "headers-too-long",
      detail: "Address and headers may have 16 KiB in all.",
    },
  ],
  [
    "ERR_HTTP_REQUEST_TIMEOUT",
    { status: 408, code: "request-too-slow", detail: "The request did not arrive in time." },
  ],
]);

function rawAnswer(refusal: Refusal, requestId: string): string {
  const body = JSON.stringify(problemOf(refusal, requestId));
  return [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ""}`,
    "Connection: close",
    "Cache-Control: no-store",
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "X-Content-Type-Options: nosniff",
    `X-Request-Id: ${requestId}`,
    "",
    body,
  ].join("\r\n");
}
