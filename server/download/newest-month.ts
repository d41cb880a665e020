import { z } from "zod";
import { isMonth, type Month } from "../../geo/domain/period.ts";
import { NotFetched } from "./failure.ts";
import { getText } from "./get-text.ts";
import type { Net } from "./net.ts";
import { withRetries } from "./retries.ts";

const MOST_BYTES = 64 * 1024;

/** The newest month that a publisher has, from its own answer (`{"date": "2023-03-01"}`). Throws `NotFetched`. */
export async function newestMonth(net: Net, address: string): Promise<Month> {
  const text = await withRetries(
    net,
    () => 0,
    () => getText(net, address, MOST_BYTES),
  );
  const month = monthIn(text);
  if (month !== null) return month;
  throw new NotFetched(
    "unexpected-content",
    `expected the newest month from ${address}, found ${JSON.stringify(text.slice(0, 60))}; say it yourself with --to`,
  );
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
