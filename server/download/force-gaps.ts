import type { Month } from "../../geo/domain/period.ts";
import { type DatedMember, monthsIn } from "./dated-members.ts";

/** A force that an archive has nothing of, or nothing of one kind, in some or all of the months wanted from it. */
export interface ForceGap {
  readonly force: string;
  /** Null where all kinds are lacking. */
  readonly kind: string | null;
  readonly months: readonly Month[];
  readonly reason: string;
}

/** The force of 32 of London's 33 boroughs, which publishes every kind. */
export const MAIN_FORCE = "metropolitan";

/**
 * Which of the forces lack which of the months that the members are about, wholly or of a kind. `everything` is all that the archive
 * holds.
 *
 * A force is expected to have the kinds that it has in any month of the archive, the Met those that any force has: the transport
 * police publish no outcomes at all, which is no gap.
 */
export function forceGaps(
  forces: readonly string[],
  members: readonly Dated[],
  everything: readonly Dated[],
): ForceGap[] {
  const months = monthsIn(members);
  const known = new Set(everything.map(({ force }) => force));
  const held = new Set(
    members.flatMap((member) => [unitOf(member), unitOf({ ...member, kind: null })]),
  );
  return forces.flatMap((force) => {
    const lacking = months.filter((month) => !held.has(unitOf({ force, month, kind: null })));
    const rest = months.filter((month) => !lacking.includes(month));
    const ofKinds = kindsOf(force, everything).map((kind) => {
      const without = rest.filter((month) => !held.has(unitOf({ force, month, kind })));
      return { force, kind, months: without, reason: `${NONE} ${kind} files ${FOR_THESE}` };
    });
    const reason = known.has(force)
      ? `${NONE} files ${FOR_THESE}`
      : `the publisher's archive has no such force; it has ${[...known].sort().join(", ")}`;
    return [{ force, kind: null, months: lacking, reason }, ...ofKinds].filter(
      (gap) => gap.months.length > 0,
    );
  });
}

/** What a member is about, whatever it holds. */
type Dated = Omit<DatedMember, "member">;

const NONE = "the publisher's archive has no";

const FOR_THESE = "of this force for these months";

function kindsOf(force: string, everything: readonly Dated[]): string[] {
  const own = everything.filter((member) => force === MAIN_FORCE || member.force === force);
  return [...new Set(own.map(({ kind }) => kind))].sort();
}

function unitOf(unit: {
  readonly force: string;
  readonly month: Month;
  readonly kind: string | null;
}): string {
  return `${unit.force} ${unit.month} ${unit.kind ?? ""}`;
}
