import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A new folder to fetch into, until the test has finished. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "trust-atlas-fetch-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
