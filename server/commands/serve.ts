import { once } from "node:events";
import { openAtlases } from "../atlas/open-atlases.ts";
import { createExporter } from "../export/exporter.ts";
import { createApp } from "../http/app.ts";
import { serve } from "../http/serve.ts";
import { readCurrentId } from "../ingest/store.ts";
import { createLog } from "../log.ts";
import type { Command } from "./command.ts";
import { NoSnapshot } from "./exit-code.ts";
import { ingestSampleCity } from "./sample-snapshot.ts";

export const serveCommand: Command = {
  name: "serve",
  usage: "[--sample-if-empty]",
  summary: "start the server",
  options: { "sample-if-empty": { type: "boolean" } },
  async run({ options, config, storeFolder, quiet }) {
    const store = { folder: storeFolder };
    const log = createLog(quiet ? "warn" : config.logLevel);
    for (const name of config.unknown) log.warn({ name }, "unknown environment variable");
    if ((await readCurrentId(store)) === null) {
      if (options["sample-if-empty"] !== true) {
        throw new NoSnapshot(
          `expected a snapshot in ${storeFolder}, found none: make one with trust-atlas ingest PATH...`,
        );
      }
      await ingestSampleCity(store, config.version, quiet);
    }
    const atlases = await openAtlases(store, log, config.disclosure);
    const exporter = createExporter({ slots: config.exportSlots, queue: config.exportQueue });
    let draining = false;
    const app = createApp({ atlases, exporter, log, config, isDraining: () => draining });
    const serving = await serve(app, { port: config.port, host: config.host, log });
    process.stdout.write(
      `Trust Atlas is at ${config.publicUrl} (snapshot ${atlases.currentId()})\n`,
    );
    const signal = await stopSignal();
    draining = true;
    log.info({ signal }, "stopping");
    await serving.close(config.shutdownGraceMs);
    await exporter.close();
    await atlases.close();
    return 0;
  },
};

/** Resolves at the first SIGTERM or SIGINT; the second ends the process at once. */
async function stopSignal(): Promise<string> {
  const [signal] = await Promise.race([
    once(process, "SIGTERM").then(() => ["SIGTERM"] as const),
    once(process, "SIGINT").then(() => ["SIGINT"] as const),
  ]);
  for (const name of ["SIGTERM", "SIGINT"]) process.once(name, () => process.exit(1));
  return signal;
}
