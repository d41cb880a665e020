import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

/** A server on this machine that stands for a publisher's. */
export interface Publisher {
  readonly address: string;
  /** What was asked for, in order: the path, and the part of it where only a part was wanted. */
  readonly asked: string[];
}

/** Starts a server that answers as `answer` says, until the test has finished. */
export async function startPublisher(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Publisher> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push([request.url, request.headers.range].filter(Boolean).join(" "));
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  return { address: `http://127.0.0.1:${port}`, asked };
}

/** A file as a publisher serves it. */
export interface Served {
  readonly body: Uint8Array;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Whether parts are served; they are unless this is false. */
  readonly ranges?: boolean;
  /** After so many bytes of this answer the connection ends. */
  readonly cutAfter?: number;
}

/** Answers with a file or the part asked for, as RFC 9110 has it: `Range`, `If-Range`, `If-None-Match`. */
export function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  { body, etag, lastModified, ranges = true, cutAfter }: Served,
): void {
  if (etag !== undefined) response.setHeader("etag", etag);
  if (lastModified !== undefined) response.setHeader("last-modified", lastModified);
  const { "if-range": condition, "if-none-match": held } = request.headers;
  if (held !== undefined && held === etag) {
    response.writeHead(304).end();
    return;
  }
  const fresh = condition === undefined || condition === etag || condition === lastModified;
  const range = ranges && fresh ? rangeOf(request.headers.range, body.length) : null;
  if (range !== null && range.start >= body.length) {
    response.writeHead(416, { "content-range": `bytes */${body.length}` }).end();
    return;
  }
  const bytes = range === null ? body : body.subarray(range.start, range.end);
  response.writeHead(range === null ? 200 : 206, {
    "content-length": bytes.length,
    ...(range && {
      "content-range": `bytes ${range.start}-${range.end - 1}/${body.length}`,
    }),
  });
  if (cutAfter === undefined || cutAfter >= bytes.length) response.end(bytes);
  else response.write(bytes.subarray(0, cutAfter), () => response.socket?.destroySoon());
}

function rangeOf(
  header: string | undefined,
  length: number,
): { start: number; end: number } | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (first === "") return { start: Math.max(0, length - Number(last)), end: length };
  const end = last === "" ? length : Math.min(length, Number(last) + 1);
  return { start: Number(first), end };
}
