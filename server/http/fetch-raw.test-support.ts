import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  request,
} from "node:http";
import { buffer } from "node:stream/consumers";

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the wire: not decompressed. */
  readonly body: Buffer;
}

/** GETs a path exactly as written, with no header but the encodings accepted, from the application on a port of its own. */
export async function fetchRaw(
  app: RequestListener,
  path: string,
  accepted: string | undefined,
): Promise<RawAnswer> {
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await getRaw(portOf(server.address()), path, accepted);
  } finally {
    server.close();
  }
}

/** The same from a server that listens already. */
export async function getRaw(
  port: number,
  path: string,
  accepted: string | undefined,
): Promise<RawAnswer> {
  const headers = accepted === undefined ? {} : { "Accept-Encoding": accepted };
  const asked = request({ host: "127.0.0.1", port, path, headers }).end();
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.once("response", resolve).once("error", reject);
  });
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    body: await buffer(answer),
  };
}

export function portOf(address: ReturnType<ReturnType<typeof createServer>["address"]>): number {
  if (address === null || typeof address === "string") throw new Error("no port is open");
  return address.port;
}
