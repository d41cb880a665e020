import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import { type Month, monthsOf, type Period } from "../../geo/domain/period.ts";
import type { Measure } from "../../geo/measure/measure.ts";
import type { Fault, Parsed } from "../../geo/view/fault.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import type { View } from "../../geo/view/view.ts";
import { type Coverage, coverageOf, lastTwelve } from "./covered-months.ts";
import type { Snapshot, SnapshotSet } from "./snapshot.ts";

/** A View with everything that depended on the snapshot filled in. */
export interface Question {
  readonly view: View;
  readonly measure: Measure;
  readonly set: SnapshotSet;
  readonly period: Period;
  readonly months: readonly Month[];
  readonly coverage: Coverage;
}

/** Fills in vintage and period, and says which of the View's areas and vintage this snapshot does not hold. */
export function resolveView(snapshot: Snapshot, view: View): Parsed<Question> {
  const measure = measureById(view.measure);
  if (!measure) throw new RangeError(`no measure ${view.measure}`);
  const set = setFor(snapshot, view);
  if (!set) return { ok: false, faults: [setFault(snapshot, view)] };
  const unknown = unknownAreas(set, view);
  if (unknown.length > 0) return { ok: false, faults: [areasFault(unknown, set)] };
  const coverage = coverageOf(snapshot.about.coverage, measure.kind, view.filters);
  const boroughs = [...new Set(set.areas.map(({ borough }) => borough))];
  const period = view.period ?? lastTwelve(coverage, boroughs) ?? anyPeriod(coverage);
  return { ok: true, value: { view, measure, set, period, months: monthsOf(period), coverage } };
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

function setFault(snapshot: Snapshot, { level, vintage }: View): Fault {
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
