import type { Period } from "../../geo/domain/period.ts";
import type { Reason, State } from "../../geo/domain/state.ts";
import { differenceKind } from "../../geo/measure/compare-estimates.ts";
import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { Estimate } from "../../geo/measure/measure.ts";
import { normalTail } from "../../geo/measure/normal-tail.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import type { AnswerPeriod, Values } from "../../geo/wire/values.ts";
import { answerPeriod } from "./answer-period.ts";
import { answerView } from "./answer-view.ts";
import { compareView, comparisonFault } from "./compare-answer.ts";
import { type Question, resolveView } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";

/** How every area of a level differs from the rest of London, from itself a year earlier, or one group's figure from another's. */
export interface AreaDifferences {
  readonly period: AnswerPeriod;
  readonly against: string;
  readonly method: string;
  readonly areas: readonly AreaDifference[];
}

interface AreaDifference extends Pick<Estimate, "value" | "low" | "high"> {
  readonly code: string;
  readonly name: string;
  /** Two-sided; null where the area is not tested. */
  readonly p: number | null;
  readonly state: State;
  readonly reason: Reason | null;
  /** Events, or searches of a share. */
  readonly n: number;
  readonly months: number;
}

/** The differences of all areas by the comparison that `/api/v1/compare` makes; null where the View cannot be asked of this snapshot. */
export function areaDifferences(
  snapshot: Snapshot,
  disclosure: Disclosure,
  parameters: Readonly<Record<string, string>>,
  period: Period | null,
  against: "london" | "period" | "zero",
): AreaDifferences | null {
  const parsed = parseView(Object.entries(parameters));
  if (!parsed.ok) throw new RangeError(`a scan's View is wrong: ${JSON.stringify(parameters)}`);
  const compare = against === "period" ? "previous" : parsed.value.compare;
  const resolved = resolveView(snapshot, { ...parsed.value, period, compare }, disclosure);
  if (!resolved.ok || comparisonFault(resolved.value)) return null;
  const question = resolved.value;
  const values = answerView(snapshot, question, "london");
  return against === "zero"
    ? ownDifferences(question, values)
    : compared(snapshot, question, values);
}

function compared(snapshot: Snapshot, question: Question, values: Values): AreaDifferences | null {
  const comparison = compareView(snapshot, question, values);
  if (comparison.kind !== "scan") return null;
  const { areas, name, figure, differences, p, difference } = comparison;
  return {
    period: comparison.period,
    against:
      comparison.against === "london" ? "the rest of London" : "the same months a year earlier",
    method: comparison.funnel
      ? `${difference.method} p from a funnel that allows for how much areas differ anyway.`
      : difference.method,
    areas: areas.map((code, i) => {
      const { value = null, low = null, high = null, state = "missing" } = differences[i] ?? {};
      const { count = null, base = null, months = 0 } = figure[i] ?? {};
      const isShare = question.measure.scale === "share";
      return {
        code,
        name: name[i] ?? code,
        ...{ value, low, high, state, months },
        p: p[i] ?? null,
        reason: differences[i]?.reason ?? null,
        n: (isShare ? base : count) ?? 0,
      };
    }),
  };
}

/** A gap between groups is itself a difference; its p comes from its limits. */
function ownDifferences(question: Question, values: Values): AreaDifferences {
  return {
    period: answerPeriod(question),
    against: "no gap",
    method: differenceKind(question.measure).method,
    areas: values.areas.map((code, i) => {
      const [value, low, high] = [values.value, values.low, values.high].map(
        (column) => column[i] ?? null,
      );
      const state = values.state[i] ?? "missing";
      const tested = state === "ok" || state === "cannot-tell";
      return {
        code,
        name: values.name[i] ?? code,
        ...{ value: value ?? null, low: low ?? null, high: high ?? null, state },
        p: tested ? fromLimits(value ?? null, low ?? null, high ?? null) : null,
        reason: values.reason[i] ?? null,
        n: (values.base[i] ?? 0) + (values.referenceBase?.[i] ?? 0),
        months: values.months[i] ?? 0,
      };
    }),
  };
}

const REACH = 1.959963984540054;

function fromLimits(value: number | null, low: number | null, high: number | null): number | null {
  if (value === null || low === null || high === null || high <= low) return null;
  return Math.min(1, 2 * normalTail((Math.abs(value) * 2 * REACH) / (high - low)));
}
