import { normalTail } from "../measure/normal-tail.ts";
import type { Finding, Robustness } from "./finding.ts";
import { changeAgainstPeers } from "./peer-change.ts";
import { surveyChange, surveyDifference } from "./survey-change.ts";
import { ENLARGED_DESIGN, londonBase, type SurveyDesign, USUAL_DESIGN } from "./survey-design.ts";
import { beyondFunnel } from "./survey-funnel.ts";
import type { SurveyMeasure } from "./survey-measures.ts";
import { addQuarters, QUARTERS_APART, type Quarter, rollingPeriod } from "./survey-quarter.ts";
import type { SurveySeries } from "./survey-series.ts";
import { surveyVariance } from "./survey-value.ts";

/** What is needed to say something of one measure in one quarter. */
export interface SurveyScan {
  readonly measure: SurveyMeasure;
  readonly series: SurveySeries;
  readonly quarter: Quarter;
  readonly design: SurveyDesign;
  /** Names of boroughs by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Boroughs like each borough, by code; none where they are not known. */
  readonly peers: ReadonlyMap<string, readonly string[]>;
}

/** Other designs that the survey may have had, and under which a finding should hold too. */
const OTHER_DESIGNS: readonly SurveyDesign[] = [USUAL_DESIGN, ENLARGED_DESIGN].flatMap((design) =>
  [1, design.designEffect, 1.5].map((designEffect) => ({ ...design, designEffect })),
);

/**
 * Every borough's value against London, against four quarters earlier, and its change against its peers': all of them, as the control of
 * false discoveries needs. Boroughs and comparisons without a value give none.
 */
export function surveyFindings(scan: SurveyScan): Finding[] {
  return [...againstLondon(scan), ...changes(scan)];
}

function againstLondon(scan: SurveyScan): Finding[] {
  const { series, quarter, design } = scan;
  const london = valueAt(series.london, series, quarter);
  if (london === null) return [];
  const held = series.boroughs.flatMap(({ code, shares }) => {
    const share = valueAt(shares, series, quarter);
    return share === null ? [] : [{ code, share }];
  });
  const beyond = beyondFunnel(
    held.map(({ share }) => ({
      share,
      variance: surveyVariance(share, design.basePerBorough, design),
    })),
    london,
  );
  return held.map(({ code, share }, i) => {
    const differ = (by: SurveyDesign) =>
      surveyDifference(
        { share, base: by.basePerBorough },
        { share: london, base: londonBase(by) },
        by,
      );
    const { value, low, high, standardError, state } = differ(design);
    return {
      ...common(scan, code, "survey-against-london", "London"),
      ...{ value, low, high, state, beyondFunnel: beyond[i] ?? false },
      p: 2 * normalTail(Math.abs(value) / standardError),
      robustness: robustnessOf(OTHER_DESIGNS.map(differ), value),
      method: "difference of two survey shares, Newcombe limits with design effect",
    };
  });
}

function changes(scan: SurveyScan): Finding[] {
  const { series, quarter, design } = scan;
  const earlier = addQuarters(quarter, -QUARTERS_APART);
  const changeOf = (shares: readonly (number | null)[], by: SurveyDesign) => {
    const [before, now] = [valueAt(shares, series, earlier), valueAt(shares, series, quarter)];
    if (before === null || now === null) return null;
    const base = by.basePerBorough;
    return surveyChange(
      { quarter: earlier, share: before, base },
      { quarter, share: now, base },
      by,
    );
  };
  const known = new Map(
    series.boroughs.flatMap(({ code, shares }) => {
      const change = changeOf(shares, design);
      return change ? [[code, { change, shares }] as const] : [];
    }),
  );
  return [...known].flatMap(([code, { change, shares }]): Finding[] => {
    const others = OTHER_DESIGNS.flatMap((by) => changeOf(shares, by) ?? []);
    // A change over the switch to telephone may be a change of method: it is scanned, but never called sound.
    const completeness = change.crossesModeBreak ? 0 : 1;
    const own: Finding = {
      ...common(scan, code, "survey-change", "its value four quarters earlier"),
      ...{ value: change.value, low: change.low, high: change.high, state: change.state },
      p: 2 * normalTail(Math.abs(change.value) / change.standardError),
      robustness: robustnessOf(others, change.value),
      completeness,
      method:
        "difference of two survey shares four quarters apart, Newcombe limits with design effect",
    };
    const peers = (scan.peers.get(code) ?? []).flatMap((peer) => known.get(peer)?.change ?? []);
    const against = changeAgainstPeers(change, peers);
    if (!against) return [own];
    const { value, low, high, p } = against;
    const state = low <= 0 && high >= 0 ? "cannot-tell" : "ok";
    return [
      own,
      {
        ...common(scan, code, "survey-change-against-peers", "its peers' change"),
        ...{ value, low, high, p, state, completeness },
        robustness: own.robustness,
        method: `change less the mean change of ${against.peers} similar boroughs`,
      },
    ];
  });
}

function common(
  { measure, quarter, design, names }: SurveyScan,
  code: string,
  metric: Finding["metric"],
  against: string,
) {
  return {
    metric,
    measure: measure.id,
    measureLabel: measure.label,
    level: "borough" as const,
    area: code,
    areaName: names.get(code) ?? code,
    period: rollingPeriod(quarter),
    against,
    n: design.basePerBorough,
    completeness: 1,
    beyondFunnel: false,
    hotspot: null,
  };
}

function valueAt(
  shares: readonly (number | null)[],
  { quarters }: SurveySeries,
  quarter: Quarter,
): number | null {
  return shares[quarters.indexOf(quarter)] ?? null;
}

/** In how many designs the limits leave 0 out on the same side; the survey is one source. */
function robustnessOf(
  others: readonly { readonly low: number; readonly high: number }[],
  value: number,
): Robustness {
  const holding = others.filter(({ low, high }) => (value > 0 ? low > 0 : high < 0)).length;
  return { cases: others.length, holding, sources: 1 };
}
