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
  return {
    of: (name, area) => {
      const need = needs[name];
      if (need === undefined) throw new RangeError(`the measure needs no base ${name}`);
      if (need === null) return totals?.residents[area] ?? null;
      if (isSurvey(need)) return surveyed(need, area);
      if (isFigure(need)) return figures?.[need.figure]?.values[area] ?? null;
      return inGroup(groups, need, area);
    },
    label: used?.source ?? (isSurvey(first) ? SURVEY_SOURCE : null),
    estimated: used !== null && "estimated" in used && used.estimated,
  };
}

function isFigure(need: ResidentsNeed | FigureNeed): need is FigureNeed {
  return "figure" in need;
}

function inGroup(groups: ResidentGroups | null, need: ResidentsNeed, area: number): number | null {
  const counts = groups?.counts[area];
  const residents = counts ? residentsInGroup(counts, need.group, need.definition) : null;
  if (!counts || residents === null) return null;
  return Math.round(residents + residentsOfGroups(counts, need.and ?? []));
}

function nearest(totals: readonly ResidentTotals[], year: number): ResidentTotals | null {
  const [best = null] = [...totals].sort(
    (a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || b.year - a.year,
  );
  return best;
}
