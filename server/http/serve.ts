import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Logger } from "pino";
import { pathAndQuery } from "./request-target.ts";
import { answerUnreadable } from "./unreadable-request.ts";

/** A server that listens. */
export interface Serving {
  /** Where it can be reached on this machine, e.g. `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Takes no more connections, lets requests in flight finish for `graceMs` milliseconds, then cuts those left. */
  close(graceMs: number): Promise<void>;
}

/** Listens for requests; rejects with Node's error (`EADDRINUSE`, `EACCES`) when the port cannot be had. Port 0 is any free one. */
export async function serve(
  app: RequestListener,
  { port, host, log }: { port: number; host: string; log: Logger },
): Promise<Serving> {
  const server = createServer(LIMITS, (req, res) => {
    req.url = pathAndQuery(req.url ?? "/");
    app(req, res);
  });
  server.keepAliveTimeout = 75_000;
  server.timeout = 60_000;
  server.on("clientError", answerUnreadable(log));
  const close = closing(server);
  server.listen(port, host);
  await once(server, "listening");
  return { address: addressOf(server), close };
}

/** A proxy in front must give up later than these, so that the error a client sees is ours. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
};

/** Node does not count a connection that never carried a request as idle, so they are kept track of here. */
function closing(server: Server): Serving["close"] {
  const unused = new Set<Socket>();
  let closed: Promise<unknown> | null = null;
  server.on("connection", (socket) => {
    unused.add(socket);
    socket.once("close", () => unused.delete(socket));
  });
  server.on("request", (req, res) => {
    unused.delete(req.socket);
    res.once("close", () => {
      if (closed) server.closeIdleConnections();
    });
  });
  return async (graceMs) => {
    closed ??= once(server.close(), "close");
    server.closeIdleConnections();
    for (const socket of unused) socket.destroy();
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(cut);
  };
}

function addressOf(server: Server): string {
  const bound: AddressInfo | string | null = server.address();
  if (bound === null || typeof bound === "string") return String(bound);
  const host = bound.family === "IPv6" ? `[${bound.address}]` : bound.address;
  return `http://${host}:${bound.port}`;
}
