import type { Express } from "express";
import { fileBody } from "./body.ts";
import { REVALIDATE, sendBody } from "./cache.ts";
import type { HttpConfig } from "./http-config.ts";
import { docsPage } from "./openapi/docs-page.ts";
import { openApiDocument } from "./openapi/openapi-document.ts";
import { OPENAPI_TYPE } from "./routes/landing.ts";

/** Adds `/openapi.json` and `/docs`, made once, and links on the front page that lead programs there. */
export function serveDocs(app: Express, config: Pick<HttpConfig, "publicUrl" | "version">): void {
  const description = openApiDocument(config);
  const machine = fileBody(
    `${OPENAPI_TYPE}; charset=utf-8`,
    Buffer.from(JSON.stringify(description)),
    {},
  );
  const page = fileBody("text/html; charset=utf-8", Buffer.from(docsPage(description)), {});
  app.get("/openapi.json", (req, res) => sendBody(req, res, machine, REVALIDATE));
  app.get("/docs", (req, res) => sendBody(req, res, page, REVALIDATE));
  app.get("/", (_req, res, next) => {
    for (const link of FRONT_LINKS) res.append("Link", link);
    next();
  });
}

/** Relations of RFC 8631. */
const FRONT_LINKS = [
  `</openapi.json>; rel="service-desc"; type="${OPENAPI_TYPE}"`,
  '</docs>; rel="service-doc"; type="text/html"',
  '</api/v1>; rel="alternate"; type="application/json"',
];
