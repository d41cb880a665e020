import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import type { Period } from "../../geo/domain/period.ts";
import type { Finding } from "../../geo/trust/finding.ts";
import { INSIGHT_CAVEATS } from "../../geo/trust/insight-caveats.ts";
import { INSIGHT_METRICS } from "../../geo/trust/insight-metric.ts";
import { type FoundInsight, scanForInsights } from "../../geo/trust/insights.ts";
import { type SurveyScan, surveyFindings } from "../../geo/trust/survey-findings.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import type { Grade, Insight, Insights, LookedAt } from "../../geo/wire/insights.ts";
import type { Scanned } from "./insight-findings.ts";

/** What insights are drawn from, small enough to be handed to another thread. */
export interface InsightMaterial {
  readonly police: Scanned;
  readonly survey: readonly SurveyScan[];
}

/** Everything found in a snapshot, whoever asks. */
export type AllInsights = Pick<
  Insights,
  "period" | "n" | "found" | "insights" | "lookedAt" | "caveats"
>;

/** The insights that the rules draw from everything that was looked at; deterministic. */
export function allInsights({ police, survey }: InsightMaterial): AllInsights {
  const asked = survey.map((scan) => ({ scan, findings: surveyFindings(scan) }));
  const findings = [...police.findings, ...asked.flatMap((own) => own.findings)].filter(
    ({ area }) => area !== CITY_OF_LONDON,
  );
  const { insights, scanned } = scanForInsights(findings);
  const served = insights.map(insightOf);
  const count = (grade: Grade) => served.filter((one) => one.grade === grade).length;
  return {
    period: periodOf(findings),
    n: scanned,
    found: { A: count("A"), B: count("B"), C: count("C") },
    insights: served,
    lookedAt: [
      ...asked.flatMap(({ scan, findings: own }) => surveyLooked(scan, own)),
      ...police.lookedAt,
    ],
    caveats: INSIGHT_CAVEATS,
  };
}

function insightOf({ rule, claim, evidence, grade, caveats, view }: FoundInsight): Insight {
  const [first] = evidence;
  const { area = "", areaName = "", level = "borough" } = first ?? {};
  return {
    id: [rule.id, area, first?.measure, ...Object.values(first?.filters ?? {})].join(":"),
    rule: rule.id,
    claim,
    area,
    areaName,
    level,
    grade,
    gradeWords: GRADE_WORDS[grade],
    evidence: evidence.map((finding) => ({
      metric: finding.metric,
      measure: finding.measure,
      label: finding.measureLabel,
      period: { from: finding.period.from, to: finding.period.to },
      value: finding.value,
      low: finding.low,
      high: finding.high,
      unit: INSIGHT_METRICS[finding.metric].unit,
      against: finding.against,
      n: finding.n,
      p: finding.p,
      q: finding.q,
      state: finding.state,
      robustness: finding.robustness,
      method: finding.method,
    })),
    counter: rule.counter,
    wouldChange: rule.wouldChange,
    action: rule.action,
    caveats,
    view: viewQuery(view),
  };
}

const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  A: "Holds in at least 80 % of other ways of asking, and in two sources.",
  B: "Holds in at least 80 % of other ways of asking, in one source.",
  C: "To watch: it does not hold in enough other ways of asking, or none could be tried.",
};

/** Canonical, so that the page, a tile and an export know it as the same. */
function viewQuery(parameters: Readonly<Record<string, string>>): string {
  const parsed = parseView(Object.entries(parameters));
  if (!parsed.ok) {
    const faults = parsed.faults.map(({ detail }) => detail).join(" ");
    throw new RangeError(`an insight's View is wrong: ${JSON.stringify(parameters)}. ${faults}`);
  }
  return formatView(parsed.value);
}

function periodOf(findings: readonly Finding[]): Period {
  const from = findings.map(({ period }) => period.from).sort()[0];
  const to = findings
    .map(({ period }) => period.to)
    .sort()
    .at(-1);
  return { from: from ?? NO_MONTH, to: to ?? NO_MONTH };
}

/** The first month that there could be anything of: a period is always told. */
const NO_MONTH = "2008-01";

function surveyLooked({ measure, quarter }: SurveyScan, findings: readonly Finding[]): LookedAt[] {
  return SURVEY_METRICS.map((metric): LookedAt => {
    const own = findings.filter((finding) => finding.metric === metric);
    return {
      metric,
      label: measure.label,
      level: "borough",
      period: own[0]?.period ?? { from: quarter, to: quarter },
      n: own.length,
      reason: own.length > 0 ? null : NO_SURVEY[metric],
    };
  });
}

const SURVEY_METRICS = [
  "survey-against-london",
  "survey-change",
  "survey-change-against-peers",
] as const;

const NO_SURVEY = {
  "survey-against-london":
    "The survey holds no value of it for London and boroughs in this quarter.",
  "survey-change": "The survey holds no value of four quarters earlier.",
  "survey-change-against-peers":
    "No peers are known, or the survey holds no value of four quarters earlier.",
} as const;
