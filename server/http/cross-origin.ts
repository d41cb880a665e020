import type { RequestHandler } from "express";

/** Lets pages of other origins read data and tiles: every origin, or those listed. */
export function crossOrigin(origins: "*" | readonly string[]): RequestHandler {
  return (req, res, next) => {
    res.set("Cross-Origin-Resource-Policy", "cross-origin");
    res.set(
      "Access-Control-Expose-Headers",
      "Content-Disposition, ETag, Link, Retry-After, X-Request-Id, X-Snapshot, X-Synthetic",
    );
    if (origins === "*") {
      res.set("Access-Control-Allow-Origin", "*");
    } else {
      const origin = req.get("Origin") ?? "";
      res.vary("Origin");
      if (origins.includes(origin)) res.set("Access-Control-Allow-Origin", origin);
    }
    if (req.method === "OPTIONS") {
      res.set("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
      res.set("Access-Control-Allow-Headers", "If-None-Match, X-Request-Id");
      res.set("Access-Control-Max-Age", "86400");
    }
    next();
  };
}
