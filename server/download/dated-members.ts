import { isMonth, type Month } from "../../geo/domain/period.ts";
import type { ZipMember } from "./zip-index.ts";

/** A member of an archive whose name says the month, force and kind that it is about. */
export interface DatedMember {
  readonly member: ZipMember;
  readonly month: Month;
  readonly force: string;
  /** What its name says after the force, such as `street`. */
  readonly kind: string;
}

/** The members whose names match; others are none of ours. */
export function datedMembers(index: readonly ZipMember[], name: RegExp): DatedMember[] {
  return index.flatMap((member) => {
    const { fileName } = member.entry;
    const { month = "", force = "" } = name.exec(fileName)?.groups ?? {};
    const [, rest = ""] = fileName.split(`${month}-${force}-`);
    return isMonth(month) ? [{ member, month, force, kind: rest.replace(/\.\w+$/, "") }] : [];
  });
}

/** The months that members are about, each once, in order. */
export function monthsIn(members: readonly Pick<DatedMember, "month">[]): Month[] {
  return [...new Set(members.map(({ month }) => month))].sort();
}
