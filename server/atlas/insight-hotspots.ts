import { setImmediate as nextTurn } from "node:timers/promises";
import { monthsOf, type Period } from "../../geo/domain/period.ts";
import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { SpotFinding } from "../../geo/measure/spot.ts";
import type { Finding } from "../../geo/trust/finding.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import { groundOf } from "./ground.ts";
import { answerAccuracy } from "./hotspot-accuracy.ts";
import { completeQuarters } from "./hotspot-history.ts";
import type { Scanned } from "./insight-findings.ts";
import { type Question, resolveView } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { tallyAreas } from "./tally-areas.ts";

/** More quarters than this say nothing more of whether a hotspot lasts. */
const MOST_QUARTERS = 8;

/** Where the place is chosen for its later events, by this share of the area. */
const SCORED_AT = 0.05;

/** Wards that have been hot, quarter after quarter, up to the newest complete one. */
export async function hotspotFindings(
  snapshot: Snapshot,
  disclosure: Disclosure,
): Promise<Scanned> {
  const found = [
    await ofMeasure(snapshot, disclosure, "crime-hotspot"),
    await ofMeasure(snapshot, disclosure, "stop-hotspot"),
  ];
  return {
    findings: found.flatMap(({ findings }) => findings),
    lookedAt: found.flatMap(({ lookedAt }) => lookedAt),
  };
}

type Metric = "crime-hotspot" | "stop-hotspot";

async function ofMeasure(
  snapshot: Snapshot,
  disclosure: Disclosure,
  metric: Metric,
): Promise<Scanned> {
  const question = wholeHistory(snapshot, disclosure, metric);
  if (!question) return { findings: [], lookedAt: [] };
  const quarters = completeQuarters(question).slice(-MOST_QUARTERS);
  const spots: (readonly (SpotFinding | null)[])[] = [];
  for (const quarter of quarters) {
    spots.push(spotsIn(snapshot, question, quarter));
    await nextTurn();
  }
  const last = quarters.at(-1);
  const findings = last ? findingsOf(snapshot, question, metric, quarters, spots) : [];
  return {
    findings,
    lookedAt: [
      {
        metric,
        label: labelOf(metric),
        level: "ward",
        period: {
          from: quarters[0]?.from ?? question.period.from,
          to: (last ?? question.period).to,
        },
        n: findings.length,
        reason:
          findings.length > 0
            ? null
            : "No complete quarter is held, so no ward is known to stay hot.",
      },
    ],
  };
}

/** Null without wards, and where the policy answers no hotspots. */
function wholeHistory(
  snapshot: Snapshot,
  disclosure: Disclosure,
  measure: Metric,
): Question | null {
  const parsed = parseView([
    ["measure", measure],
    ["level", "ward"],
  ]);
  const resolved = parsed.ok ? resolveView(snapshot, parsed.value, disclosure) : parsed;
  if (!resolved.ok) return null;
  const { months } = resolved.value.coverage;
  const [from, to] = [months[0], months.at(-1)];
  return from === undefined || to === undefined
    ? null
    : { ...resolved.value, period: { from, to }, months };
}

function spotsIn(
  snapshot: Snapshot,
  asked: Question,
  period: Period,
): readonly (SpotFinding | null)[] {
  const question = { ...asked, period, months: monthsOf(period) };
  const { measure, view, set } = question;
  const { rows } = tallyAreas(snapshot, question, measure.needs(view));
  return measure.estimate(rows, view, groundOf(set)).map(({ spot }) => spot ?? null);
}

function findingsOf(
  snapshot: Snapshot,
  question: Question,
  metric: Metric,
  quarters: readonly Period[],
  spots: readonly (readonly (SpotFinding | null)[])[],
): Finding[] {
  const last = quarters.at(-1);
  if (!last) return [];
  const runs = question.set.areas.map((_, i) => runOf(spots, i));
  const predicts = runs.some((run) => run > 1) && beatsBusiest(snapshot, question, last);
  return question.set.areas.flatMap(({ code, name }, i): Finding[] => {
    const spot = spots.at(-1)?.[i];
    if (!spot) return [];
    const run = runs[i] ?? 0;
    const from = quarters.at(-Math.max(1, run))?.from ?? last.from;
    return [
      {
        metric,
        measure: metric,
        measureLabel: labelOf(metric),
        level: "ward",
        area: code,
        areaName: name,
        period: { from, to: last.to },
        value: spot.z,
        low: spot.z - 1.96,
        high: spot.z + 1.96,
        against: "chance",
        n: 0,
        p: spot.p,
        state: "ok",
        completeness: 1,
        beyondFunnel: false,
        hotspot: { periods: run, beatsBaseline: predicts },
        // Each quarter is a sample of its own: in how many of those held the ward was hot.
        robustness: {
          cases: spots.length,
          holding: spots.filter((own) => isHot(own[i])).length,
          sources: 1,
        },
        method: "Gi* of rates among neighbouring wards, by quarter, p by permutation",
      },
    ];
  });
}

function labelOf(metric: Metric): string {
  return measureById(metric)?.label ?? metric;
}

/** Quarters in a row, up to the last, in which a place was hot. */
function runOf(spots: readonly (readonly (SpotFinding | null)[])[], place: number): number {
  const since = spots.findLastIndex((own) => !isHot(own[place]));
  return spots.length - 1 - since;
}

function isHot(spot: SpotFinding | null | undefined): boolean {
  return spot?.spot.startsWith("hot-") ?? false;
}

function beatsBusiest(snapshot: Snapshot, asked: Question, period: Period): boolean {
  const { shares } = answerAccuracy(snapshot, { ...asked, period, months: monthsOf(period) });
  const { hotspots, busiest } = shares.find(({ share }) => share === SCORED_AT) ?? {};
  return (hotspots?.hitRate ?? 0) > (busiest?.hitRate ?? 1);
}
