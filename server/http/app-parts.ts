import type { Logger } from "pino";
import type { Atlases } from "../atlas/atlas.ts";
import type { Exporter } from "../export/exporter.ts";
import type { HttpConfig } from "./http-config.ts";

/** What the HTTP side is built upon. */
export interface AppParts {
  readonly atlases: Atlases;
  readonly log: Logger;
  /** Makes the files of Views. */
  readonly exporter: Exporter;
  readonly config: HttpConfig;
  /** Whether the process is about to stop: it still answers, but says that it is not ready for more. */
  isDraining(): boolean;
}
