import { shown } from "./address.ts";
import { type FailureCode, Interrupted, NotFetched } from "./failure.ts";
import type { Reply } from "./get.ts";

/** What an answer that brings no file means: `Interrupted` where another try may help, else `NotFetched`. */
export function failureOf({ address, status, headers }: Reply): Interrupted | NotFetched {
  const at = shown(address);
  if (isPassing(status)) return new Interrupted(`${at} answers ${status}`, retryAfterMs(headers));
  const code: FailureCode = [404, 410].includes(status) ? "not-published" : "refused-by-server";
  const meaning = code === "not-published" ? "not published: " : "";
  return new NotFetched(code, `${meaning}${at} answers ${status}`);
}

/** Whether a status says that another try may help. */
export function isPassing(status: number): boolean {
  return [408, 425, 429, 500, 502, 503, 504].includes(status);
}

/** The seconds that a busy server asks for; null when it names none (or a date, which would need a clock that agrees with its own). */
function retryAfterMs(headers: Headers): number | null {
  const text = headers.get("retry-after") ?? "";
  return /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null;
}
