import { shown } from "./address.ts";
import { NotFetched } from "./failure.ts";
import { get } from "./get.ts";
import type { Net } from "./net.ts";
import { failureOf } from "./status.ts";

/** The text at an address, held in memory. Throws `Interrupted`, and `NotFetched` above all when it is longer than `mostBytes`. */
export async function getText(net: Net, address: string, mostBytes: number): Promise<string> {
  return get(net, address, {}, async (reply) => {
    if (reply.status !== 200) throw failureOf(reply);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of reply.body) {
      size += chunk.length;
      if (size > mostBytes) {
        throw new NotFetched(
          "too-large",
          `expected at most ${mostBytes} bytes from ${shown(address)}, found more`,
        );
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
  });
}
