import express, { type Express, type RequestHandler } from "express";
import type { Exporter } from "../export/exporter.ts";
import { answerFrom } from "./answer-from.ts";
import type { AppParts } from "./app-parts.ts";
import { serveClaimPage } from "./claim/serve-claim-page.ts";
import { serveClient } from "./client-pages.ts";
import { crossOrigin } from "./cross-origin.ts";
import { serveDocs } from "./docs.ts";
import { serveEmbed } from "./embed/serve-embed.ts";
import { serveHealth } from "./health-probes.ts";
import { answerErrors, answerUnknown } from "./problem.ts";
import { limitTime, onlyReading, readableAddress } from "./request-limits.ts";
import { requestLog } from "./request-log.ts";
import type { Route } from "./route.ts";
import { areaRoute, areasRoute } from "./routes/areas.ts";
import { briefingFileRoute } from "./routes/briefing-file.ts";
import { cardRoute } from "./routes/card.ts";
import { claimRoute } from "./routes/claim.ts";
import { coverageRoute } from "./routes/coverage.ts";
import { denominatorsRoute } from "./routes/denominators.ts";
import { densityRoute } from "./routes/density.ts";
import { framesRoute } from "./routes/frames.ts";
import { accuracyRoute, emergingRoute } from "./routes/hotspots.ts";
import { landingRoute } from "./routes/landing.ts";
import { levelsRoute } from "./routes/levels.ts";
import { measuresRoute } from "./routes/measures.ts";
import { mixRoute } from "./routes/mix.ts";
import { oembedRoute } from "./routes/oembed.ts";
import { sceneryTileRoute } from "./routes/scenery-tiles.ts";
import { searchRoute } from "./routes/search.ts";
import { snapshotRoute } from "./routes/snapshot.ts";
import { snapshotsRoute } from "./routes/snapshots.ts";
import { tileJsonRoute } from "./routes/tilejson.ts";
import { tileRoute } from "./routes/tiles.ts";
import { driversRoute, forecastRoute, insightsRoute, trustCsvRoutes } from "./routes/trust.ts";
import { compareRoute, seriesRoute, valuesRoute } from "./routes/view-answers.ts";
import { viewFileRoute } from "./routes/view-file.ts";
import { securityHeaders } from "./security-headers.ts";

const DATA_ROUTES: readonly Route[] = [
  landingRoute,
  snapshotRoute,
  snapshotsRoute,
  coverageRoute,
  levelsRoute,
  measuresRoute,
  areasRoute,
  areaRoute,
  searchRoute,
  valuesRoute,
  seriesRoute,
  compareRoute,
  claimRoute,
  mixRoute,
  framesRoute,
  accuracyRoute,
  emergingRoute,
  densityRoute,
  denominatorsRoute,
  sceneryTileRoute,
  driversRoute,
  forecastRoute,
  insightsRoute,
  ...trustCsvRoutes,
  tileRoute,
  tileJsonRoute,
  oembedRoute,
];

function drawnRoutes(exporter: Exporter): Route[] {
  return [viewFileRoute(exporter), briefingFileRoute(exporter), cardRoute(exporter)];
}

/** What pages of other origins may read: data, pictures and how to embed them. */
const FOR_OTHERS = [
  "/api",
  "/openapi.json",
  "/tiles",
  /^\/(view|briefing)\.\w+$/,
  /^\/(card\.png|oembed)$/,
];

/** The whole HTTP side as one Express application; it opens no port and stops nothing. */
export function createApp(parts: AppParts): Express {
  const { atlases, config, exporter, log, isDraining } = parts;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.enable("case sensitive routing");
  app.enable("strict routing");
  app.set("query parser", "simple");
  app.set("trust proxy", config.trustProxy);
  app.use(requestLog(log), securityHeaders(config), closeWhile(isDraining));
  app.use(FOR_OTHERS, crossOrigin(config.corsOrigins));
  app.use("/embed.js", crossOrigin("*"));
  app.use(onlyReading, readableAddress, limitTime(config.requestTimeoutMs));
  for (const route of [...DATA_ROUTES, ...drawnRoutes(exporter)]) {
    app.get(route.path, answerFrom(route, atlases, config.publicUrl));
  }
  serveEmbed(app, parts);
  serveClaimPage(app, parts);
  serveHealth(app, parts);
  serveDocs(app, config);
  serveClient(app, parts);
  app.use(answerUnknown, answerErrors);
  return app;
}

/** Tells clients of a process that is about to stop to open their next connection elsewhere. */
function closeWhile(isDraining: () => boolean): RequestHandler {
  return (_req, res, next) => {
    if (isDraining()) res.set("Connection", "close");
    next();
  };
}
