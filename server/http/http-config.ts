import type { Basemap } from "../../geo/wire/basemap.ts";

/** What the HTTP side must be told; `server/config.ts` fills it from the environment. */
export interface HttpConfig {
  /** Scheme, host and port that the world reaches the service by, with no slash at the end; the only source of absolute addresses. */
  readonly publicUrl: string;
  /** Who may frame an embed, as sources of a content security policy: `*`, `'self'` or origins. */
  readonly frameAncestors: readonly string[];
  /** Origins that may read data from a page of theirs; `*` for every one. */
  readonly corsOrigins: "*" | readonly string[];
  /** Express's `trust proxy`: false, how many proxies there are, or their addresses. */
  readonly trustProxy: boolean | number | string;
  /** What lies under the map's values; null for the map's own quiet ground. */
  readonly basemap: Basemap | null;
  /** Absolute path of the built client. It is read once, when the application is made. */
  readonly clientFolder: string;
  readonly version: string;
  /** When the process started, ISO 8601. */
  readonly startedAt: string;
  /** How long an answer may take before it becomes a 503, in milliseconds. */
  readonly requestTimeoutMs: number;
}
