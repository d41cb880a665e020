import { ingredientWords } from "../../geo/view/ingredient-words.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { formatAmount, formatCount } from "../../geo/view/number-format.ts";
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
  const { view, values, boroughNames, words } = drawable;
  const all = values.areas.map((_, i) => i);
  const selected = view.areas.map((code) => values.areas.indexOf(code)).filter((i) => i >= 0);
  const listed = all.length <= most ? inNameOrder(all, values.name) : selected;
  const columns = columnsOf(drawable);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return {
    columns: columns.map(({ cell: _, ...column }) => ({ ...column, share: column.share / shares })),
    rows: listed.map((i) => columns.map(({ cell }) => cell(i))),
    leftOut:
      listed.length === all.length
        ? null
        : `${formatCount(all.length - listed.length)} of ${formatCount(all.length)} areas are not listed here. All are in the CSV file at ${csvAddress(words.address)}`,
  };

  function columnsOf({ values: { count, base, level, measure } }: Drawable) {
    const described = measureById(measure.id);
    const made = described ? ingredientWords(described, view) : { events: null, base: null };
    const hasInterval = measure.scale !== "count" && measure.scale !== "score";
    return [
      { label: "Area", share: 3, isNumber: false, cell: (i: number) => values.name[i] ?? "" },
      ...(level === "borough"
        ? []
        : [
            {
              label: "Borough",
              share: 2.4,
              isNumber: false,
              cell: (i: number) => boroughNames[values.borough[i] ?? ""] ?? "",
            },
          ]),
      {
        label: words.label,
        share: 1.6,
        isNumber: true,
        cell: (i: number) => wordArea(values, i).number ?? "no value",
      },
      ...(hasInterval
        ? [
            {
              label: "95\u00a0% interval",
              share: 1.8,
              isNumber: true,
              cell: (i: number) => wordArea(values, i).interval?.replace(/^.*interval /, "") ?? "",
            },
          ]
        : []),
      ...(made.events === null || measure.scale === "count"
        ? []
        : [
            {
              label: made.events,
              share: 1.3,
              isNumber: true,
              cell: (i: number) => amount(count[i] ?? null),
            },
          ]),
      ...(made.base === null
        ? []
        : [
            {
              label: made.base,
              share: 1.5,
              isNumber: true,
              cell: (i: number) => amount(base[i] ?? null),
            },
          ]),
      {
        label: "State",
        share: 1.3,
        isNumber: false,
        cell: (i: number) => wordArea(values, i).state ?? "clear",
      },
    ];
  }
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
