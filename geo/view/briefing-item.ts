import {
  type DriverQuestion,
  formatDriverQuestion,
  parseDriverQuestion,
} from "./driver-question.ts";
import type { Fault, Parsed } from "./fault.ts";
import {
  type ForecastQuestion,
  formatForecastQuestion,
  parseForecastQuestion,
} from "./forecast-question.ts";
import { formatView } from "./format-view.ts";
import {
  formatInsightQuestion,
  type InsightQuestion,
  parseInsightQuestion,
} from "./insight-question.ts";
import { parseView } from "./parse-view.ts";
import type { View } from "./view.ts";

/** What one item of a briefing asks: a View in one of its three forms, or one of the questions on trust. */
export type AskedItem =
  | {
      /** A map with its figures, the profile of the one area that the View names, or its areas (none: every one) beside others. */
      readonly kind: "view" | "area" | "compare";
      readonly view: View;
    }
  | { readonly kind: "insights"; readonly question: InsightQuestion }
  | { readonly kind: "drivers"; readonly question: DriverQuestion }
  | { readonly kind: "forecast"; readonly question: ForecastQuestion };

export type ItemKind = AskedItem["kind"];

export const ITEM_KINDS = [
  "view",
  "area",
  "compare",
  "insights",
  "drivers",
  "forecast",
] as const satisfies readonly ItemKind[];

/** Reads what an item of that kind asks from its query string, or says what is wrong with it. */
export function readAsked(kind: ItemKind, query: string): Parsed<AskedItem> {
  const pairs = pairsOf(query);
  switch (kind) {
    case "insights":
      return as(parseInsightQuestion(pairs), (question) => ({ kind, question }));
    case "drivers":
      return as(parseDriverQuestion(pairs), (question) => ({ kind, question }));
    case "forecast":
      return as(parseForecastQuestion(pairs), (question) => ({ kind, question }));
    default: {
      const asked = as(parseView(pairs), (view) => ({ kind, view }));
      const named = asked.ok ? asked.value.view.areas.length : 1;
      return kind === "area" && named !== 1 ? { ok: false, faults: [oneArea(named)] } : asked;
    }
  }
}

/** The canonical query string; `readAsked` of it gives the same back. */
export function formatAsked(asked: AskedItem): string {
  switch (asked.kind) {
    case "insights":
      return formatInsightQuestion(asked.question);
    case "drivers":
      return formatDriverQuestion(asked.question);
    case "forecast":
      return formatForecastQuestion(asked.question);
    default:
      return formatView(asked.view);
  }
}

/** The snapshot that is asked; null means the current one. */
export function snapshotOf(asked: AskedItem): string | null {
  return "view" in asked ? asked.view.snapshot : asked.question.snapshot;
}

/** The same asked of another snapshot, of the current one when null. */
export function askSnapshot<T extends AskedItem>(asked: T, snapshot: string | null): T {
  return "view" in asked
    ? { ...asked, view: { ...asked.view, snapshot } }
    : { ...asked, question: { ...asked.question, snapshot } };
}

function as<Q, A>(parsed: Parsed<Q>, make: (question: Q) => A): Parsed<A> {
  return parsed.ok ? { ok: true, value: make(parsed.value) } : parsed;
}

/** The pairs of a query string whose values are letters and digits that need no escapes. */
function pairsOf(query: string): [string, string][] {
  const pieces = query.replace(/^\?/, "").split("&").filter(Boolean);
  return pieces.map((piece) => {
    const [name = "", ...value] = piece.split("=");
    return [name, value.join("=")];
  });
}

function oneArea(named: number): Fault {
  const detail = `The profile of an area names one area; this one names ${named}.`;
  return { code: "value-not-allowed", field: "areas", detail, allowed: [] };
}
