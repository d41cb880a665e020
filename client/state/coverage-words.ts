import type { Force } from "../../geo/domain/event.ts";
import type { Month } from "../../geo/domain/period.ts";
import { wordMonth, wordMonths } from "../../geo/domain/period-wording.ts";
import { forceWords } from "../../geo/view/force-words.ts";
import type { HeldMonth } from "../../geo/wire/snapshot.ts";

/** How a month of a force is held; `absent` means that there is no file, which is not zero. */
export type Holding = HeldMonth["state"] | "absent";

export const HOLDINGS: readonly Holding[] = ["complete", "partial", "absent"];

export const HOLDING_WORDS: Readonly<Record<Holding, string>> = {
  complete: "complete",
  partial: "held in part",
  absent: "absent",
};

export function holdingOf(row: HeldMonth | null): Holding {
  return row?.state ?? "absent";
}

/** One cell in a line, e.g. `Metropolitan Police, March 2023: held in part`. */
export function wordCell(force: Force, month: Month, row: HeldMonth | null): string {
  return `${forceWords(force)}, ${wordMonth(month)}: ${HOLDING_WORDS[holdingOf(row)]}`;
}

/** Which months of a force are held in which way, in one sentence; runs of months are joined. */
export function wordHoldings(
  force: Force,
  months: readonly Month[],
  rows: readonly (HeldMonth | null)[],
): string {
  const parts = HOLDINGS.flatMap((holding) => {
    const own = months.filter((_, i) => holdingOf(rows[i] ?? null) === holding);
    return own.length === 0 ? [] : [`${HOLDING_WORDS[holding]} for ${wordMonths(own)}`];
  });
  return `${forceWords(force)}: ${parts.join("; ")}.`;
}
