import type { Reason } from "../../geo/domain/state.ts";

/** The reason that most areas have; null where none has any. */
export function commonestReason(reasons: readonly (Reason | null)[]): Reason | null {
  const counts = new Map<Reason, number>();
  for (const reason of reasons) {
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
