import type { Month } from "../../geo/domain/period.ts";
import { type DatedMember, monthsIn } from "./dated-members.ts";

/** A force that an archive has nothing of, in some or all of the months wanted from it. */
export interface ForceGap {
  readonly force: string;
  readonly months: readonly Month[];
  readonly reason: string;
}

/** Which of the forces lack which of the months that the members are about. `everything` is all that the archive holds. */
export function forceGaps(
  forces: readonly string[],
  members: readonly DatedMember[],
  everything: readonly DatedMember[],
): ForceGap[] {
  const known = new Set(everything.map(({ force }) => force));
  return forces.flatMap((force) => {
    const held = new Set(
      members.filter((member) => member.force === force).map(({ month }) => month),
    );
    const months = monthsIn(members).filter((month) => !held.has(month));
    if (months.length === 0) return [];
    const reason = known.has(force)
      ? "the publisher's archive has no files of this force for these months"
      : `the publisher's archive has no such force; it has ${[...known].sort().join(", ")}`;
    return [{ force, months, reason }];
  });
}
