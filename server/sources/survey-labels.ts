import { boroughCodeOfVariant } from "./borough-names.ts";
import { readLookupTable } from "./lookup-table.ts";

/** The atlas's measure for a label of the survey, of either publication; null when it is not in the reviewed table. */
export function surveyMeasureOf(label: string): string | null {
  return MEASURES.get(keyOf(label)) ?? null;
}

/** The borough of a row: its code, null for the Metropolitan Police's whole area, undefined for a name that is not known. */
export function surveyBoroughOf(label: string): string | null | undefined {
  return keyOf(label) === "mps" ? null : (boroughCodeOfVariant(label) ?? undefined);
}

/** Compared without case, quotes and runs of blanks. */
function keyOf(label: string): string {
  return label.replaceAll(/["“”]/g, "").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

const MEASURES: ReadonlyMap<string, string> = new Map(
  readLookupTable("survey-measures.csv", ["measure", "family", "label", "note"]).map(
    ([measure = "", , label = ""]) => [keyOf(label), measure],
  ),
);
