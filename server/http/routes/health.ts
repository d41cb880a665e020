import type { Atlas } from "../../atlas/atlas.ts";
import type { HttpConfig } from "../http-config.ts";
import type { Refused } from "../refusal.ts";
import type { JsonReply } from "../route.ts";

/** How long other work may hold up a request, in milliseconds. */
const MAX_LAG_MS = 1000;

/** Whether the process lives: no data is read, only how long the event loop is held up. */
export function liveness(lagMs: number): JsonReply | Refused {
  return lagMs < MAX_LAG_MS
    ? { kind: "json", value: { status: "ok", lagMs: Math.round(lagMs) } }
    : { kind: "refused", refusal: { status: 503, code: "event-loop-held-up" } };
}

/** Whether it may be sent traffic, and what it would answer from; null stands for no snapshot. */
export function readiness(
  atlas: Atlas | null,
  draining: boolean,
  { version, startedAt }: Pick<HttpConfig, "version" | "startedAt">,
): JsonReply | Refused {
  if (draining) return { kind: "refused", refusal: { status: 503, code: "draining" } };
  if (!atlas) return { kind: "refused", refusal: NO_SNAPSHOT };
  const { id: snapshot, newestMonth } = atlas;
  return { kind: "json", value: { status: "ready", snapshot, newestMonth, version, startedAt } };
}

/** Said of every question while there is nothing to answer from. */
export const NO_SNAPSHOT = { status: 503, code: "no-snapshot" };
