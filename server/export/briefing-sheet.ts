import type { AskedItem } from "../../geo/view/briefing-item.ts";
import type { AreaTable } from "./area-table.ts";
import type { Drawable } from "./drawable.ts";

/** A whole briefing in words and shapes, whatever it is written into: plain data, so that it can be handed to another thread. */
export interface BriefingSheet {
  readonly title: string;
  readonly sections: readonly BriefingSection[];
  /** What must be read beside the figures, each said once; sections name them by their place here, from 1. */
  readonly caveats: readonly string[];
  /** What was measured and how, each measure once. */
  readonly methods: readonly Method[];
  readonly attribution: readonly string[];
  /** The snapshots that the figures come from. */
  readonly snapshots: readonly string[];
  /** When the newest of them was made, ISO 8601. */
  readonly created: string;
  /** Present where incidents are invented. */
  readonly synthetic: string | null;
  /** Where the same briefing opens again with the same numbers; null where its address would be too long to be answered. */
  readonly address: string | null;
  /** The briefing with every period and snapshot named, as a query string. */
  readonly pinned: string;
  /** Name of a file without its extension, made of ids only. */
  readonly fileName: string;
}

/** One item of a briefing. */
export interface BriefingSection {
  /** From 1: that of its figure as well, and of its tables. */
  readonly number: number;
  readonly heading: string;
  /** What its author says of it, paragraph by paragraph. */
  readonly note: readonly string[];
  /** What is shown, in words of the program. */
  readonly title: string;
  readonly summary: string;
  /** How to read the figures: period, denominator, intervals. */
  readonly reading: readonly string[];
  /** Null where there is no map. */
  readonly drawable: Drawable | null;
  readonly tables: readonly BriefingTable[];
  /** Findings one by one, each complete in itself; empty for what is a map or a table. */
  readonly findings: readonly BriefingFinding[];
  /** Places in the list of caveats, from 1. */
  readonly caveats: readonly number[];
  readonly address: string;
  readonly snapshot: string;
}

/** One finding with all that must be read beside it. */
export interface BriefingFinding {
  readonly claim: string;
  readonly paragraphs: readonly string[];
  /** Where the map is that shows it, in the snapshot it was found in. */
  readonly address: string;
}

export interface BriefingTable extends AreaTable {
  readonly caption: string;
}

/** A measure's definition with what must be known of it whatever the answer. */
interface Method {
  readonly label: string;
  readonly paragraphs: readonly string[];
}

/** A section before the sections around it are known. */
export interface Draft
  extends Omit<BriefingSection, "number" | "heading" | "note" | "caveats" | "findings"> {
  readonly findings?: readonly BriefingFinding[];
  /** The question with period and snapshot named. */
  readonly pinned: AskedItem;
  readonly caveats: readonly string[];
  readonly methods: readonly Method[];
  readonly attribution: readonly string[];
  readonly created: string;
  readonly synthetic: string | null;
}

/** `Figure 2`, and `Table 2` or, where a section has several, `Table 2b`. */
export function captionsOf({ number, title, tables }: BriefingSection): {
  readonly figure: string;
  readonly tables: readonly string[];
} {
  const letter = (i: number) => (tables.length > 1 ? String.fromCharCode(97 + i) : "");
  return {
    figure: `Figure ${number}. ${title}`,
    tables: tables.map(({ caption }, i) => `Table ${number}${letter(i)}. ${caption}`),
  };
}

/** Where a section's caveats stand, in words; null where it has none. */
export function caveatWords({ caveats }: BriefingSection): string | null {
  const [first] = caveats;
  if (first === undefined) return null;
  return caveats.length === 1
    ? `To keep in mind: caveat ${first}.`
    : `To keep in mind: caveats ${caveats.slice(0, -1).join(", ")} and ${caveats.at(-1)}.`;
}

/** What stands behind the sections, in the order in which it is read. */
export function annexOf(sheet: BriefingSheet): readonly Annex[] {
  const { caveats, methods, attribution, snapshots, address } = sheet;
  const again =
    address === null
      ? ["The briefing's own address would be too long; each section has that of its figures."]
      : [address];
  const parts: readonly Annex[] = [
    { heading: "To keep in mind", paragraphs: caveats.map((text, i) => `${i + 1}. ${text}`) },
    {
      heading: "Methods",
      paragraphs: methods.flatMap(({ label, paragraphs: [first = "", ...rest] }) => [
        `${label}. ${first}`,
        ...rest,
      ]),
    },
    { heading: "Sources", paragraphs: attribution },
    {
      heading: "The same numbers again",
      paragraphs: [...snapshots.map((id) => `Snapshot ${id}`), ...again],
    },
  ];
  return parts.filter(({ paragraphs }) => paragraphs.length > 0);
}

interface Annex {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}
