import { spawn, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
// biome-ignore lint/style/noRestrictedImports: the journey on real data is made on the files that the server's own tests name.
import { REAL_FILES } from "../../server/testing/real-files.ts";
import { CITIES, type City } from "./cities.ts";

const SAMPLE_FILES = ".cache/e2e/sample";

const [, , city = ""] = process.argv;

if (city === "sample" || city === "real") serveCity(city);
else throw new Error(`expected sample or real, got ${JSON.stringify(city)}`);

/** Builds a store from nothing with the command line, as a newcomer would, and serves it until it is told to stop; host and port come from the environment. */
function serveCity(city: City): void {
  const { store } = CITIES[city];
  rmSync(store, { recursive: true, force: true });
  run("ingest", ...filesOf(city), "--store", store, "--quiet");
  const server = spawn(process.execPath, atlas("serve", "--store", store, "--quiet"), {
    stdio: "inherit",
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => server.kill(signal));
  }
  server.once("exit", (code) => process.exit(code ?? 1));
}

function filesOf(city: City): readonly string[] {
  if (city === "real") return REAL_FILES;
  rmSync(SAMPLE_FILES, { recursive: true, force: true });
  run("sample", "--out", SAMPLE_FILES, "--quiet");
  return [SAMPLE_FILES];
}

function run(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, atlas(...args), { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

function atlas(...args: readonly string[]): string[] {
  return ["--import", "tsx", "server/main.ts", ...args];
}
