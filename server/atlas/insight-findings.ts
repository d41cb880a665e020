import { setImmediate as nextTurn } from "node:timers/promises";
import { addMonths, type Period } from "../../geo/domain/period.ts";
import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { BoundedValue, Interval } from "../../geo/measure/interval.ts";
import type { Finding, Robustness } from "../../geo/trust/finding.ts";
import { INSIGHT_METRICS, type InsightMetric } from "../../geo/trust/insight-metric.ts";
import { wordReason } from "../../geo/view/state-wording.ts";
import type { LookedAt } from "../../geo/wire/insights.ts";
import { type AreaDifferences, areaDifferences } from "./area-differences.ts";
import { INSIGHT_SCANS, type InsightScan } from "./insight-scans.ts";
import type { Snapshot } from "./snapshot.ts";

/** Every number that was looked at, and what was looked at, whether or not anything came of it. */
export interface Scanned {
  readonly findings: readonly Finding[];
  readonly lookedAt: readonly LookedAt[];
}

/** Scans police records in every borough and ward, over the newest whole year of each kind. Other requests get their turn in between. */
export async function policeFindings(snapshot: Snapshot, disclosure: Disclosure): Promise<Scanned> {
  const findings: Finding[] = [];
  const lookedAt: LookedAt[] = [];
  for (const scan of INSIGHT_SCANS) {
    for (const level of scan.levels) {
      const own = await scanLevel(snapshot, disclosure, scan, level);
      findings.push(...own.findings);
      lookedAt.push(...own.lookedAt);
    }
  }
  return { findings, lookedAt };
}

async function scanLevel(
  snapshot: Snapshot,
  disclosure: Disclosure,
  scan: InsightScan,
  level: "borough" | "ward",
): Promise<Scanned> {
  const { measure, filters, against } = scan;
  const ask = async (
    parameters: Readonly<Record<string, string>>,
    period: Period | null,
  ): Promise<AreaDifferences | null> => {
    await nextTurn();
    return areaDifferences(snapshot, disclosure, { ...parameters, level }, period, against);
  };
  const found = await ask({ measure, ...filters }, null);
  if (!found) return { findings: [], lookedAt: [] };
  const tested = found.areas.filter(({ p }) => p !== null);
  if (tested.length === 0 && scan.oneOfMany) return { findings: [], lookedAt: [] };
  const cases = tested.length === 0 ? [] : await otherWays(scan, found.period, ask);
  const findings = found.areas.flatMap((area): Finding[] => {
    const { value, low, high, p, state } = area;
    if (value === null || low === null || high === null || p === null) return [];
    return [
      {
        metric: scan.metric,
        measure,
        measureLabel: scan.label,
        filters,
        level,
        area: area.code,
        areaName: area.name,
        period: found.period,
        ...{ value, low, high, p, state },
        against: found.against,
        n: area.n,
        completeness: area.months / found.period.months,
        beyondFunnel: false,
        hotspot: null,
        robustness: robustnessOf(
          area.code,
          { value, low, high },
          INSIGHT_METRICS[scan.metric],
          cases,
        ),
        method: found.method,
      },
    ];
  });
  const { from, to } = found.period;
  return {
    findings,
    lookedAt: [
      {
        metric: scan.metric,
        label: scan.label,
        level,
        period: { from, to },
        n: findings.length,
        reason: findings.length > 0 ? null : whyNone(found),
      },
    ],
  };
}

type Ask = (
  parameters: Readonly<Record<string, string>>,
  period: Period,
) => Promise<AreaDifferences | null>;

/** The same asked otherwise, and the same a year earlier: a change has no earlier year beside itself. */
async function otherWays(
  { measure, filters, against, others }: InsightScan,
  period: Period,
  ask: Ask,
): Promise<AreaDifferences[]> {
  const ways: [Readonly<Record<string, string>>, Period][] = others.map((own) => [own, period]);
  if (against !== "period") ways.push([{ measure, ...filters }, yearBefore(period)]);
  const cases: AreaDifferences[] = [];
  for (const [parameters, own] of ways) {
    const found = await ask(parameters, own);
    if (found) cases.push(found);
  }
  return cases;
}

function yearBefore({ from, to }: Period): Period {
  return { from: addMonths(from, -12), to: addMonths(to, -12) };
}

/**
 * In how many of the other ways that can be answered of an area the finding holds: the limits leave no difference out on the same side,
 * or, for one that says that there is little difference, they say so too. Police records are one source.
 */
function robustnessOf(
  code: string,
  own: BoundedValue,
  metric: InsightMetric,
  cases: readonly AreaDifferences[],
): Robustness | null {
  const answered = cases.flatMap(({ areas }) => {
    const { low = null, high = null } = areas.find((area) => area.code === code) ?? {};
    return low === null || high === null ? [] : [{ low, high }];
  });
  if (answered.length === 0) return null;
  const holding = answered.filter((other) => holds(own, other, metric));
  return { cases: answered.length, holding: holding.length, sources: 1 };
}

function holds(own: BoundedValue, other: Interval, { none, level }: InsightMetric): boolean {
  if (own.low > none) return other.low > none;
  if (own.high < none) return other.high < none;
  return level !== null && other.low >= level.below && other.high <= level.above;
}

/** The reason that most areas have. */
function whyNone({ areas }: AreaDifferences): string {
  const counts = new Map<string, number>();
  for (const { reason } of areas) {
    const words = wordReason(reason);
    if (words) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? "No area has a figure that can be compared.";
}
