import { LONDON } from "../../geo/domain/area.ts";
import type { Period } from "../../geo/domain/period.ts";
import type { AreaTallies, BaseNeed, Needs, SurveyNeed } from "../../geo/measure/measure.ts";
import { londonBase, USUAL_DESIGN } from "../../geo/trust/survey-design.ts";
import { quarterFor } from "../../geo/trust/survey-quarter.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import type { Survey } from "./survey.ts";

/** What a survey says of one area in the quarter that stands for the period; null where it holds nothing. */
export function surveyFigure(
  survey: Survey,
  need: SurveyNeed,
  code: string,
  period: Period,
): number | null {
  const series = survey.get(need.survey);
  const quarter = quarterFor(period);
  if (!series || quarter === null) return null;
  const own = code === LONDON ? series.london : sharesOf(series, code);
  const share = own?.[series.quarters.indexOf(quarter)] ?? null;
  if (need.of === "share" || share === null) return share;
  return code === LONDON ? londonBase(USUAL_DESIGN) : USUAL_DESIGN.basePerBorough;
}

/** A row of London with the survey's own figure for all of it in place of what its boroughs come to; unchanged for other measures. */
export function withSurveyOfLondon(
  survey: Survey,
  needs: Needs["bases"],
  period: Period,
  row: AreaTallies,
): AreaTallies {
  const own = Object.entries(needs).flatMap(([name, need]) =>
    isSurvey(need) ? [[name, surveyFigure(survey, need, LONDON, period)] as const] : [],
  );
  return own.length === 0 ? row : { ...row, base: { ...row.base, ...Object.fromEntries(own) } };
}

export function isSurvey(need: BaseNeed | undefined): need is SurveyNeed {
  return need !== null && need !== undefined && "survey" in need;
}

/** What stands for the people asked beside a survey's values. */
export const SURVEY_SOURCE = `Public Attitude Survey (MOPAC): an assumed ${formatCount(USUAL_DESIGN.basePerBorough)} people asked per borough and ${formatCount(londonBase(USUAL_DESIGN))} in London within twelve months, design effect ${USUAL_DESIGN.designEffect}, also assumed`;

function sharesOf(series: NonNullable<ReturnType<Survey["get"]>>, code: string) {
  return series.boroughs.find((borough) => borough.code === code)?.shares;
}
