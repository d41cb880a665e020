import { formatDriverQuestion, parseDriverQuestion } from "../../../geo/view/driver-question.ts";
import type { Parsed } from "../../../geo/view/fault.ts";
import {
  formatForecastQuestion,
  parseForecastQuestion,
} from "../../../geo/view/forecast-question.ts";
import { formatInsightQuestion, parseInsightQuestion } from "../../../geo/view/insight-question.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import type { Pairs } from "../params.ts";
import { refuseFaults } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";

/** What goes with a survey measure. */
export const driversRoute: Route = questionRoute(
  "/api/v1/trust/drivers",
  parseDriverQuestion,
  formatDriverQuestion,
  (atlas, question) => atlas.drivers(question),
);

/** Where a survey measure is heading. */
export const forecastRoute: Route = questionRoute(
  "/api/v1/trust/forecast",
  parseForecastQuestion,
  formatForecastQuestion,
  (atlas, question) => atlas.forecast(question),
);

/** What stands out. */
export const insightsRoute: Route = questionRoute(
  "/api/v1/insights",
  parseInsightQuestion,
  formatInsightQuestion,
  (atlas, question) => atlas.insights(question),
);

/** A resource with a question of its own, whose answers name its canonical form. */
function questionRoute<Q extends { readonly snapshot: string | null }>(
  path: string,
  parse: (query: Pairs) => Parsed<Q>,
  format: (question: Q) => string,
  ask: (atlas: Atlas, question: Q) => Promise<Parsed<object>>,
): Route {
  const answer = async (atlas: Atlas, question: Q): Promise<Reply> => {
    const found = await ask(atlas, question);
    if (!found.ok) return refuseFaults(found.faults);
    return { kind: "json", value: found.value, canonical: addressOf(path, format(question)) };
  };
  return {
    path,
    read: ({ query }) => {
      const parsed = parse(query);
      if (!parsed.ok) return refuseFaults(parsed.faults);
      const { snapshot } = parsed.value;
      return { kind: "asked", snapshot, answer: (atlas) => answer(atlas, parsed.value) };
    },
  };
}
