import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import { isEventKind } from "../../geo/domain/event.ts";
import { type Month, monthsOf, type Period } from "../../geo/domain/period.ts";
import { type Disclosure, disclosed } from "../../geo/measure/disclosure.ts";
import type { Measure } from "../../geo/measure/measure.ts";
import { comparedPeriod, periodRefused } from "../../geo/view/compare.ts";
import { estimatorById } from "../../geo/view/estimators.ts";
import type { Fault, Parsed } from "../../geo/view/fault.ts";
import type { View } from "../../geo/view/view.ts";
import { type ComparedPeriod, comparePeriods } from "./compared-months.ts";
import { type Coverage, coverageOf, fullestYearHeld, lastTwelve } from "./covered-months.ts";
import { disclosureFaults, levelFault } from "./disclosure-faults.ts";
import type { Snapshot, SnapshotSet } from "./snapshot.ts";
import { sharesInterviews, surveyCoverage } from "./survey-coverage.ts";

/** A View with everything that depended on the snapshot filled in. */
export interface Question {
  readonly view: View;
  /** The View's measure, under the policy. */
  readonly measure: Measure;
  readonly disclosure: Disclosure;
  readonly set: SnapshotSet;
  readonly period: Period;
  readonly months: readonly Month[];
  readonly coverage: Coverage;
  /** The period compared with, for measures of change; null otherwise. */
  readonly compared: ComparedPeriod | null;
}

/** Fills in vintage and period, and says which of the View's areas and vintage this snapshot does not hold. */
export function resolveView(
  snapshot: Snapshot,
  view: View,
  disclosure: Disclosure,
): Parsed<Question> {
  const known = estimatorById(view.measure);
  if (!known) throw new RangeError(`no measure ${view.measure}`);
  const measure = disclosed(known, disclosure);
  const set = setFor(snapshot, view);
  if (!set) return { ok: false, faults: [setFault(snapshot, view)] };
  const unknown = unknownAreas(set, view);
  if (unknown.length > 0) return { ok: false, faults: [areasFault(unknown, set)] };
  const coverage = coverageFor(snapshot, view, measure);
  const byYear = disclosure === "rounded" && isEventKind(measure.kind);
  const usual = (byYear ? fullestYearHeld : lastTwelve)(coverage, set.boroughs);
  const period = view.period ?? usual ?? anyPeriod(coverage);
  const other = comparedPeriod(view.compare, period);
  const withheld = disclosure === "rounded" ? disclosureFaults(known, view, period, other) : [];
  if (withheld.length > 0) return { ok: false, faults: withheld };
  const refused = other && periodRefused(period, other);
  const shared = other && measure.kind === "survey" && sharesInterviews(period, other);
  if (shared) return { ok: false, faults: [compareFault(shared)] };
  if (refused) return { ok: false, faults: [compareFault(refused)] };
  const compared = measure.comparesPeriods && other ? comparePeriods(period, other) : null;
  const months = monthsOf(period);
  return {
    ok: true,
    value: { view, measure, disclosure, set, period, months, coverage, compared },
  };
}

/** Which months the measure's own files or values cover. */
function coverageFor({ about, survey }: Snapshot, { filters }: View, measure: Measure): Coverage {
  const { id, kind, choices } = measure;
  if (kind === "survey") return surveyCoverage(survey.get(id));
  return coverageOf(about.coverage, kind, { ...choices, ...filters });
}

/** The boundary set of a level and vintage, the newest when none is named. */
function setFor(
  snapshot: Pick<Snapshot, "sets">,
  { level, vintage }: Pick<View, "level" | "vintage">,
): SnapshotSet | undefined {
  return snapshot.sets.find(
    ({ set }) => set.level === level && (vintage === null || set.vintage === vintage),
  );
}

/** Without one usable month there is still a question: it is answered with `missing` for a period that was looked at. */
function anyPeriod(coverage: Coverage): Period {
  const newest = coverage.months.at(-1) ?? "2023-12";
  return { from: newest, to: newest };
}

function compareFault(detail: string): Fault {
  return { code: "value-not-allowed", field: "compare", detail, allowed: [] };
}

function setFault(snapshot: Snapshot, view: View): Fault {
  const { level, vintage } = view;
  if (snapshot.coarse) return levelFault(view, snapshot.sets);
  const ofLevel = snapshot.sets.filter(({ set }) => set.level === level);
  const levels = [...new Set(snapshot.sets.map(({ set }) => set.level))];
  return ofLevel.length === 0
    ? {
        code: "value-not-allowed",
        field: "level",
        detail: `This snapshot holds no ${level} boundaries.`,
        allowed: levels,
      }
    : {
        code: "value-not-allowed",
        field: "vintage",
        detail: `This snapshot holds no ${level} boundaries of ${vintage}.`,
        allowed: ofLevel.flatMap(({ set }) => (set.vintage === null ? [] : [String(set.vintage)])),
      };
}

function unknownAreas(set: SnapshotSet, view: View): string[] {
  if (view.areas.length === 0) return [];
  const known = new Set(set.areas.map(({ code }) => code));
  return view.areas.filter((code) => !known.has(code));
}

function areasFault(unknown: readonly string[], { set, areas }: SnapshotSet): Fault {
  const example = areas.find(({ borough }) => borough !== CITY_OF_LONDON) ?? areas[0];
  return {
    code: "value-not-allowed",
    field: "areas",
    detail: `${unknown.join(", ")} is no ${set.level}${set.vintage === null ? "" : ` of ${set.vintage}`}. Use codes of that boundary set, such as ${example?.code}.`,
    allowed: [],
  };
}
