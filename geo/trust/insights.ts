import { benjaminiHochberg } from "../measure/benjamini-hochberg.ts";
import { directionOf, type Finding, type Robustness } from "./finding.ts";
import { INSIGHT_CAVEATS } from "./insight-caveats.ts";
import type { InsightCondition, InsightRule } from "./insight-rule.ts";
import { INSIGHT_RULES } from "./insight-rules.ts";
import { HOLDS_IN } from "./specification-curve.ts";

/** Something found, with all that is needed to judge it. */
export interface FoundInsight {
  readonly rule: InsightRule;
  readonly claim: string;
  /** The findings it rests on; the first is what it claims. */
  readonly evidence: readonly JudgedFinding[];
  readonly grade: Grade;
  readonly caveats: readonly string[];
  /** Parameters of the View that shows it. */
  readonly view: Readonly<Record<string, string>>;
}

/** A: holds in at least 80 % of the other ways of asking, and in two sources. B: in one source. C: to watch, shown on request only. */
type Grade = "A" | "B" | "C";

interface JudgedFinding extends Finding {
  /** The least rate of false discoveries at which it would be one. */
  readonly q: number;
}

/** Everything found, and how much was looked at. */
export interface InsightScan {
  readonly insights: readonly FoundInsight[];
  /** Findings scanned: areas times measures times kinds. */
  readonly scanned: number;
}

/**
 * The insights that the rules draw from everything that was looked at, graver grades first.
 *
 * `findings` must hold all numbers that were looked at, not only striking ones: the control of false discoveries is over all of them.
 */
export function scanForInsights(
  findings: readonly Finding[],
  rules: readonly InsightRule[] = INSIGHT_RULES,
): InsightScan {
  const qs = benjaminiHochberg(findings.map(({ p }) => p));
  const judged = findings.map((finding, i) => ({ ...finding, q: qs[i] ?? 1 }));
  const byArea = new Map<string, JudgedFinding[]>();
  for (const finding of judged) {
    const key = `${finding.level} ${finding.area}`;
    byArea.set(key, [...(byArea.get(key) ?? []), finding]);
  }
  const insights = [...byArea.values()].flatMap((own) => withoutRepeats(rules, own));
  return {
    insights: insights.toSorted((a, b) => a.grade.localeCompare(b.grade) || qOf(a) - qOf(b)),
    scanned: findings.length,
  };
}

/** An area's insights; a finding that a more specific rule has used is not said again on its own. */
function withoutRepeats(
  rules: readonly InsightRule[],
  own: readonly JudgedFinding[],
): FoundInsight[] {
  const used = new Set<JudgedFinding>();
  return rules.flatMap((rule) =>
    insightsOf(rule, own).filter(({ evidence }) => {
      if (evidence.every((finding) => used.has(finding))) return false;
      for (const finding of evidence) used.add(finding);
      return true;
    }),
  );
}

function insightsOf(rule: InsightRule, own: readonly JudgedFinding[]): FoundInsight[] {
  const [first, ...rest] = rule.conditions;
  const others = rest.map((condition) => own.find((finding) => meets(finding, condition)));
  return own.flatMap((finding) => {
    if (!meets(finding, first)) return [];
    const backing = others.flatMap((other) => (other ? [other] : []));
    if (backing.length < rest.length) return [];
    const evidence = [finding, ...backing];
    return [
      {
        rule,
        claim: rule.claim(finding, backing),
        evidence,
        grade: gradeOf(evidence.map(({ robustness }) => robustness)),
        caveats: [...rule.caveats, ...INSIGHT_CAVEATS],
        view: viewOf(rule, finding),
      },
    ];
  });
}

function meets(finding: JudgedFinding, condition: InsightCondition): boolean {
  if (finding.metric !== condition.metric) return false;
  if (condition.measures && !condition.measures.includes(finding.measure)) return false;
  if (condition.beatsBaseline && !finding.hotspot?.beatsBaseline) return false;
  return directionOf(finding, finding.q) === condition.is;
}

/** One other way of asking that agrees is no sign that a finding is robust. */
const FEWEST_CASES = 2;

/** As good as its weakest part. */
function gradeOf(parts: readonly (Robustness | null)[]): Grade {
  const holds = parts.every(
    (part) => part && part.cases >= FEWEST_CASES && part.holding / part.cases >= HOLDS_IN,
  );
  if (!holds) return "C";
  return parts.every((part) => (part?.sources ?? 0) >= 2) ? "A" : "B";
}

function viewOf(rule: InsightRule, { level, area, period, measure, filters }: Finding) {
  return {
    measure,
    ...filters,
    ...rule.view,
    level,
    period: period.from === period.to ? period.from : `${period.from}..${period.to}`,
    areas: area,
  };
}

function qOf({ evidence }: FoundInsight): number {
  return evidence[0]?.q ?? 1;
}
