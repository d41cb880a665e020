import type { AreaSuccession, AreaSummary } from "../../geo/wire/snapshot.ts";
import type { SuccessorsFile } from "../ingest/snapshot-files.ts";
import type { SnapshotSet } from "./snapshot.ts";

type Succeeding = Pick<AreaSummary, "replacedBy" | "replaces">;

/** Looks up what replaced an area of a boundary set, and what it replaced. */
export function successionOf(
  sets: readonly {
    readonly set: Pick<SnapshotSet, "key">;
    readonly summaries: readonly AreaSummary[];
  }[],
  successors: SuccessorsFile,
): (setKey: string, code: string) => Succeeding {
  const summary = (setKey: string, code: string) =>
    sets.find(({ set }) => set.key === setKey)?.summaries.find((area) => area.code === code);
  const named = (setKey: string, code: string, share: number): AreaSuccession[] => {
    const area = summary(setKey, code);
    return area ? [{ code, name: area.name, vintage: area.vintage, share }] : [];
  };
  return (setKey, code) => {
    const replacedBy = successors
      .filter(({ from }) => from === setKey)
      .flatMap(({ to, areas }) =>
        (areas[code] ?? []).flatMap((next) => named(to, next.code, next.share)),
      );
    const replaces = successors
      .filter(({ to }) => to === setKey)
      .flatMap(({ from, areas }) =>
        Object.entries(areas).flatMap(([older, next]) =>
          next
            .filter((succession) => succession.code === code)
            .flatMap(({ share }) => named(from, older, share)),
        ),
      );
    return {
      ...(replacedBy.length > 0 ? { replacedBy } : {}),
      ...(replaces.length > 0 ? { replaces } : {}),
    };
  };
}
