import { addQuarters, type Quarter, quarterEnding, quartersBetween } from "./survey-quarter.ts";

/** A row of the survey as it was read: the last day of its quarter, the borough (null for London) and the share. */
export interface SurveyRecord {
  readonly quarterEnd: string;
  readonly borough: string | null;
  readonly measure: string;
  readonly share: number;
}

/** One measure's values, by quarter. */
export interface SurveySeries {
  readonly measure: string;
  /** Every quarter from the first to the last that has a value, in order. */
  readonly quarters: readonly Quarter[];
  /** By GSS code, in its order; null in quarters without a value. */
  readonly boroughs: readonly {
    readonly code: string;
    readonly shares: readonly (number | null)[];
  }[];
  readonly london: readonly (number | null)[];
}

/** The series of one measure; without quarters where the rows hold nothing of it. */
export function surveySeries(rows: readonly SurveyRecord[], measure: string): SurveySeries {
  const found = new Map<string, number>();
  for (const row of rows) {
    const quarter = row.measure === measure ? quarterEnding(row.quarterEnd) : null;
    if (quarter !== null) found.set(`${row.borough ?? ""} ${quarter}`, row.share);
  }
  const keys = [...found.keys()].map((key) => key.split(" "));
  const held = keys.map(([, quarter = ""]) => quarter).sort();
  const [first, last] = [held[0], held.at(-1)];
  const quarters =
    first === undefined || last === undefined
      ? []
      : Array.from({ length: quartersBetween(first, last) + 1 }, (_, i) => addQuarters(first, i));
  const sharesOf = (code: string) =>
    quarters.map((quarter) => found.get(`${code} ${quarter}`) ?? null);
  const codes = [...new Set(keys.map(([code = ""]) => code))].filter((code) => code !== "").sort();
  return {
    measure,
    quarters,
    boroughs: codes.map((code) => ({ code, shares: sharesOf(code) })),
    london: sharesOf(""),
  };
}
