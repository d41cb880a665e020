import { wordMonth, wordPeriod } from "../../geo/domain/period-wording.ts";
import type { Parsed } from "../../geo/view/fault.ts";
import type { ForecastQuestion } from "../../geo/view/forecast-question.ts";
import { formatCount, formatNumber, formatShare } from "../../geo/view/number-format.ts";
import { trustItemAddress } from "../../geo/view/trust-item-address.ts";
import type { AreaForecast, Forecast } from "../../geo/wire/forecast.ts";
import {
  DIRECTION_WORDS,
  horizonsOf,
  REFUSED_WORDS,
  wordHeld,
  wordPercent,
  wordSkill,
} from "../../geo/wire/forecast-wording.ts";
import type { Atlas } from "../atlas/atlas.ts";
import type { BriefingTable, Draft } from "./briefing-sheet.ts";
import { SYNTHETIC } from "./export-words.ts";

/** Quarters of what was published that stand in front of what may come. */
const PAST_SHOWN = 5;

/** Where a survey measure is heading, its limits quarter by quarter, and how each way of forecasting did. */
export async function draftForecast(
  atlas: Atlas,
  question: ForecastQuestion,
  publicUrl: string,
): Promise<Parsed<Draft>> {
  const asked = await atlas.forecast(question);
  if (!asked.ok) return asked;
  const shown = asked.value;
  const { measure, snapshot, areas } = shown;
  const pinned = { kind: "forecast", question: { ...question, snapshot } } as const;
  const { sources, created } = atlas.summary();
  const skill = wordSkill(shown);
  return {
    ok: true,
    value: {
      title: `Where "${measure.label}" is heading in ${areas.map(({ name }) => name).join(", ") || "London"}`,
      summary: shown.headline,
      reading: [
        `Learnt from ${formatCount(shown.n)} quarters, ${wordPeriod(shown.period)}.`,
        ...(skill === null ? [] : [skill]),
        ...areas.flatMap(({ name, reason }) => (reason === null ? [] : [`${name}: ${reason}`])),
      ],
      drawable: null,
      tables: [
        ...areas.filter(({ points }) => points.length > 0).map((area) => stepsTable(area, shown)),
        ...backtestTables(shown),
      ],
      address: `${publicUrl}${trustItemAddress(pinned)}`,
      snapshot,
      pinned,
      caveats: [...shown.caveats, ...shown.notes.map(({ text }) => text)],
      methods: [
        {
          label: `Where "${measure.label}" is heading`,
          paragraphs: [
            `${measure.label}: ${measure.meaning}. Each way of forecasting was tested from earlier quarters on those that followed; one is used only where it certainly errs less than "no change" and its limits hold as often as they say.`,
          ],
        },
      ],
      attribution: sources.map(({ attribution }) => attribution),
      created,
      synthetic: shown.synthetic ? SYNTHETIC : null,
    },
  };
}

function stepsTable({ name, history, points }: AreaForecast, { measure }: Forecast): BriefingTable {
  const past = history.quarters.flatMap((quarter, i) => {
    const value = history.values[i] ?? null;
    return value === null ? [] : [[wordMonth(quarter), "survey", formatShare(value), "", "", ""]];
  });
  const coming = points.map((step) => [
    wordMonth(step.quarter),
    step.guess ? "forecast, a guess" : "forecast",
    formatShare(step.value),
    `${formatShare(step.low80)} to ${formatShare(step.high80)}`,
    `${formatShare(step.low95)} to ${formatShare(step.high95)}`,
    DIRECTION_WORDS[step.direction].replace(/^\S+ /, ""),
  ]);
  return {
    caption: `${measure.label} in ${name}: survey and forecast`,
    columns: STEP_COLUMNS,
    rows: [...past.slice(-PAST_SHOWN), ...coming],
    leftOut: null,
  };
}

const STEP_COLUMNS = [
  { label: "Year to", share: 0.18, isNumber: false },
  { label: "What it is", share: 0.16, isNumber: false },
  { label: "Share", share: 0.1, isNumber: true },
  { label: "80\u00a0% limits", share: 0.16, isNumber: true },
  { label: "95\u00a0% limits", share: 0.16, isNumber: true },
  { label: "Against the last value", share: 0.24, isNumber: false },
];

function backtestTables({ backtest, model }: Forecast): BriefingTable[] {
  if (!backtest) return [];
  const horizons = horizonsOf(backtest);
  const rows = backtest.models.map((one) => [
    one.label,
    `${formatNumber(one.mae[0] ?? 0, 1)} to ${formatNumber(one.mae.at(-1) ?? 0, 1)}`,
    one.skill
      ? `${wordPercent(one.skill.value)} (${wordPercent(one.skill.low)} to ${wordPercent(one.skill.high)})`
      : "",
    one.coverage ? wordHeld(one.coverage.within80) : "not judged",
    one.coverage ? wordHeld(one.coverage.within95) : "not judged",
    one.id === model?.id ? "in use" : REFUSED_WORDS[one.refused ?? "less-skill"],
  ]);
  const caption = `How each way of forecasting did, 1 to ${horizons} quarters ahead, from ${backtest.origins} earlier quarters over ${backtest.boroughs} boroughs`;
  return [{ caption, columns: BACKTEST_COLUMNS, rows, leftOut: null }];
}

const BACKTEST_COLUMNS = [
  { label: "Way", share: 0.24, isNumber: false },
  { label: "Mean error, points", share: 0.12, isNumber: true },
  { label: 'Less error than "no change"', share: 0.2, isNumber: true },
  { label: "80\u00a0% limits held", share: 0.12, isNumber: true },
  { label: "95\u00a0% limits held", share: 0.12, isNumber: true },
  { label: "Used?", share: 0.2, isNumber: false },
];
