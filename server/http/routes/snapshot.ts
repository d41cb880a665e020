import { PARAMETERS } from "../../../geo/view/parameters.ts";
import { type Pairs, Parameters } from "../params.ts";
import { type Refused, refuseFaults } from "../refusal.ts";
import type { Asked, Route } from "../route.ts";

export const snapshotRoute: Route = {
  path: "/api/v1/snapshot",
  read: ({ query }) =>
    readSnapshotOnly(query, (atlas) => ({ kind: "json", value: atlas.summary() })),
};

/** A request that may name a snapshot and nothing else. */
export function readSnapshotOnly(query: Pairs, answer: Asked["answer"]): Asked | Refused {
  const given = new Parameters(query, ["snapshot"]);
  const snapshot = readSnapshot(given);
  return given.faults.length > 0 ? refuseFaults(given.faults) : { kind: "asked", snapshot, answer };
}

/** The id asked for; null for the current snapshot. */
export function readSnapshot(given: Parameters): string | null {
  const id = given.optional("snapshot", PARAMETERS.snapshot);
  return id === "current" ? null : id;
}
