import type { Missing } from "./had.ts";

/** Lines under a title, as text for a terminal; none where there is nothing to say. */
export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ""];
}

/** What could not be had, and why. */
export function missingLine({ id, what, reason }: Missing): string {
  return `${[id, what].filter(Boolean).join(" ")}: ${reason}`;
}
