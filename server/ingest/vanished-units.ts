import type { Month } from "../../geo/domain/period.ts";
import type { HeldMonth } from "../../geo/wire/snapshot.ts";
import type { Base } from "./base.ts";
import type { UnitChange } from "./unit-changes.ts";

/** A force's month of a kind that was to be expected and did not come. */
type Vanished = Pick<HeldMonth, "kind" | "force" | "month"> & {
  /** The month that has it, from which it was to be expected. */
  readonly last: Month;
};

const KINDS = ["incident", "stop", "outcomes"] as const;

/**
 * What a refresh lacks: every new month of a kind is expected to have the forces that the newest month before had of it, and a month
 * with events newer than all before what the newest of those had of all kinds, outcomes among them.
 */
export function vanishedUnits(
  { about: { coverage, outcomes = [] } }: Base,
  added: readonly UnitChange[],
): Vanished[] {
  const held = [...coverage, ...outcomes];
  const there = new Set([...held, ...added].map(unitKey));
  const missingAfter = (last: Month, months: readonly Month[], expected: readonly HeldMonth[]) =>
    [...new Set(months)]
      .filter((month) => month > last)
      .sort()
      .flatMap((month) =>
        expected
          .filter((row) => row.month === last && !there.has(unitKey({ ...row, month })))
          .map(({ kind, force }) => ({ kind, force, month, last })),
      );
  const ofKinds = KINDS.flatMap((kind) => {
    const own = held.filter((row) => row.kind === kind);
    const last = newestOf(own);
    const months = added.filter((unit) => unit.kind === kind).map(({ month }) => month);
    return last === null ? [] : missingAfter(last, months, own);
  });
  const newest = newestOf(coverage);
  const months = added.filter(({ kind }) => kind !== "outcomes").map(({ month }) => month);
  const ofAll = newest === null ? [] : missingAfter(newest, months, held);
  return [...new Map([...ofKinds, ...ofAll].map((unit) => [unitKey(unit), unit])).values()];
}

function newestOf(held: readonly HeldMonth[]): Month | null {
  return held.reduce<Month | null>(
    (last, { month }) => (last === null || month > last ? month : last),
    null,
  );
}

function unitKey({ kind, force, month }: Pick<HeldMonth, "kind" | "force" | "month">): string {
  return `${kind} ${force} ${month}`;
}
