import { PARAMETERS, type ParameterName } from "../../../geo/view/parameters.ts";
import { isParameter } from "../../../geo/view/parse-view.ts";
import { type ParameterObject, queryParameter } from "./parameter-object.ts";

/** What each parameter of a View means; values and forms are those of the table that requests are read by. */
const MEANING: Readonly<Record<ParameterName, string>> = {
  measure: "What is measured; stop-rate where it is left out.",
  level: "The kind of areas; wards where the measure has them.",
  vintage: "Which boundaries; the newest held where it is left out.",
  period: "The months asked about; the newest twelve complete ones where it is left out.",
  crime: "Only crimes of these types.",
  object: "Only searches for these objects.",
  legislation: "Only searches under these powers.",
  outcome: "Only events with these outcomes.",
  gender: "Only people of these genders.",
  age: "Only people of these ages.",
  group: "The ethnic group; black for comparisons, else everybody.",
  reference: "The group compared with; white where it is left out.",
  ethnicity: "Who said which group it is: the officer, or people themselves.",
  denominator: "What a rate is per.",
  smoothing: "How smoothed rates are drawn together.",
  compare: "What figures are set against.",
  areas: "Areas to answer for or to pick out, in order.",
  classes: "How values are put into classes.",
  palette: "The colours of the classes.",
  snapshot: "The data to answer from. An answer that names a snapshot never changes.",
};

/** The names of a View's parameters, as they are listed to readers. */
export const VIEW: readonly ParameterName[] = Object.keys(PARAMETERS).filter(isParameter);

/** One parameter of a View as OpenAPI writes it down. */
export function viewParameter(name: ParameterName, required = false): ParameterObject {
  return queryParameter(name, PARAMETERS[name], MEANING[name], required);
}
