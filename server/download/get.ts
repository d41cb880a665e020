import { checkedAddress, shown } from "./address.ts";
import { Interrupted, NotFetched } from "./failure.ts";
import type { Net } from "./net.ts";

/** An answer whose body has not been read yet. */
export interface Reply {
  /** The address that was asked for, before any redirect. */
  readonly address: string;
  readonly status: number;
  readonly headers: Headers;
  /** To be read once. Throws `Interrupted` when it ends early, stalls or trickles. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** How long a server may take to answer, and how long over each `ENOUGH_BYTES` of its answer. */
const PATIENCE_MS = 60_000;

/** Fewer bytes than these in one try, or within `PATIENCE_MS`, are no progress. */
export const ENOUGH_BYTES = 16 * 1024;

const MOST_REDIRECTS = 5;

type Method = "GET" | "HEAD";

/**
 * GETs an address and hands the answer to `use`; whatever `use` leaves unread is dropped. With `HEAD` there is no body to read.
 *
 * Redirects are followed here so that each step is checked. Throws `Interrupted` for what may pass, `NotFetched` for a redirect
 * that is not followed, and what `use` throws.
 */
export async function get<T>(
  net: Net,
  address: string,
  headers: Readonly<Record<string, string>>,
  use: (reply: Reply) => Promise<T>,
  method: Method = "GET",
): Promise<T> {
  const watch = new Watch(net, address);
  try {
    const response = await follow(net, address, headers, method, watch);
    const body = chunksOf(response, address, watch);
    return await use({ address, status: response.status, headers: response.headers, body });
  } finally {
    watch.end();
  }
}

async function follow(
  net: Net,
  address: string,
  headers: Readonly<Record<string, string>>,
  method: Method,
  watch: Watch,
): Promise<Response> {
  let next = checkedAddress(address, net.loopback);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await request(next, method, { "user-agent": net.agent, ...headers }, watch);
    const location = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    await response.body?.cancel();
    next = checkedAddress(location, net.loopback, next);
  }
  throw new NotFetched(
    "refused-address",
    `${address} redirects more than ${MOST_REDIRECTS} times: expected the file`,
  );
}

async function request(
  address: string,
  method: Method,
  headers: Readonly<Record<string, string>>,
  watch: Watch,
): Promise<Response> {
  watch.again();
  try {
    return await fetch(address, {
      method,
      // Lengths and ranges are those of the file, so it must come as it is.
      headers: { "accept-encoding": "identity", ...headers },
      redirect: "manual",
      signal: watch.signal,
    });
  } catch (error) {
    throw interruption(error, `${new URL(address).host} cannot be reached`);
  }
}

async function* chunksOf(
  { body }: Response,
  address: string,
  watch: Watch,
): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  // A stream that fails drops what nobody has taken yet, so the next chunk is always awaited already.
  const take = () => {
    const taken = reader.read().catch((error: unknown) => {
      throw interruption(error, `${shown(address)} stopped before its end`);
    });
    taken.catch(() => {});
    return taken;
  };
  let counted = 0;
  watch.again();
  for (let next = take(); ; ) {
    const { done, value } = await next;
    if (done) return;
    next = take();
    counted += value.length;
    if (counted >= ENOUGH_BYTES) {
      counted = 0;
      watch.again();
    }
    yield value;
  }
}

/** Everything that `fetch` throws here is the connection's doing; the operating system's code is the useful part of it. */
function interruption(error: unknown, message: string): Interrupted {
  if (error instanceof Interrupted) return error;
  const cause = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
  return new Interrupted(`${message}${code}`);
}

/** Ends a request that makes no progress, and in any case when it is done with. */
class Watch {
  readonly #net: Net;
  readonly #address: string;
  readonly #abort = new AbortController();
  #cancel = () => {};

  constructor(net: Net, address: string) {
    this.#net = net;
    this.#address = address;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  again(): void {
    this.#cancel();
    this.#cancel = this.#net.alarm(PATIENCE_MS, () => {
      const seconds = PATIENCE_MS / 1000;
      this.#abort.abort(
        new Interrupted(`${shown(this.#address)} sent almost nothing for ${seconds} seconds`),
      );
    });
  }

  end(): void {
    this.#cancel();
    this.#abort.abort();
  }
}
