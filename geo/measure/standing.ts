import type { State } from "../domain/state.ts";

/** Where a value lies against another one that is taken as known. */
export type Standing = "above" | "below" | "cannot-tell";

/**
 * Whether an area's value is above or below another (London's), judged by the area's own 95 % limits.
 *
 * An unstable value cannot tell. Null where there is no value or nothing to set it against.
 */
export function standingOf(
  own: { readonly low: number | null; readonly high: number | null; readonly state: State },
  against: number | null,
): Standing | null {
  if (own.state === "missing" || own.low === null || against === null) return null;
  if (own.state === "unstable") return "cannot-tell";
  if (own.low > against) return "above";
  return own.high !== null && own.high < against ? "below" : "cannot-tell";
}

/** Whether several ways to look at one area say the same of it; null where fewer than two say anything. */
export function agree(standings: readonly (Standing | null)[]): boolean | null {
  const said = standings.filter((standing) => standing !== null);
  return said.length < 2 ? null : new Set(said).size === 1;
}
