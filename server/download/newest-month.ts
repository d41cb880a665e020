import { z } from "zod";
import { isMonth, type Month } from "../../geo/domain/period.ts";
import { NotFetched } from "./failure.ts";
import { get } from "./get.ts";
import type { Net } from "./net.ts";
import { withRetries } from "./retries.ts";
import { failureOf } from "./status.ts";

const MOST_BYTES = 64 * 1024;

/** The newest month that a publisher has, from its own answer (`{"date": "2023-03-01"}`). Throws `NotFetched`. */
export async function newestMonth(net: Net, address: string): Promise<Month> {
  const text = await withRetries(
    net,
    () => 0,
    () => readText(net, address),
  );
  const month = monthIn(text);
  if (month !== null) return month;
  throw new NotFetched(
    "unexpected-content",
    `expected the newest month from ${address}, found ${JSON.stringify(text.slice(0, 60))}; say it yourself with --to`,
  );
}

async function readText(net: Net, address: string): Promise<string> {
  return get(net, address, {}, async (reply) => {
    if (reply.status !== 200) throw failureOf(reply);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of reply.body) {
      size += chunk.length;
      if (size > MOST_BYTES) break;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
  });
}

const answer = z.object({ date: z.string() });

function monthIn(text: string): Month | null {
  try {
    const month = answer.parse(JSON.parse(text)).date.slice(0, 7);
    return isMonth(month) ? month : null;
  } catch {
    return null;
  }
}
