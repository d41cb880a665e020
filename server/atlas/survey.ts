import { SURVEY_MEASURES } from "../../geo/trust/survey-measures.ts";
import { type SurveySeries, surveySeries } from "../../geo/trust/survey-series.ts";
import type { ReferencesFile } from "../ingest/snapshot-files.ts";

/** The survey's series by measure id; measures of which a snapshot holds no value are left out. */
export type Survey = ReadonlyMap<string, SurveySeries>;

/** The survey as a snapshot keeps it, by measure and quarter; empty where none was ingested. */
export function loadSurvey({ survey }: Pick<ReferencesFile, "survey">): Survey {
  const series = SURVEY_MEASURES.map(({ id }) => surveySeries(survey, id));
  return new Map(
    series.filter(({ quarters }) => quarters.length > 0).map((own) => [own.measure, own]),
  );
}
