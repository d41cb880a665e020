import { NotFetched } from "./failure.ts";

const LOOPBACK = ["127.0.0.1", "[::1]", "localhost"];

/**
 * An address, perhaps relative to the one that redirected to it, if a download may go there: https without a password in it,
 * or plain http to this machine where `loopback` allows that. Throws `NotFetched`.
 */
export function checkedAddress(text: string, loopback: boolean, from?: string): string {
  const url = URL.canParse(text, from) ? new URL(text, from) : null;
  const safe =
    url?.protocol === "https:" ||
    (loopback && url?.protocol === "http:" && LOOPBACK.includes(url.hostname));
  if (url && safe && url.username === "" && url.password === "") return url.href;
  const where = from === undefined ? "the address" : `${from} redirects to`;
  throw new NotFetched(
    "refused-address",
    `${where} ${JSON.stringify(text.slice(0, 200))}: expected an https address without a password`,
  );
}

/** An address as it is shown in a sentence: the questions of some services are longer than anybody reads. */
export function shown(address: string): string {
  return address.length <= MOST_SHOWN ? address : `${address.slice(0, MOST_SHOWN)}...`;
}

const MOST_SHOWN = 160;
