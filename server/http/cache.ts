import type { Request, Response } from "express";
import type { Body, Encoding } from "./body.ts";
import { sendProblem } from "./problem.ts";

/** Sends a body in an encoding that the client reads, or 304 when it has these very bytes already. */
export async function sendBody(
  req: Request,
  res: Response,
  body: Body,
  cacheControl: string,
): Promise<void> {
  if (res.headersSent) return;
  const encoding = encodingFor(req, body);
  res.set("Cache-Control", cacheControl);
  res.set("ETag", tagOf(body, encoding));
  if (body.encodings.length > 1) res.vary("Accept-Encoding");
  if (req.fresh) {
    res.status(304).end();
    return;
  }
  const bytes = await body.bytes(encoding);
  if (res.headersSent) return;
  res.set("Content-Type", body.type);
  if (encoding !== "identity") res.set("Content-Encoding", encoding);
  res.set("Content-Length", String(bytes.length));
  res.end(bytes);
}

/**
 * Sends one part of the uncompressed body with 206, or 416 when it has no such part.
 *
 * Several parts at once, and a part of bytes that have changed since (`If-Range`), get the whole body.
 */
export async function sendRange(
  req: Request,
  res: Response,
  body: Body,
  cacheControl: string,
): Promise<void> {
  const bytes = await body.bytes("identity");
  const ranges = req.range(bytes.length);
  const condition = req.get("If-Range") ?? tagOf(body, "identity");
  if (ranges === -1) {
    res.set("Content-Range", `bytes */${bytes.length}`);
    const detail = `The file has ${bytes.length} bytes.`;
    sendProblem(res, { status: 416, code: "no-such-range", detail });
    return;
  }
  const [range, ...more] = Array.isArray(ranges) && ranges.type === "bytes" ? ranges : [];
  if (!range || more.length > 0 || condition !== tagOf(body, "identity")) {
    await sendBody(req, res, body, cacheControl);
    return;
  }
  const part = bytes.subarray(range.start, range.end + 1);
  res.status(206).set("Cache-Control", cacheControl).set("ETag", condition);
  res.set("Content-Type", body.type).set("Content-Length", String(part.length));
  res.set("Content-Range", `bytes ${range.start}-${range.end}/${bytes.length}`);
  if (body.encodings.length > 1) res.vary("Accept-Encoding");
  res.end(part);
}

/** An answer that names its snapshot in the address never changes; the current one's may at any time. */
export function cacheControlFor(pinned: boolean): string {
  return pinned ? IMMUTABLE : REVALIDATE;
}

export const IMMUTABLE = "public, max-age=31536000, immutable";

export const REVALIDATE = "no-cache";

/** For what is true at this moment only. */
export const NO_STORE = "no-store";

/** The first encoding on offer that the client takes at all: how much it prefers one to another does not matter. */
function encodingFor(req: Request, body: Body): Encoding {
  return body.encodings.find((one) => req.acceptsEncodings(one) === one) ?? "identity";
}

/** A strong tag promises equal bytes, so that each encoding has its own. */
function tagOf(body: Body, encoding: Encoding): string {
  return encoding === "identity" ? `"${body.digest}"` : `"${body.digest}-${encoding}"`;
}
