import { z } from "zod";
import { shown } from "./address.ts";
import { Interrupted, NotFetched } from "./failure.ts";
import { getText } from "./get-text.ts";
import type { Net } from "./net.ts";
import { MOST_PAGE_BYTES } from "./service.ts";
import { isWebPage } from "./sniff.ts";
import { isPassing } from "./status.ts";

/**
 * What an ArcGIS feature service answers, as JSON of the shape wanted.
 *
 * Such a service says what is wrong with status 200, in an `error` of its own with the number that the status should have had.
 * Throws `Interrupted` for that which may pass and for JSON that was cut, else `NotFetched`.
 */
export async function featureAnswer<T>(net: Net, address: string, shape: z.ZodType<T>): Promise<T> {
  const json = parsed(await getText(net, address, MOST_PAGE_BYTES), address);
  const complaint = complaintShape.safeParse(json).data?.error;
  if (complaint) throw refusal(address, complaint);
  const { data, success } = shape.safeParse(json);
  if (success) return data;
  throw new NotFetched(
    "unexpected-content",
    `expected the answer of a feature service from ${shown(address)}, found ${JSON.stringify(json).slice(0, 80)}`,
  );
}

function parsed(text: string, address: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (!isWebPage(text)) throw new Interrupted(`${shown(address)} sent JSON that ends early`);
    throw new NotFetched(
      "unexpected-content",
      `expected JSON from ${shown(address)}, found a web page; open the address in a browser to see what it says`,
    );
  }
}

const complaintShape = z.object({
  error: z.object({
    code: z.number().catch(0),
    message: z.string().catch(""),
    details: z.array(z.string()).catch([]),
  }),
});

function refusal(
  address: string,
  { code, message, details }: z.infer<typeof complaintShape>["error"],
): Interrupted | NotFetched {
  const words = [message, ...details].filter(Boolean).join("; ").slice(0, 200);
  const sentence = `${shown(address)} answers error ${code}${words && `: ${words}`}`;
  return isPassing(code)
    ? new Interrupted(sentence)
    : new NotFetched("refused-by-server", sentence);
}
