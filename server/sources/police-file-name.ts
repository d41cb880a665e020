import { isMonth, type Month } from "../../geo/domain/period.ts";

/** What a police.uk file name says; a part that it does not say is null. */
export interface PoliceFileName {
  readonly month: Month | null;
  readonly force: string | null;
}

const NAME = /^(\d{4}-\d{2})-([a-z-]+?)-(?:street|outcomes|stop-and-search)\b/;

/** Reads `YYYY-MM-force-kind` from the last part of a path. Stop-and-search rows name neither force nor month, so theirs come from here. */
export function readPoliceFileName(path: string): PoliceFileName {
  const [, month = "", force = null] = NAME.exec(path.split("/").at(-1) ?? "") ?? [];
  return { month: isMonth(month) ? month : null, force };
}
