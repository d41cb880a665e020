import { formatDriverQuestion, parseDriverQuestion } from "../../../geo/view/driver-question.ts";
import type { Parsed } from "../../../geo/view/fault.ts";
import {
  formatForecastQuestion,
  parseForecastQuestion,
} from "../../../geo/view/forecast-question.ts";
import { formatInsightQuestion, parseInsightQuestion } from "../../../geo/view/insight-question.ts";
import {
  driversCsv,
  forecastCsv,
  insightsCsv,
  type TrustCsvContext,
} from "../../../geo/wire/trust-csv.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import { fileBody } from "../body.ts";
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

/** The same three as CSV, each with n, period, caveats, snapshot and sources below its rows. */
export const trustCsvRoutes: readonly Route[] = [
  csvRoute(driversRoute.path, parseDriverQuestion, formatDriverQuestion, (atlas, question) => ({
    asked: atlas.drivers(question),
    write: driversCsv,
  })),
  csvRoute(
    forecastRoute.path,
    parseForecastQuestion,
    formatForecastQuestion,
    (atlas, question) => ({
      asked: atlas.forecast(question),
      write: forecastCsv,
    }),
  ),
  csvRoute(insightsRoute.path, parseInsightQuestion, formatInsightQuestion, (atlas, question) => ({
    asked: atlas.insights(question),
    write: insightsCsv,
  })),
];

function csvRoute<Q extends { readonly snapshot: string | null }, A>(
  path: string,
  parse: (query: Pairs) => Parsed<Q>,
  format: (question: Q) => string,
  ask: (
    atlas: Atlas,
    question: Q,
  ) => {
    readonly asked: Promise<Parsed<A>>;
    readonly write: (answer: A, context: TrustCsvContext) => string;
  },
): Route {
  const answer = async (atlas: Atlas, question: Q, publicUrl: string): Promise<Reply> => {
    const { asked, write } = ask(atlas, question);
    const found = await asked;
    if (!found.ok) return refuseFaults(found.faults);
    const own = addressOf(`${path}.csv`, format({ ...question, snapshot: atlas.id }));
    const attribution = atlas.summary().sources.map((source) => source.attribution);
    const text = write(found.value, { address: `${publicUrl}${own}`, attribution });
    const name = path.slice(path.lastIndexOf("/") + 1);
    return {
      kind: "file",
      body: fileBody("text/csv; charset=utf-8; header=present", Buffer.from(text), {}),
      disposition: `inline; filename="trust-atlas-${name}-${atlas.id}.csv"`,
      canonical: addressOf(`${path}.csv`, format(question)),
    };
  };
  return {
    path: `${path}.csv`,
    read: ({ query, publicUrl }) => {
      const parsed = parse(query);
      if (!parsed.ok) return refuseFaults(parsed.faults);
      const { snapshot } = parsed.value;
      return { kind: "asked", snapshot, answer: (atlas) => answer(atlas, parsed.value, publicUrl) };
    },
  };
}

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
