import { wordMonth, wordMonths, wordPeriod } from "../../geo/domain/period-wording.ts";
import { type ValueUnit, wordValue } from "../../geo/view/number-format.ts";
import type { TrendPoint } from "./trend-shape.ts";

/** A trend in sentences: how many months it has, the newest, the highest and lowest that do not rest on too little, and which are missing. */
export function wordTrend(points: readonly TrendPoint[], unit: ValueUnit): string[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  const valued = points.filter(({ value }) => value !== null);
  const newest = valued.at(-1);
  const span = wordPeriod({ from: first.month, to: last.month });
  if (!newest) return [`No month of ${span} has a value.`];
  const { value, interval } = wordValue(newest, unit);
  return [
    `${valued.length} of ${points.length} months, ${span}.`,
    `Newest, ${wordMonth(newest.month)}: ${value}${interval ? ` (${interval})` : ""}.`,
    ...ends(valued, unit),
    ...missing(points),
  ];
}

function ends(valued: readonly TrendPoint[], unit: ValueUnit): string[] {
  const sure = valued
    .filter(({ state }) => state !== "unstable")
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [lowest] = sure;
  const highest = sure.at(-1);
  if (!lowest || !highest || sure.length < 3) return [];
  const at = (point: TrendPoint) => `${wordValue(point, unit).number} in ${wordMonth(point.month)}`;
  const but = sure.length < valued.length ? ", unstable months aside" : "";
  return [`Highest ${at(highest)}, lowest ${at(lowest)}${but}.`];
}

function missing(points: readonly TrendPoint[]): string[] {
  const months = points.filter(({ value }) => value === null).map(({ month }) => month);
  return months.length === 0 ? [] : [`Without a value: ${wordMonths(months)}.`];
}
