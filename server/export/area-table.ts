import { ingredientWords } from "../../geo/view/ingredient-words.ts";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { formatAmount, formatCount, wordValue } from "../../geo/view/number-format.ts";
import { STATE_WORDS } from "../../geo/view/state-wording.ts";
import type { Drawable } from "./drawable.ts";
import { wordArea } from "./selected-list.ts";

/** Figures of areas in words, as a table has them in a document and on a slide. */
export interface AreaTable {
  readonly columns: readonly AreaColumn[];
  /** One cell for each column. */
  readonly rows: readonly (readonly string[])[];
  /** What is said of areas that are not listed; null where all are. */
  readonly leftOut: string | null;
}

export interface AreaColumn {
  readonly label: string;
  /** Of the table's whole width. */
  readonly share: number;
  readonly isNumber: boolean;
}

/** All areas where there are no more than `most`, else those that the View selects; each with figure, interval, what it is made of and state. */
export function areaTable(drawable: Drawable, most: number): AreaTable {
  const { view, values, words } = drawable;
  const all = values.areas.map((_, i) => i);
  const selected = view.areas.map((code) => values.areas.indexOf(code)).filter((i) => i >= 0);
  const listed = all.length <= most ? inNameOrder(all, values.name) : selected;
  const columns = columnsOf(drawable);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return {
    columns: columns.map(({ label, share, isNumber }) => ({
      label,
      share: share / shares,
      isNumber,
    })),
    rows: listed.map((i) => columns.map(({ cell }) => cell(i))),
    leftOut:
      listed.length === all.length
        ? null
        : `${leftOutWords(listed.length, all.length, LEVEL_WORDS[values.level].many)} All are in the CSV file at ${csvAddress(words.address)}`,
  };
}

/** London as a row of the same table; none for hot and cold spots, as a whole has no spot. */
export function londonRow(drawable: Drawable): string[][] {
  if (drawable.values.measure.scale === "score") return [];
  return [columnsOf(drawable).map(({ london }) => london)];
}

interface Column extends AreaColumn {
  readonly cell: (i: number) => string;
  readonly london: string;
}

function columnsOf({ view, values, words, boroughNames }: Drawable): Column[] {
  const { count, base, level, measure, london } = values;
  const described = measureById(measure.id);
  const made = described ? ingredientWords(described, view) : { events: null, base: null };
  const whole = wordValue(london, measure);
  const text = { isNumber: false } as const;
  const number = { isNumber: true } as const;
  const columns: (Column | null)[] = [
    { ...text, label: "Area", share: 3, cell: (i) => values.name[i] ?? "", london: "London" },
    level === "borough"
      ? null
      : {
          ...text,
          label: "Borough",
          share: 2.4,
          cell: (i) => boroughNames[values.borough[i] ?? ""] ?? "",
          london: "",
        },
    {
      ...number,
      label: words.label,
      share: 1.6,
      cell: (i) => wordArea(values, i).number ?? NO_VALUE,
      london: whole.number ?? NO_VALUE,
    },
    measure.scale === "count" || measure.scale === "score"
      ? null
      : {
          ...number,
          label: "95\u00a0% interval",
          share: 1.8,
          cell: (i) => limitsOf(wordArea(values, i).interval),
          london: limitsOf(whole.interval),
        },
    made.events === null || measure.scale === "count"
      ? null
      : {
          ...number,
          label: made.events,
          share: 1.3,
          cell: (i) => amount(count[i] ?? null),
          london: amount(london.count),
        },
    made.base === null
      ? null
      : {
          ...number,
          label: made.base,
          share: 1.5,
          cell: (i) => amount(base[i] ?? null),
          london: amount(london.base),
        },
    {
      ...text,
      label: "State",
      share: 1.3,
      cell: (i) => wordArea(values, i).state ?? CLEAR,
      london: london.state === "ok" ? CLEAR : STATE_WORDS[london.state],
    },
  ];
  return columns.filter((column) => column !== null);
}

const NO_VALUE = "no value";
const CLEAR = "clear";

function limitsOf(interval: string | null): string {
  return interval?.replace(/^.*interval /, "") ?? "";
}

function leftOutWords(listed: number, all: number, many: string): string {
  return listed === 0
    ? `The ${formatCount(all)} ${many} are not listed here.`
    : `${formatCount(all - listed)} of ${formatCount(all)} ${many} are not listed here.`;
}

/** The same View as CSV: the address of the page with another path. */
function csvAddress(address: string): string {
  return address.replace("/?", "/view.csv?");
}

function amount(value: number | null): string {
  return value === null ? "" : formatAmount(value);
}

function inNameOrder(areas: readonly number[], names: readonly string[]): number[] {
  const collator = new Intl.Collator("en-GB");
  return [...areas].sort((a, b) => collator.compare(names[a] ?? "", names[b] ?? ""));
}
