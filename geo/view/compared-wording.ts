import { previousPeriod } from "../domain/like-months.ts";
import { monthsOf } from "../domain/period.ts";
import { wordPeriod } from "../domain/period-wording.ts";
import type { View } from "./view.ts";

/** The period that a View compares with, as people say it; `a year earlier` where that is the same months. */
export function wordCompared({ compare, period }: Pick<View, "compare" | "period">): string {
  if (typeof compare === "object") return wordPeriod(compare);
  const before = period && previousPeriod(period);
  return before && monthsOf(before).length > 12 ? wordPeriod(before) : "a year earlier";
}
