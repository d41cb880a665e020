import { z } from "zod";
import type { Reply } from "./get.ts";

/** Which bytes a server gave: enough to ask for the rest of them, or whether they have changed. */
export const originSchema = z.object({
  /** The address in the table, not the one that it redirects to. */
  address: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Bytes in all; null when the server does not say. */
  length: z.number().int().nonnegative().nullable(),
});

export type Origin = z.infer<typeof originSchema>;

/** What an answer says of the whole file, also when it holds only a part of it. */
export function originOf({ address, headers, status }: Reply): Origin {
  const encoded = (headers.get("content-encoding") ?? "identity") !== "identity";
  const declared = encoded ? null : headers.get("content-length");
  const length = status === 206 ? (contentRange(headers)?.total ?? null) : wholeNumber(declared);
  return {
    address,
    etag: headers.get("etag"),
    lastModified: headers.get("last-modified"),
    length,
  };
}

/** The part that an answer says it holds, `end` exclusive; null when it says nothing that can be read. */
export function contentRange(
  headers: Headers,
): { start: number; end: number; total: number } | null {
  const [, start, last, total] =
    /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(headers.get("content-range") ?? "") ?? [];
  if (start === undefined) return null;
  return { start: Number(start), end: Number(last) + 1, total: Number(total) };
}

/** What `If-Range` may hold, so that a changed file comes whole instead of in part; null when the server gave nothing fit for it. */
export function rangeCondition({ etag, lastModified }: Origin): string | null {
  // A weak tag promises the same meaning, not the same bytes.
  return etag !== null ? (etag.startsWith("W/") ? null : etag) : lastModified;
}

/** The headers that ask for a file only if it is no longer this one. */
export function unlessUnchanged({ etag, lastModified }: Origin): Record<string, string> {
  if (etag !== null) return { "if-none-match": etag };
  return lastModified === null ? {} : { "if-modified-since": lastModified };
}

/** Whether an answer is about the same bytes. A part may come without a tag, never with another. */
export function isSameOrigin(before: Origin, reply: Origin): boolean {
  return (
    before.address === reply.address &&
    before.length === reply.length &&
    (reply.etag === null || reply.etag === before.etag) &&
    (reply.lastModified === null || reply.lastModified === before.lastModified)
  );
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
