import { formatPeriod } from "../../geo/domain/period.ts";
import { formatTitle, viewTitle } from "../../geo/view/view-title.ts";
import { plainText } from "../../geo/wire/csv-table.ts";
import { valuesCsv } from "../../geo/wire/values-csv.ts";
import { writeAddress } from "../state/address.ts";
import type { Answer } from "../state/answer.ts";
import type { AreaRow } from "../state/area-row.ts";
import { boroughName } from "../state/areas.ts";

/** An answer as a CSV file that names its View, period, notes, sources and snapshot, with an address that stays with these numbers. */
export function answerCsv({ view, values }: Answer): string {
  const { from, to } = values.period;
  const pinned = { ...view, period: { from, to }, snapshot: values.snapshot };
  return valuesCsv(values, {
    title: formatTitle(viewTitle(view, values.period)),
    address: `${location.origin}/${writeAddress(pinned, false)}`,
    boroughName,
  });
}

/** What the file is called when it is saved. */
export function csvName({ values: { measure, level, period } }: Answer): string {
  return `trust-atlas-${measure.id}-${level}-${formatPeriod(period).replace("..", "-to-")}.csv`;
}

/** Rows as lines of cells set apart by tabs, as spreadsheets paste them. */
export function rowsAsText({ values }: Answer, rows: readonly AreaRow[]): string {
  const lines = rows.map(({ code, name, borough, value, low, high, count, base, state }) =>
    [code, name, boroughName(borough), value, low, high, count, base, state]
      .map((cell) => (typeof cell === "string" ? plainText(cell) : (cell ?? "")))
      .join("\t"),
  );
  const head = ["Code", "Area", "Borough", `${values.measure.label} (${values.measure.unit})`];
  return [[...head, "Low", "High", "Count", "Base", "State"].join("\t"), ...lines].join("\n");
}
