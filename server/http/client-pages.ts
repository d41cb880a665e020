import type { Express, Request, Response } from "express";
import type { AppParts } from "./app-parts.ts";
import { type Body, fileBody } from "./body.ts";
import { IMMUTABLE, REVALIDATE, sendBody, sendRange } from "./cache.ts";
import { isHashed, readClientFiles } from "./client-files.ts";
import { withHead } from "./link-preview/page-head.ts";
import { pageWithBasemap } from "./page-with-basemap.ts";
import { sendProblem } from "./problem.ts";

/** Addresses that the client reads by itself; all of them get the one page that it was built into. */
const PAGES = ["/", "/compare", "/methods", "/trust", "/briefing", "/area/:code"];

/** A GSS code or the index of a hexagon; anything else is the address of no area. */
const CODE = /^[A-Z]\d{8}$|^[0-9a-f]{15}$/;

/** Addresses of the client's page that are about a View, and so say in their head which. */
const OF_VIEWS: ReadonlySet<string> = new Set(["/", "/compare", "/area/:code"]);

/** Serves the built client: its page is asked for again each time, its hashed files are kept for a year. */
export function serveClient(
  app: Express,
  { atlases, config, log }: Pick<AppParts, "atlases" | "config" | "log">,
): void {
  const { page: built, files } = readClientFiles(config.clientFolder);
  const shown = built && config.basemap ? pageWithBasemap(built, config.basemap) : built;
  if (!built) log.warn("The client has not been built: pages answer 503. Run `npm run build`.");
  for (const path of PAGES) {
    app.get(path, async (req, res, next) => {
      const code = req.params["code"] === undefined ? null : String(req.params["code"]);
      const page = await shown;
      if (code !== null && !CODE.test(code)) next();
      else if (page) await sendBody(req, res, await bodyFor(page, path, req, code), REVALIDATE);
      else sendProblem(res, { status: 503, code: "client-not-built" });
    });
  }
  app.use(async (req, res, next) => {
    const body = files.get(req.path);
    if (!body) next();
    else await sendFile(req, res, body, isHashed(req.path) ? IMMUTABLE : REVALIDATE);
  });

  async function bodyFor(
    page: Body,
    path: string,
    req: Request,
    code: string | null,
  ): Promise<Body> {
    if (!OF_VIEWS.has(path)) return page;
    const html = Buffer.from(await page.bytes("identity")).toString();
    const asked = { path: req.path, url: req.originalUrl, code };
    const told = await withHead(html, asked, { atlases, publicUrl: config.publicUrl });
    return told === html ? page : fileBody(page.type, Buffer.from(told), {});
  }
}

async function sendFile(req: Request, res: Response, body: Body, cache: string): Promise<void> {
  res.set("Accept-Ranges", "bytes");
  if (req.method === "GET" && req.get("Range")) await sendRange(req, res, body, cache);
  else await sendBody(req, res, body, cache);
}
