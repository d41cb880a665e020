import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { estimatorById } from "../../geo/view/estimators.ts";
import type { Parsed } from "../../geo/view/fault.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import { formatCount, wordValue } from "../../geo/view/number-format.ts";
import { wordDifference, wordVerdict } from "../../geo/view/verdict-wording.ts";
import type { View } from "../../geo/view/view.ts";
import { formatTitle, viewTitle } from "../../geo/view/view-title.ts";
import type {
  AllScanned,
  AreasCompared,
  Beside,
  Comparison,
  Figure,
} from "../../geo/wire/comparison.ts";
import type { Atlas } from "../atlas/atlas.ts";
import type { BriefingTable, Draft } from "./briefing-sheet.ts";
import { SYNTHETIC } from "./export-words.ts";

/** Areas beside the rest of their borough and London, their peers and each other; without areas, those that stand out. */
export async function draftComparison(
  atlas: Atlas,
  view: View,
  publicUrl: string,
): Promise<Parsed<Draft>> {
  const compared = await atlas.compare(view);
  if (!compared.ok) return compared;
  const shown = compared.value;
  const { from, to } = shown.period;
  const pinned = { ...view, period: { from, to }, snapshot: shown.snapshot };
  const { sources, created } = atlas.summary();
  return {
    ok: true,
    value: {
      title: `Comparison: ${formatTitle(viewTitle(view, shown.period))}`,
      summary: summaryOf(shown),
      reading: [
        `Period: ${wordPeriod(shown.period)}.`,
        ...(shown.denominator === null ? [] : [`Per: ${shown.denominator}.`]),
        shown.difference.method,
      ],
      drawable: null,
      tables: shown.kind === "areas" ? areaTables(shown) : [scanTable(shown)],
      address: `${publicUrl}/compare?${formatView(pinned)}`,
      snapshot: shown.snapshot,
      pinned: { kind: "compare", view: pinned },
      caveats: shown.notes.filter(({ code }) => code !== "other-limits").map(({ text }) => text),
      methods: [
        {
          label: shown.measure.label,
          paragraphs: [
            shown.measure.definition,
            ...(estimatorById(shown.measure.id)?.caveats ?? []),
          ],
        },
      ],
      attribution: sources.map(({ attribution }) => attribution),
      created,
      synthetic: shown.synthetic ? SYNTHETIC : null,
    },
  };
}

function summaryOf(shown: Comparison): string {
  if (shown.kind === "areas") {
    const names = shown.areas.map(({ name }) => name);
    return `${names.join(", ")}: the figure of each, what it stands beside, and whether the two differ by more than chance.`;
  }
  const found = shown.verdict.filter(stands).length;
  const { many } = LEVEL_WORDS[shown.level];
  const other = shown.against === "london" ? "the rest of London" : "their other period";
  return `${formatCount(found)} of ${formatCount(shown.tested)} ${many} tested stand out from ${other}.`;
}

function areaTables(shown: AreasCompared): BriefingTable[] {
  const beside = shown.areas.flatMap(({ name, figure, beside }) => [
    [name, ...figureCells(figure, shown), "", ""],
    ...beside.map((one) => [
      `beside ${besideName(one)}`,
      ...figureCells(one.against ?? one.figure, shown),
      wordDifference(one.difference, shown.difference),
      verdictWord(one.difference.verdict),
    ]),
  ]);
  const names = new Map(shown.areas.map(({ code, name }) => [code, name]));
  const pairs = shown.pairs.map(({ areas: [a, b], difference, verdict }) => [
    `${names.get(a) ?? a} beside ${names.get(b) ?? b}`,
    wordDifference(difference, shown.difference),
    verdictWord(verdict),
  ]);
  return [
    table(`${shown.measure.label}, ${shown.measure.unit}`, FIGURE_COLUMNS, beside, null),
    ...(pairs.length === 0 ? [] : [table("Each two of the areas", PAIR_COLUMNS, pairs, null)]),
  ];
}

function scanTable(shown: AllScanned): BriefingTable {
  const found = shown.areas.map((_, i) => i).filter((i) => stands(shown.verdict[i] ?? null));
  const rows = found.flatMap((i) => {
    const figure = shown.figure[i];
    const difference = shown.differences[i];
    if (!figure || !difference) return [];
    return [
      [
        shown.name[i] ?? "",
        ...figureCells(figure, shown),
        wordDifference(difference, shown.difference),
        verdictWord(shown.verdict[i] ?? null),
      ],
    ];
  });
  const left = shown.areas.length - found.length;
  const { many } = LEVEL_WORDS[shown.level];
  const leftOut = `${formatCount(left)} ${many} are not listed: they were not tested, or cannot be told apart.`;
  return table(
    `${shown.measure.label}, ${shown.measure.unit}`,
    FIGURE_COLUMNS,
    rows,
    left === 0 ? null : leftOut,
  );
}

const FIGURE_COLUMNS = [
  { label: "Area", share: 3.2, isNumber: false },
  { label: "Figure", share: 1.2, isNumber: true },
  { label: "95\u00a0% interval", share: 1.8, isNumber: true },
  { label: "Difference", share: 3.4, isNumber: false },
  { label: "Verdict", share: 1.4, isNumber: false },
];

const PAIR_COLUMNS = [
  { label: "Areas", share: 4, isNumber: false },
  { label: "Difference", share: 4, isNumber: false },
  { label: "Verdict", share: 2, isNumber: false },
];

function table(
  caption: string,
  columns: BriefingTable["columns"],
  rows: BriefingTable["rows"],
  leftOut: string | null,
): BriefingTable {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return {
    caption,
    columns: columns.map((column) => ({ ...column, share: column.share / whole })),
    rows,
    leftOut,
  };
}

function figureCells(figure: Figure, { measure }: Comparison): [string, string] {
  const { number, interval } = wordValue(figure, measure);
  return [
    number ?? "no value",
    measure.scale === "count" ? "" : (interval?.replace(/^.*interval /, "") ?? ""),
  ];
}

function besideName({ with: kind, name, against }: Beside): string {
  return against && (kind === "london" || kind === "borough") ? `the rest of ${name}` : name;
}

function stands(verdict: AllScanned["verdict"][number]): boolean {
  return verdict === "above" || verdict === "below";
}

/** Without the sign in front, which not every font has. */
function verdictWord(verdict: AllScanned["verdict"][number]): string {
  return wordVerdict(verdict).replace(/^\S+ /, "");
}
