import type { BriefingItem } from "../../geo/view/briefing.ts";
import { askSnapshot, formatAsked } from "../../geo/view/briefing-item.ts";
import type { View } from "../../geo/view/view.ts";
import type { Insights } from "../../geo/wire/insights.ts";
import type { Outcome } from "../api/outcome.ts";
import { fetchDrivers, fetchForecast, fetchInsights } from "../api/trust-resources.ts";

export const NOTHING_NEW = "No figure has changed since.";

export function goneWords(snapshot: string): string {
  return `Snapshot ${snapshot} is no longer kept here: what has changed since cannot be told.`;
}

type TrustItem = Exclude<BriefingItem, { readonly view: View }>;

/** What has become of an answer on trust since the snapshot it names, in sentences. */
export async function trustNews(item: TrustItem, own: string): Promise<string[]> {
  const ask = ASK[item.kind];
  const [old, now] = await Promise.all([
    ask(formatAsked(item)),
    ask(formatAsked(askSnapshot(item, null))),
  ]);
  if (old.kind === "failed") {
    return old.problem.code === "unknown-snapshot" ? [goneWords(own)] : [NOTHING_TOLD];
  }
  if (now.kind === "failed") return ["The current snapshot cannot answer this."];
  if (old.kind !== "done" || now.kind !== "done") return [NOTHING_TOLD];
  const said = changedWords(old.value, now.value);
  return said.length === 0 ? [NOTHING_NEW] : said;
}

/** As much of an answer as its news is told from. */
interface Told {
  readonly headline: string;
  readonly insights?: Insights["insights"];
}

const ASK: Readonly<Record<TrustItem["kind"], (query: string) => Promise<Outcome<Told>>>> = {
  insights: fetchInsights,
  drivers: fetchDrivers,
  forecast: fetchForecast,
};

const NOTHING_TOLD = "What has changed since could not be told.";

function changedWords(old: Told, now: Told): string[] {
  const without = (some: Told, others: Told) =>
    (some.insights ?? []).filter(({ id }) => !others.insights?.some((other) => other.id === id));
  return [
    ...(old.headline === now.headline ? [] : [`It now says: ${now.headline}`]),
    ...without(now, old).map(({ claim }) => `New: ${claim}`),
    ...without(old, now).map(({ claim }) => `No longer found: ${claim}`),
  ];
}
