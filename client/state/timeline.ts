import { computed } from "@preact/signals";
import { addMonths, type Month, monthsOf, type Period } from "../../geo/domain/period.ts";
import { rollingPeriod } from "../../geo/trust/survey-quarter.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import type { Coverage, CoverageTable } from "../../geo/wire/coverage.ts";
import type { HeldMonth } from "../../geo/wire/snapshot.ts";
import { coverage } from "./coverage.ts";
import type { Holding } from "./coverage-words.ts";
import { type NumberedBreak, numberBreaks } from "./series-breaks.ts";
import { view } from "./view.ts";

/** The months that a period can be made of, with how London's main force is held in each. */
export interface Timeline {
  readonly months: readonly Month[];
  /** One entry per month. */
  readonly holdings: readonly Holding[];
  readonly breaks: readonly NumberedBreak[];
  /** Surveys only: the quarters held, at whose ends alone a window may end. */
  readonly quarters?: ReadonlySet<Month>;
}

/** The months of the current measure's events; null while unknown, or where it rests on no events held. */
export const timeline = computed<Timeline | null>(() => {
  const measure = measureById(view.value.measure);
  const kind = measure?.kind;
  if (measure && kind === "survey") return surveyTimeline(coverage.value, measure.id);
  const table = coverage.value?.tables.find((held) => held.kind === kind);
  if (!table) return null;
  return timelineOf(
    table,
    numberBreaks(table, coverage.value?.breaks ?? []),
    view.value.filters.crime,
  );
});

/** Whether the measure is a figure of the area itself, which knows no months. */
export const isTimeless = computed(() => measureById(view.value.measure)?.kind === null);

/** From the first month that a borough's value covers to the last; null where none does, or while unknown. */
export function surveyTimeline(held: Coverage | null, measure: string): Timeline | null {
  const survey = held?.survey.find((own) => own.measure === measure);
  const quarters = survey?.quarters.filter((_, i) => (survey.boroughs[i] ?? 0) > 0) ?? [];
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return null;
  const covered = new Set(quarters.flatMap((quarter) => monthsOf(rollingPeriod(quarter))));
  const months = monthsOf({ from: rollingPeriod(first).from, to: last });
  const holdings = months.map((month) => (covered.has(month) ? "complete" : "absent"));
  const breaks = [{ ...ASKED_BY_TELEPHONE, ticked: covered.has(ASKED_BY_TELEPHONE.from) }];
  return { months, holdings, breaks, quarters: new Set(quarters) };
}

const ASKED_BY_TELEPHONE = {
  from: "2020-04",
  kinds: [],
  code: "survey-mode",
  number: 1,
  id: "survey-mode",
  text: "People are asked by telephone; before, face to face.",
};

/** From the first month of which the main force has a file with the crimes asked for to the last; all crimes when none are named. */
export function timelineOf(
  { months, forces }: CoverageTable,
  breaks: readonly NumberedBreak[],
  crimes?: readonly string[],
): Timeline {
  const main = forces.find(({ force }) => force === "metropolitan") ?? forces[0];
  const holdings = months.map((_, i) => holdingFor(main?.months[i] ?? null, crimes));
  const first = Math.max(
    0,
    holdings.findIndex((holding) => holding !== "absent"),
  );
  const last = holdings.findLastIndex((holding) => holding !== "absent");
  const own = months.slice(first, last + 1);
  return {
    months: own,
    holdings: holdings.slice(first, last + 1),
    breaks: breaks.map((one) => ({ ...one, ticked: own.includes(one.from) })),
  };
}

/** A file of some crimes is none for others; for those it holds, that is no gap in it. */
function holdingFor(row: HeldMonth | null, crimes: readonly string[] | undefined): Holding {
  const held = row?.onlyCrimes;
  if (!row || row.kind === "outcomes" || row.located === 0) return "absent";
  if (held && !crimes?.every((crime) => held.includes(crime))) return "absent";
  const cut = row.startsOnDay ?? row.stopsOnDay ?? row.fewLocated;
  const damaged = cut ?? row.shareOfUsual ?? row.shareOfBefore;
  return damaged === undefined ? "complete" : "partial";
}

/** Every window of that many months that holds at least one month, a month apart (of a survey: that ends with a quarter held); empty where the timeline is shorter. */
export function windowsOf({ months, holdings, quarters }: Timeline, length: number): Period[] {
  return months.slice(0, Math.max(0, months.length - length + 1)).flatMap((from, i) => {
    const held = holdings.slice(i, i + length).some((holding) => holding !== "absent");
    const to = addMonths(from, length - 1);
    return held && (quarters?.has(to) ?? true) ? [{ from, to }] : [];
  });
}

/**
 * The part of all windows that is asked for in one piece: at most `most` of them, with the one wanted among them.
 *
 * It reaches to the newest window where the one wanted is near enough, and lies about it otherwise.
 */
export function runAround(windows: readonly Period[], wanted: number, most: number): Period[] {
  const latest = Math.max(0, windows.length - most);
  const centred = Math.max(0, wanted - Math.floor(most / 2));
  const start = wanted >= latest ? latest : Math.min(centred, latest);
  return windows.slice(start, start + most);
}

/** The place of the window that begins nearest to a month; -1 where there is none. */
export function nearestWindow(windows: readonly Period[], from: Month): number {
  const after = windows.findIndex((window) => window.from >= from);
  return after < 0 ? windows.length - 1 : after;
}
