import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import helmet, { xFrameOptions } from "helmet";
import type { Basemap } from "../../geo/wire/basemap.ts";
import type { HttpConfig } from "./http-config.ts";

/** The headers that tell browsers what pages and answers may do; they go out with every answer, errors included. */
export function securityHeaders(config: HttpConfig): RequestHandler[] {
  // The page that makes embeds shows them beforehand.
  const frameAncestors = [...new Set([...config.frameAncestors, "'self'"])].join(" ");
  const common = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...POLICY,
        ...widenedFor(config.basemap),
        "frame-ancestors": [(req) => (isEmbed(pathOf(req)) ? frameAncestors : "'self'")],
      },
    },
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    strictTransportSecurity: config.publicUrl.startsWith("https:") && {
      maxAge: 31_536_000,
      includeSubDomains: false,
    },
    xFrameOptions: false,
  });
  const framing = xFrameOptions({ action: "sameorigin" });
  return [
    common,
    (req, res, next) => {
      res.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
      if (FRAMED_BY_OTHERS.has(pathOf(req))) next();
      else framing(req, res, next);
    },
  ];
}

/** The map's worker is a file of our own, so that no `blob:` is needed; MapLibre sets styles on elements. */
const POLICY = {
  "default-src": ["'self'"],
  "worker-src": ["'self'"],
  "script-src": ["'self'"],
  "connect-src": ["'self'"],
  "img-src": ["'self'", "data:", "blob:"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "object-src": ["'none'"],
  "base-uri": ["'self'"],
};

/** What a basemap of another origin needs beyond the policy: that origin, for data and for pictures. */
function widenedFor(basemap: Basemap | null): Partial<typeof POLICY> {
  if (!basemap || basemap.address.startsWith("/")) return {};
  const { origin } = new URL(basemap.address);
  return {
    "connect-src": [...POLICY["connect-src"], origin],
    "img-src": [...POLICY["img-src"], origin],
  };
}

/** `X-Frame-Options` knows no list of origins, and some office programs test the root of an origin that they embed. */
const FRAMED_BY_OTHERS: ReadonlySet<string> = new Set(["/", "/embed"]);

function isEmbed(path: string): boolean {
  return path === "/embed";
}

function pathOf(req: IncomingMessage): string {
  return (req.url ?? "").replace(/\?.*$/s, "");
}
