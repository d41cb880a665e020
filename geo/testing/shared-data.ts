import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

// biome-ignore lint/style/noProcessEnv: tests may be told where the real data lies; the service itself reads its environment in server/config.ts only.
const TOLD = process.env["TRUST_ATLAS_SHARED"];

const ROOT = resolve(TOLD ?? join(import.meta.dirname, "../../../shared"));

/** Whether the folder of real data and reference results is there; tests that need it are skipped, visibly, when not. */
export const hasShared: boolean =
  existsSync(join(ROOT, "data")) && existsSync(join(ROOT, "reference"));

/** A path in the folder of real data and reference results, e.g. `sharedPath("data", "police")`. */
export function sharedPath(...parts: string[]): string {
  return join(ROOT, ...parts);
}
