import { signal } from "@preact/signals";
import type { BriefingItem } from "../../geo/view/briefing.ts";
import { formatAsked, snapshotOf } from "../../geo/view/briefing-item.ts";
import { changeMeasure } from "../../geo/view/change-view.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { HEADLINES } from "../../geo/view/headline-measures.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import type { View } from "../../geo/view/view.ts";
import { wordChanges } from "../../geo/wire/changed-values.ts";
import { fetchValues } from "../api/resources.ts";
import { briefing } from "./briefing.ts";
import { goneWords, NOTHING_NEW, trustNews } from "./briefing-trust-news.ts";
import { snapshot } from "./catalogue.ts";

/** What has changed since the snapshots of items that name an older one, in sentences, by `newsKey`. */
export const briefingNews = signal<ReadonlyMap<string, readonly string[]>>(new Map());

/** What tells an item's question from others. */
export function newsKey(item: BriefingItem): string {
  return `${item.kind} ${formatAsked(item)}`;
}

/** Asks for every pinned item twice, of its own snapshot and of the current one, and says what differs. */
export async function readNews(): Promise<void> {
  const current = snapshot.value?.id;
  if (current === undefined) return;
  for (const item of briefing.value.items) {
    const own = snapshotOf(item);
    if (own === null || own === current || briefingNews.value.has(newsKey(item))) continue;
    const said = "view" in item ? await newsOf(item, own) : await trustNews(item, own);
    briefingNews.value = new Map([...briefingNews.value, [newsKey(item), said]]);
  }
}

type ViewItem = Extract<BriefingItem, { readonly view: View }>;

async function newsOf(item: ViewItem, own: string): Promise<string[]> {
  const { signal } = new AbortController();
  const said: string[] = [];
  for (const view of questionsOf(item)) {
    const old = await fetchValues(formatView(view), signal);
    if (old.kind === "failed" && old.problem.code === "unknown-snapshot") {
      return [goneWords(own)];
    }
    if (old.kind !== "done") continue;
    const { from, to } = old.value.period;
    const asked = { ...view, period: { from, to }, snapshot: null };
    const now = await fetchValues(formatView(asked), signal);
    const label = item.kind === "area" ? `${old.value.measure.label}: ` : "";
    if (now.kind === "failed") {
      said.push(`${label}The current snapshot cannot answer this. ${now.problem.detail ?? ""}`);
    } else if (now.kind === "done") {
      const changes = wordChanges(old.value, now.value, view.areas);
      said.push(...changes.map((change) => `${label}${change}`));
    }
  }
  return said.length === 0 ? [NOTHING_NEW] : said;
}

/** A profile is made of several questions. */
function questionsOf({ kind, view }: ViewItem): View[] {
  if (kind !== "area") return [view];
  return HEADLINES.filter((id) => measureById(id)?.levels.includes(view.level)).map((id) => ({
    ...changeMeasure(view, id),
    areas: view.areas,
  }));
}
