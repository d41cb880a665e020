import type { Period } from "../../geo/domain/period.ts";
import { driverGrid, specificationOf } from "../../geo/trust/driver-grid.ts";
import { DRIVER_PREDICTORS } from "../../geo/trust/driver-predictors.ts";
import { type DriverSensitivity, driverSensitivity } from "../../geo/trust/driver-sensitivity.ts";
import { boroughYears, type DriverTable } from "../../geo/trust/driver-table.ts";
import { type DriverReport, reportDrivers } from "../../geo/trust/drivers.ts";
import { SURVEY_MEASURES } from "../../geo/trust/survey-measures.ts";
import { rollingPeriod } from "../../geo/trust/survey-quarter.ts";
import { reliabilityOf } from "../../geo/trust/survey-reliability.ts";
import {
  DRIVER_SWITCHES,
  type DriverQuestion,
  formatDriverQuestion,
} from "../../geo/view/driver-question.ts";
import type { DriverSwitches, Drivers } from "../../geo/wire/drivers.ts";
import { driverEntries } from "./driver-entries.ts";
import { driverHeading, driverNotes } from "./driver-notes.ts";
import { survivalOf } from "./driver-survival.ts";
import type { TrustHead } from "./trust-head.ts";

/** What makes draws repeatable; another number would give other draws of the same. */
export const TRUST_SEED = 20231231;

/** The answer to a question on drivers from the table of its snapshot. Takes seconds; deterministic. */
export function answerDrivers(
  head: TrustHead,
  table: DriverTable,
  question: DriverQuestion,
): Drivers {
  const rows = boroughYears(table, question);
  const report = reportDrivers(rows, table.design, TRUST_SEED, DRIVER_PREDICTORS, question.months);
  const sensitivity = new Map(
    DRIVER_PREDICTORS.map((predictor): [string, DriverSensitivity] => [
      predictor.id,
      driverSensitivity(predictor, driverGrid(table, question, predictor), table.design),
    ]),
  );
  const drivers = driverEntries(table, question, report, sensitivity);
  const measure = SURVEY_MEASURES.find(({ id }) => id === question.measure);
  const { boroughsLeftOut, yearsAhead } = report;
  return {
    ...head,
    question: formatDriverQuestion(question),
    measure: {
      id: question.measure,
      label: measure?.label ?? question.measure,
      meaning: measure?.meaning ?? "",
    },
    period: periodOf(table, question, report),
    n: report.panel.n,
    headline: driverHeading(table, question, report, drivers),
    verdict: report.verdict,
    sample: sampleOf(table, report),
    reliability: ceilingOf(table, question, report),
    drivers,
    prediction: { boroughsLeftOut, yearsAhead },
    importance: importanceOf(report),
    survives: survivalOf(drivers, specificationOf(question)),
    switches: switchesOf(question),
    caveats: report.caveats,
    notes: driverNotes(table, question, report, drivers),
  };
}

function periodOf(
  { survey, quarters }: DriverTable,
  { measure, period }: DriverQuestion,
  { panel }: DriverReport,
): Period {
  const held = survey.find((series) => series.measure === measure)?.quarters ?? quarters;
  const [first, last] =
    panel.years.length > 0
      ? [panel.years[0], panel.years.at(-1)]
      : [period?.to ?? held[0], period?.to ?? held.at(-1)];
  const [from, to] = [first ?? NO_QUARTER, last ?? NO_QUARTER].map(rollingPeriod);
  return { from: from?.from ?? NO_QUARTER, to: to?.to ?? NO_QUARTER };
}

/** A period is always told, also by a snapshot without a survey: the first quarter that there could be one of. */
const NO_QUARTER = "2014-12";

function sampleOf({ design }: DriverTable, { panel, notHeld, merged }: DriverReport) {
  return {
    boroughYears: panel.n,
    boroughs: panel.boroughs,
    years: panel.years,
    factors: panel.ids,
    leftOut: panel.leftOut,
    notInJoint: [
      ...notHeld.map((factor) => ({ factor, reason: "too-few-borough-years" })),
      ...merged.map((factor) => ({ factor, reason: "told-by-the-others" })),
      ...panel.constant.map((factor) => ({ factor, reason: "does-not-vary" })),
    ],
    design: { basePerBorough: design.basePerBorough, designEffect: design.designEffect },
  };
}

function ceilingOf(
  { survey, design }: DriverTable,
  { measure }: DriverQuestion,
  { panel }: DriverReport,
): Drivers["reliability"] {
  const series = survey.find((own) => own.measure === measure);
  if (!series) return null;
  const asked = panel.years.at(-1);
  const i = asked
    ? series.quarters.indexOf(asked)
    : series.quarters.findLastIndex((_, q) => series.boroughs.some(({ shares }) => shares[q]));
  const shares = series.boroughs.flatMap((own) => own.shares[i] ?? []);
  const found = reliabilityOf(shares, design.basePerBorough, design);
  const quarter = series.quarters[i];
  if (!found || quarter === undefined) return null;
  const percent = Math.round(100 * found.value);
  const text = `About ${percent} % of what boroughs differed by in the year to ${quarter} is more than chance in who was asked. No set of factors can explain more than that of the differences between boroughs.`;
  return { value: found.value, quarter, n: found.n, text };
}

function importanceOf({ shares, panel }: DriverReport): Drivers["importance"] {
  if (!shares) return null;
  const idOf = (j: number) => panel.ids[j] ?? "";
  return {
    r2: shares.r2,
    shares: shares.shares.map((share, j) => ({
      factor: idOf(j),
      share,
      low: shares.limits[j]?.low ?? 0,
      high: shares.limits[j]?.high ?? 1,
    })),
    orderings: shares.orderings.map(({ first, second, share }) => ({
      first: idOf(first),
      second: idOf(second),
      share,
    })),
  };
}

function switchesOf(question: DriverQuestion): DriverSwitches {
  const asked = { ...specificationOf(question), months: String(question.months) };
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => {
      const allowed = Object.entries(DRIVER_SWITCHES).find(([known]) => known === name)?.[1];
      return allowed ? [[name, { value, allowed }]] : [];
    }),
  );
}
