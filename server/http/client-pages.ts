import type { Express, Request, Response } from "express";
import type { Logger } from "pino";
import type { Body } from "./body.ts";
import { IMMUTABLE, REVALIDATE, sendBody, sendRange } from "./cache.ts";
import { isHashed, readClientFiles } from "./client-files.ts";
import { sendProblem } from "./problem.ts";

/** Addresses that the client reads by itself; all of them get the one page that it was built into. */
const PAGES = ["/", "/compare", "/methods", "/trust", "/area/:code"];

/** A GSS code or the index of a hexagon; anything else is the address of no area. */
const CODE = /^[A-Z]\d{8}$|^[0-9a-f]{15}$/;

/** Serves the built client: its page is asked for again each time, its hashed files are kept for a year. */
export function serveClient(app: Express, folder: string, log: Logger): void {
  const { page, files } = readClientFiles(folder);
  if (!page) log.warn("The client has not been built: pages answer 503. Run `npm run build`.");
  for (const path of PAGES) {
    app.get(path, async (req, res, next) => {
      const { code } = req.params;
      if (code !== undefined && !CODE.test(String(code))) next();
      else if (page) await sendBody(req, res, page, REVALIDATE);
      else sendProblem(res, { status: 503, code: "client-not-built" });
    });
  }
  app.use(async (req, res, next) => {
    const body = files.get(req.path);
    if (!body) next();
    else await sendFile(req, res, body, isHashed(req.path) ? IMMUTABLE : REVALIDATE);
  });
}

async function sendFile(req: Request, res: Response, body: Body, cache: string): Promise<void> {
  res.set("Accept-Ranges", "bytes");
  if (req.method === "GET" && req.get("Range")) await sendRange(req, res, body, cache);
  else await sendBody(req, res, body, cache);
}
