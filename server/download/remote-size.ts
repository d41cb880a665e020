import { get } from "./get.ts";
import type { Net } from "./net.ts";
import { contentRange, originOf } from "./origin.ts";
import { withRetries } from "./retries.ts";
import { failureOf } from "./status.ts";

/** Bytes of the file at an address, from `HEAD` or else from its first byte; null when the server does not say. Throws `NotFetched`. */
export async function remoteSize(net: Net, address: string): Promise<number | null> {
  return withRetries(
    net,
    () => 0,
    async () => (await sizeOfHead(net, address)) ?? (await sizeOfFirstByte(net, address)),
  );
}

/** Null also from a server that knows no `HEAD`, or that refuses it though it may serve the file. */
async function sizeOfHead(net: Net, address: string): Promise<number | null> {
  return get(
    net,
    address,
    {},
    async (reply) => {
      if (reply.status === 200) return originOf(reply).length;
      if ([400, 403, 405, 501].includes(reply.status)) return null;
      throw failureOf(reply);
    },
    "HEAD",
  );
}

async function sizeOfFirstByte(net: Net, address: string): Promise<number | null> {
  return get(net, address, { range: "bytes=0-0" }, async (reply) => {
    if (reply.status === 206) return contentRange(reply.headers)?.total ?? null;
    if (reply.status === 200) return originOf(reply).length;
    throw failureOf(reply);
  });
}
