import { execFileSync, spawnSync } from "node:child_process";

/** Whether a program that is not ours can be called here, to check our files with; tests that need it are skipped where it cannot. */
export function onPath(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** What such a program prints; throws where it fails. */
export function outputOf(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}
