import { isMonth, type Month } from "../../geo/domain/period.ts";
import type { ZipMember } from "./zip-index.ts";

/** A member of an archive whose name says the month and force that it is about. */
export interface DatedMember {
  readonly member: ZipMember;
  readonly month: Month;
  readonly force: string;
}

/** The members whose names match; others are none of ours. */
export function datedMembers(index: readonly ZipMember[], name: RegExp): DatedMember[] {
  return index.flatMap((member) => {
    const { month = "", force = "" } = name.exec(member.entry.fileName)?.groups ?? {};
    return isMonth(month) ? [{ member, month, force }] : [];
  });
}

/** The months that members are about, each once, in order. */
export function monthsIn(members: readonly DatedMember[]): Month[] {
  return [...new Set(members.map(({ month }) => month))].sort();
}
