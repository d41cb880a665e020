import type {
  BaseNeed,
  FigureNeed,
  Needs,
  ResidentsNeed,
  SurveyNeed,
} from "../../geo/measure/measure.ts";
import type { ResidentGroups, ResidentTable, ResidentTotals } from "../ingest/snapshot-files.ts";
import type { AreaFigures, FigureTable } from "./area-figures.ts";
import { residentsInGroup, residentsOfGroups } from "./residents-in-group.ts";
import { isSurvey, SURVEY_SOURCE } from "./survey-figures.ts";

/** The denominators of one boundary set for one question. */
export interface Bases {
  /** One named need by area number; null where it is not held. */
  of(name: string, area: number): number | null;
  /** What they are, with source and year; null when the measure needs none or none is held. */
  readonly label: string | null;
  /** Whether they were apportioned from smaller areas. */
  readonly estimated: boolean;
}

/** What a survey says of an area by its number. */
type Surveyed = (need: SurveyNeed, area: number) => number | null;

/** Reads the needed denominators from a set's tables, taking the residents of the year nearest to the period's. */
export function basesFor(
  table: ResidentTable | undefined,
  figures: AreaFigures | undefined,
  needs: Needs["bases"],
  year: number,
  surveyed: Surveyed = () => null,
): Bases {
  const totals = nearest(table?.totals ?? [], year);
  const groups = table?.groups ?? null;
  const tableFor = (
    need: Exclude<BaseNeed, SurveyNeed>,
  ): ResidentTotals | ResidentGroups | FigureTable | null => {
    if (need === null) return totals;
    return isFigure(need) ? (figures?.[need.figure] ?? null) : groups;
  };
  // Of several needs, the one of a group is the less certain: it is the one to name.
  const [first] = Object.values(needs)
    .filter((need) => !(need !== null && "figure" in need && need.remarked))
    .toSorted((a, b) => Number(a === null) - Number(b === null));
  const used = first === undefined || isSurvey(first) ? null : tableFor(first);
  const columnOf = (need: Exclude<BaseNeed, SurveyNeed>) => {
    if (need === null) return totals?.residents ?? [];
    if (isFigure(need)) return figures?.[need.figure]?.values ?? [];
    return groups ? inGroup(groups, need) : [];
  };
  const readers = new Map(
    Object.entries(needs).map(([name, need]): [string, (area: number) => number | null] => {
      if (isSurvey(need)) return [name, (area) => surveyed(need, area)];
      const column = columnOf(need);
      return [name, (area) => column[area] ?? null];
    }),
  );
  return {
    of: (name, area) => {
      const read = readers.get(name);
      if (!read) throw new RangeError(`the measure needs no base ${name}`);
      return read(area);
    },
    label: used?.source ?? (isSurvey(first) ? SURVEY_SOURCE : null),
    estimated: used !== null && "estimated" in used && used.estimated,
  };
}

function isFigure(need: ResidentsNeed | FigureNeed): need is FigureNeed {
  return "figure" in need;
}

/** The residents of a group in every area; no View changes them, so that each column is made once. */
function inGroup(groups: ResidentGroups, need: ResidentsNeed): readonly (number | null)[] {
  const known = columns.get(groups) ?? new Map<string, readonly (number | null)[]>();
  columns.set(groups, known);
  const { group, definition, and = [] } = need;
  const key = [group, definition, ...and].join(" ");
  const column =
    known.get(key) ??
    groups.counts.map((counts) => {
      const residents = counts ? residentsInGroup(counts, group, definition) : null;
      if (!counts || residents === null) return null;
      return Math.round(residents + residentsOfGroups(counts, and));
    });
  known.set(key, column);
  return column;
}

const columns = new WeakMap<ResidentGroups, Map<string, readonly (number | null)[]>>();

function nearest(totals: readonly ResidentTotals[], year: number): ResidentTotals | null {
  const [best = null] = [...totals].sort(
    (a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || b.year - a.year,
  );
  return best;
}
