import { formatCount, formatNumber, formatShare } from "../../geo/view/number-format.ts";
import type { HeldMonth, HeldOutcomes } from "../../geo/wire/snapshot.ts";

export const KIND_WORDS: Readonly<Record<HeldMonth["kind"], string>> = {
  incident: "Recorded crime and anti-social behaviour",
  stop: "Stop and search",
  outcomes: "Outcomes of recorded crime",
};

/** What is known of one month of one force, as labels with their texts. */
export function coverageFacts(row: HeldMonth): { label: string; text: string }[] {
  if (row.kind === "outcomes") return outcomesFacts(row);
  const { rows, located, placed, edge, persons, notStated } = row;
  if (rows === null || located === null || placed === null) return WITHHELD;
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

function outcomesFacts({ rows, linked }: HeldOutcomes): { label: string; text: string }[] {
  if (rows === null || linked === null) return WITHHELD;
  return [
    { label: "Outcomes", text: formatCount(rows) },
    { label: "Naming a crime read beside them or held open", text: wordPart(linked, rows) },
  ];
}

const WITHHELD = [{ label: "Records", text: "not told where counts are rounded" }];

function wordShare(share: number): string {
  if (share < 0.001) return `under 0.1${NO_BREAK_SPACE}%`;
  if (share > 0.999) return `over 99.9${NO_BREAK_SPACE}%`;
  return share > 0.99 ? `${formatNumber(share * 100, 1)}${NO_BREAK_SPACE}%` : formatShare(share);
}

const NO_BREAK_SPACE = "\u00a0";
