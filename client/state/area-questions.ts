import type { Level } from "../../geo/domain/level.ts";
import { monthFromIndex, monthIndex, type Period } from "../../geo/domain/period.ts";
import { changeLevel, changeMeasure, changeVintage } from "../../geo/view/change-view.ts";
import { HEADLINES } from "../../geo/view/headline-measures.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import type { View } from "../../geo/view/view.ts";
import type { MixBy } from "../../geo/wire/mix.ts";
import type { AreaSummary, SnapshotSummary } from "../../geo/wire/snapshot.ts";
import { readAddress } from "./address.ts";

type Place = Pick<AreaSummary, "level" | "vintage" | "code">;
type Asked = Pick<View, "period" | "snapshot">;

/** The questions behind the headline numbers; those that are not asked of the area's level are left out. */
export function headlineViews(area: Place, asked: Asked): View[] {
  return HEADLINES.filter((id) => measureById(id)?.levels.includes(area.level)).map((id) =>
    viewOf(id, area, asked),
  );
}

/** What people of the area's borough were asked that a page of it begins with. */
const SURVEYED = ["trust", "confidence", "treats-fairly"];

/** The questions to the survey of an area's borough, which is the smallest that it speaks of; none where no survey is held. */
export function surveyViews(
  { borough }: Pick<AreaSummary, "borough">,
  { period, snapshot }: Asked,
  { survey }: SnapshotSummary["months"],
): View[] {
  if (survey === null) return [];
  const plain = { ...readAddress("").view, period, snapshot };
  return SURVEYED.map((id) => ({
    // A survey may end before the police's files do: a period that it lies before gives way to its newest.
    ...changeLevel(changeMeasure(plain, id, survey), "borough"),
    areas: [borough],
  }));
}

/** What is drawn month by month: of small areas no ratio, which a month's few events could not bear; of hexagons, which have no residents, counts. */
const TRENDS: Readonly<Record<Level, readonly string[]>> = {
  borough: ["stop-rate", "stop-disparity", "crime-rate"],
  ward: ["stop-rate", "crime-rate"],
  lsoa: ["stop-rate", "crime-rate"],
  hex: ["stop-count", "crime-count"],
};

/** How many months a trend shows at most: ten years. */
const MOST_MONTHS = 120;

/** The questions behind the trends, over the newest ten years held; a kind of which nothing is held has none. */
export function trendViews(
  area: Place,
  asked: Asked,
  months: SnapshotSummary["months"],
): { readonly view: View; readonly long: Period }[] {
  return TRENDS[area.level].flatMap((id) => {
    const kind = measureById(id)?.kind ?? null;
    const held = kind && months[kind];
    if (!held) return [];
    const first = Math.max(monthIndex(held.from), monthIndex(held.to) + 1 - MOST_MONTHS);
    const long = { from: monthFromIndex(first), to: held.to };
    return [{ view: viewOf(id, area, asked), long }];
  });
}

export const MIXES: readonly MixBy[] = ["group", "object", "outcome", "crime"];

/** Those that are told where counts are rounded. */
export const TOLD_MIXES: readonly MixBy[] = ["group", "crime"];

/** The question behind what an area's events are made of. */
export function mixView(by: MixBy, area: Place, asked: Asked): View {
  return viewOf(by === "crime" ? "crime-count" : "stop-count", area, asked);
}

function viewOf(id: string, { level, vintage, code }: Place, { period, snapshot }: Asked): View {
  const plain = { ...readAddress("").view, period, snapshot };
  const there = changeVintage(changeLevel(changeMeasure(plain, id), level), vintage);
  return { ...there, areas: [code] };
}
