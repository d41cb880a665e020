import type { EventKind, Force } from "../../geo/domain/event.ts";
import type { Month } from "../../geo/domain/period.ts";
import { forceWords } from "../../geo/view/force-words.ts";
import { formatCount, formatNumber, formatShare } from "../../geo/view/number-format.ts";
import { wordMonth, wordMonths } from "../../geo/view/period-wording.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";

/** How a month of a force is held; `absent` means that there is no file, which is not zero. */
export type Holding = CoverageRow["state"] | "absent";

export const HOLDINGS: readonly Holding[] = ["complete", "partial", "absent"];

export const HOLDING_WORDS: Readonly<Record<Holding, string>> = {
  complete: "complete",
  partial: "held in part",
  absent: "absent",
};

export const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  incident: "Recorded crime and anti-social behaviour",
  stop: "Stop and search",
};

export function holdingOf(row: CoverageRow | null): Holding {
  return row?.state ?? "absent";
}

/** One cell in a line, e.g. `Metropolitan Police, March 2023: held in part`. */
export function wordCell(force: Force, month: Month, row: CoverageRow | null): string {
  return `${forceWords(force)}, ${wordMonth(month)}: ${HOLDING_WORDS[holdingOf(row)]}`;
}

/** What is known of one month of one force, as labels with their texts. */
export function coverageFacts(row: CoverageRow): { label: string; text: string }[] {
  const { rows, located, placed, edge, persons, notStated } = row;
  const facts = [
    { label: "Records", text: formatCount(rows) },
    { label: "With coordinates", text: wordPart(located, rows) },
    { label: "In a borough of London", text: wordPart(placed, rows) },
    {
      label: "Near a ward's edge",
      text: edge === null ? "not known: no wards are held" : wordPart(edge, placed),
    },
  ];
  if (persons === undefined || !notStated) return facts;
  return [
    ...facts,
    {
      label: "Group not stated, as the officer saw it",
      text: wordPart(notStated.officer, persons),
    },
    { label: "Group not stated, as the person said", text: wordPart(notStated.self, persons) },
  ];
}

/** A part of a whole with its share, which is never rounded to all or nothing: `12,344 of 12,345 (over 99.9 %)`. */
export function wordPart(part: number, whole: number): string {
  if (whole === 0) return "no records to tell from";
  if (part === 0) return `none of ${formatCount(whole)}`;
  if (part === whole) return `all ${formatCount(whole)}`;
  return `${formatCount(part)} of ${formatCount(whole)} (${wordShare(part / whole)})`;
}

/** Which months of a force are held in which way, in one sentence; runs of months are joined. */
export function wordHoldings(
  force: Force,
  months: readonly Month[],
  rows: readonly (CoverageRow | null)[],
): string {
  const parts = HOLDINGS.flatMap((holding) => {
    const own = months.filter((_, i) => holdingOf(rows[i] ?? null) === holding);
    return own.length === 0 ? [] : [`${HOLDING_WORDS[holding]} for ${wordMonths(own)}`];
  });
  return `${forceWords(force)}: ${parts.join("; ")}.`;
}

function wordShare(share: number): string {
  if (share < 0.001) return `under 0.1${NO_BREAK_SPACE}%`;
  if (share > 0.999) return `over 99.9${NO_BREAK_SPACE}%`;
  return share > 0.99 ? `${formatNumber(share * 100, 1)}${NO_BREAK_SPACE}%` : formatShare(share);
}

const NO_BREAK_SPACE = "\u00a0";
