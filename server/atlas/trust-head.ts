import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { Snapshot } from "./snapshot.ts";

/** What every answer on trust starts with. */
export type TrustHead = Pick<Values, "snapshot" | "synthetic" | "disclosure">;

export function trustHead({ manifest, about }: Snapshot, disclosure: Disclosure): TrustHead {
  return {
    snapshot: manifest.id,
    ...(about.synthetic ? { synthetic: true as const } : {}),
    ...(disclosure === "rounded" ? { disclosure } : {}),
  };
}
