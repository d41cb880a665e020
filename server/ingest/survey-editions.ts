import { LONDON_BOROUGHS } from "../sources/borough-names.ts";
import type { SurveyRow } from "../sources/reference-kinds.ts";
import { surveyKey } from "./survey-key.ts";
import type { Comparing, ValueOffer } from "./value-editions.ts";

/** A survey file's values; the London figure beside its boroughs is one of them, unless the file has a row for it. */
export function surveyOffer(
  file: Pick<ValueOffer<SurveyRow>, "path" | "named" | "derived">,
  read: { readonly rows: readonly SurveyRow[]; readonly london: readonly SurveyRow[] },
): ValueOffer<SurveyRow> {
  const rows = [...read.london, ...read.rows];
  return {
    ...file,
    newest:
      rows
        .map(({ quarterEnd }) => quarterEnd)
        .sort()
        .at(-1) ?? "",
    decimals: rows.reduce((most, { decimals }) => Math.max(most, decimals), 0),
    values: surveyValues(rows),
  };
}

/** Survey values by what they are about. */
export function surveyValues(rows: readonly SurveyRow[]): Map<string, SurveyRow> {
  return new Map(rows.map((row) => [surveyKey(row), row]));
}

/** How survey values are compared: in shares of 1; a figure and its rounded form say the same. */
export const SURVEY_VALUES: Comparing<SurveyRow> = {
  what: "survey",
  differenceOf(used, left) {
    const difference = Math.abs(used.share - left.share);
    const rounding =
      used.decimals === left.decimals ? 0 : 0.5 / 10 ** Math.min(used.decimals, left.decimals);
    // The rest of a decimal fraction in binary is no difference.
    return difference > rounding + 1e-9 ? Number(difference.toPrecision(6)) : 0;
  },
  textOf({ quarterEnd, borough, measure, share }) {
    const place = borough === null ? "London" : (LONDON_BOROUGHS.get(borough) ?? borough);
    return `${measure}, ${place}, quarter to ${quarterEnd}: ${share}`;
  },
};
