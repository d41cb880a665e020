import { join } from "node:path";
import type { Express } from "express";
import { createExporter, type Exporter } from "../export/exporter.ts";
import { createLog } from "../log.ts";
import { createApp } from "./app.ts";
import type { AppParts } from "./app-parts.ts";
import { CURRENT, EARLIER, fakeAtlas, fakeAtlases } from "./fake-atlas.test-support.ts";
import type { HttpConfig } from "./http-config.ts";

export const CONFIG: HttpConfig = {
  publicUrl: "https://atlas.example",
  frameAncestors: ["https://news.example", "https://force.example"],
  corsOrigins: "*",
  trustProxy: false,
  basemap: null,
  clientFolder: join(import.meta.dirname, "no-client-here"),
  version: "1.2.3",
  startedAt: "2024-02-01T09:00:00.000Z",
  requestTimeoutMs: 30_000,
};

/** Its threads start when a picture is first asked for, and end with the tests. */
const EXPORTER = createExporter({ slots: 1, queue: 4 });

/** Turns away all that is to be drawn, as a queue does that is full. */
export const FULL_EXPORTER: Exporter = {
  isFull: () => true,
  render: async () => null,
  renderCard: async () => null,
  renderEmbed: async () => null,
  renderBriefing: async () => null,
  close: async () => undefined,
};

export interface TestApp {
  readonly app: Express;
  /** The lines logged so far, parsed. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

/** The application over two fake snapshots, except for the parts given. */
export function testApp(parts: Partial<AppParts> = {}, config: Partial<HttpConfig> = {}): TestApp {
  const lines: Record<string, unknown>[] = [];
  const log = createLog("debug", { write: (line) => void lines.push(JSON.parse(line)) });
  const app = createApp({
    atlases: fakeAtlases(fakeAtlas(CURRENT), fakeAtlas(EARLIER)),
    log,
    exporter: EXPORTER,
    config: { ...CONFIG, ...config },
    isDraining: () => false,
    ...parts,
  });
  return { app, lines };
}
