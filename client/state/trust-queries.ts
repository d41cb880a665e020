import { formatDriverQuestion } from "../../geo/view/driver-question.ts";
import { formatForecastQuestion } from "../../geo/view/forecast-question.ts";
import { formatInsightQuestion } from "../../geo/view/insight-question.ts";
import type { TrustAddress } from "./trust-address.ts";

/** The question on drivers that the page asks of a snapshot; of whichever is current when null. */
export function driverQuery({ measure, switches }: TrustAddress, snapshot: string | null): string {
  const lag = switches.lag === "4" ? 4 : 0;
  const months = switches.months === "10" ? 10 : 12;
  return formatDriverQuestion({ ...switches, measure, lag, months, period: null, snapshot });
}

/** The question on forecasts, for London, or for the borough chosen where there is one. */
export function forecastQuery(
  { measure, borough, ahead }: Pick<TrustAddress, "measure" | "borough" | "ahead">,
  snapshot: string | null,
): string {
  const areas = borough === null ? [] : [borough];
  return formatForecastQuestion({ measure, areas, quarters: ahead === "8" ? 8 : 4, snapshot });
}

/** The question on insights, everywhere or in the borough chosen. */
export function insightQuery(
  { borough, grade }: Pick<TrustAddress, "borough" | "grade">,
  snapshot: string | null,
): string {
  return formatInsightQuestion({ areas: borough === null ? [] : [borough], grade, snapshot });
}
