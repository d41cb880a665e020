import type { BacktestRow } from "../../geo/trust/backtest.ts";
import type { ForecastReport } from "../../geo/trust/forecast.ts";
import { NO_CHANGE } from "../../geo/trust/forecast-candidates.ts";
import type { ForecastBacktest, ModelBacktest } from "../../geo/wire/forecast.ts";

/** The backtest of a report as it is served: every candidate beside "no change", and why all but one are not used. */
export function backtestTable({
  backtest,
  publication,
  boroughs,
}: ForecastReport): ForecastBacktest {
  const { rows, origins, confidence } = backtest;
  const naive = rows.find(({ candidate }) => candidate.id === NO_CHANGE.id);
  const models = rows.map((row): ModelBacktest => {
    const { candidate, mae, londonMae, mase, intervals, against } = row;
    return {
      id: candidate.id,
      label: candidate.label,
      ...{ mae, londonMae, mase },
      skillByHorizon: mae.map((own, h) => 1 - own / (naive?.mae[h] ?? Number.NaN)),
      skill: skillOf(row, confidence),
      coverage: coverageOf(row),
      crps: intervals?.rankedScore ?? null,
      intervalScore80: intervals?.intervalScore80 ?? null,
      intervalScore95: intervals?.intervalScore95 ?? null,
      dieboldMarianoP: against.map((one) => one?.p ?? null),
      refused: refusalOf(row, publication),
    };
  });
  return {
    origins,
    boroughs: boroughs.length,
    skill: skillOf(publication.row, confidence),
    coverage: coverageOf(publication.row),
    models,
  };
}

function skillOf({ skill }: BacktestRow, confidence: number): ForecastBacktest["skill"] {
  if (!skill) return null;
  const { value, low, high } = skill;
  return { against: "naive", value, low, high, confidence };
}

function coverageOf({ intervals }: BacktestRow): ForecastBacktest["coverage"] {
  if (!intervals) return null;
  return { within80: intervals.coverage80, within95: intervals.coverage95, n: intervals.n };
}

/** "No change" is refused by nothing but a better model. */
function refusalOf(
  row: BacktestRow,
  { row: used, refused }: ForecastReport["publication"],
): ModelBacktest["refused"] {
  if (row === used) return null;
  return refused.find(({ id }) => id === row.candidate.id)?.reason ?? "less-skill";
}
