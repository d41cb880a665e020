import {
  type AreaForecast as Forecasted,
  type ForecastReport,
  type NoForecast,
  reportForecast,
} from "../../geo/trust/forecast.ts";
import { forecastHeadline } from "../../geo/trust/forecast-words.ts";
import type { SurveyDesign } from "../../geo/trust/survey-design.ts";
import { SURVEY_MEASURES } from "../../geo/trust/survey-measures.ts";
import {
  addQuarters,
  QUARTERS_APART,
  quartersBetween,
  rollingPeriod,
} from "../../geo/trust/survey-quarter.ts";
import type { SurveySeries } from "../../geo/trust/survey-series.ts";
import { type ForecastQuestion, formatForecastQuestion } from "../../geo/view/forecast-question.ts";
import type { AreaForecast, Forecast } from "../../geo/wire/forecast.ts";
import type { Note } from "../../geo/wire/values.ts";
import { backtestTable } from "./forecast-backtest.ts";
import { TRUST_SEED } from "./trust-drivers.ts";
import type { TrustHead } from "./trust-head.ts";

/** What a forecast is made from, small enough to be handed to another thread. */
export interface ForecastMaterial {
  /** Null where the snapshot holds nothing of the measure. */
  readonly series: SurveySeries | null;
  readonly design: SurveyDesign;
  /** Residents by borough, and names; null where they are not held. */
  readonly residents: ReadonlyMap<string, number> | null;
  readonly names: ReadonlyMap<string, string>;
}

/** The answer to a question on forecasts. Takes about a second; deterministic. */
export function answerForecast(
  head: TrustHead,
  material: ForecastMaterial,
  question: ForecastQuestion,
): Forecast {
  const measure = SURVEY_MEASURES.find(({ id }) => id === question.measure);
  const about = {
    ...head,
    question: formatForecastQuestion(question),
    measure: {
      id: question.measure,
      label: measure?.label ?? question.measure,
      meaning: measure?.meaning ?? "",
    },
  };
  const { series, design, residents } = material;
  const found = series
    ? reportForecast(series, { design, seed: TRUST_SEED, horizons: question.quarters, residents })
    : null;
  if (!found || "reason" in found) return { ...about, ...noForecast(material, question, found) };
  const { row, noModelBeatsNoChange } = found.publication;
  return {
    ...about,
    period: { from: rollingPeriod(found.from).from, to: found.to },
    n: quartersBetween(found.from, found.to) + 1,
    headline: forecastHeadline(found),
    model: { id: row.candidate.id, label: row.candidate.label },
    noModelBeatsNoChange,
    reason: null,
    areas: areasOf(material, question, found),
    backtest: backtestTable(found),
    caveats: found.caveats,
    notes: notesOn(found),
  };
}

function noForecast(
  material: ForecastMaterial,
  question: ForecastQuestion,
  found: NoForecast | null,
): Omit<Forecast, "snapshot" | "question" | "measure"> {
  const quarters = material.series?.quarters ?? [];
  const [from, to] = [quarters[0] ?? NO_QUARTER, quarters.at(-1) ?? NO_QUARTER];
  return {
    period: { from: rollingPeriod(from).from, to },
    n: quarters.length,
    headline: found
      ? forecastHeadline(found)
      : `There is no forecast: the snapshot's survey has no values of ${question.measure}.`,
    model: null,
    noModelBeatsNoChange: false,
    reason: found?.reason ?? "not-held",
    areas: areasOf(material, question, null),
    backtest: null,
    caveats: [],
    notes: [],
  };
}

/** The first quarter that there could be a survey of: a period is always told. */
const NO_QUARTER = "2014-12";

function areasOf(
  material: ForecastMaterial,
  { areas }: ForecastQuestion,
  found: ForecastReport | null,
): AreaForecast[] {
  if (areas.length === 0) {
    const { series } = material;
    return [areaOf("London", null, series, series?.london, found?.london, found)];
  }
  return areas.map((code) => {
    const { series, names } = material;
    const shares = series?.boroughs.find((own) => own.code === code)?.shares;
    const own = found?.boroughs.find(({ borough }) => borough === code);
    return areaOf(names.get(code) ?? code, code, series, shares, own, found);
  });
}

function areaOf(
  name: string,
  area: string | null,
  series: SurveySeries | null,
  shares: readonly (number | null)[] | undefined,
  own: Forecasted | undefined,
  found: ForecastReport | null,
): AreaForecast {
  return {
    area,
    name,
    history: { quarters: shares ? (series?.quarters ?? []) : [], values: shares ?? [] },
    from: own?.from ?? null,
    last: own?.last ?? null,
    points: own ? stepsOf(own) : [],
    reason: own ? null : whyNone(found, shares !== undefined),
  };
}

function stepsOf({ from, points }: Forecasted): AreaForecast["points"] {
  const certain = addQuarters(from, QUARTERS_APART);
  return points.map((point) => ({ ...point, guess: point.quarter > certain }));
}

function whyNone(found: ForecastReport | null, surveyed: boolean): string {
  if (!surveyed) return "The survey has no values for it.";
  return found
    ? "Its values have a gap in the quarters learnt from."
    : "There is no forecast of this measure.";
}

function notesOn({ to, london, leftOut, boroughs }: ForecastReport): Note[] {
  const notes: Note[] = [];
  if (london.from > to) {
    const text = `Boroughs are published up to ${to}, London up to ${london.from}: each forecast starts from its own last value. Models were compared on quarters that both have.`;
    notes.push({ code: "london-later", text });
  }
  if (leftOut.length > 0) {
    const text = `${leftOut.length} of ${leftOut.length + boroughs.length} boroughs have gaps and are left out: ${leftOut.join(", ")}.`;
    notes.push({ code: "boroughs-left-out", text });
  }
  return notes;
}
