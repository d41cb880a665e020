import {
  type Briefing,
  type BriefingItem,
  formatBriefing,
  MAX_BRIEFING_BYTES,
} from "../../geo/view/briefing.ts";
import { snapshotOf } from "../../geo/view/briefing-item.ts";
import type { Parsed } from "../../geo/view/fault.ts";
import type { Atlas } from "../atlas/atlas.ts";
import type { BriefingSheet, Draft } from "./briefing-sheet.ts";
import { draftComparison } from "./draft-comparison.ts";
import { draftDrivers } from "./draft-drivers.ts";
import { draftForecast } from "./draft-forecast.ts";
import { draftInsights } from "./draft-insights.ts";
import { draftProfile } from "./draft-profile.ts";
import { draftView } from "./draft-view.ts";

/** Lends the snapshot of that id, the current one when null; null where it is not kept. */
export type LendAtlas = <T>(
  snapshot: string | null,
  work: (atlas: Atlas) => Promise<T>,
) => Promise<T | null>;

/** How one item becomes a section; the command line puts another in its place. */
export type DraftItem = (
  atlas: Atlas,
  item: BriefingItem,
  publicUrl: string,
) => Promise<Parsed<Draft>>;

/** Asks for every item of a briefing and puts together what is written down; the faults name the item. */
export async function sheetOf(
  briefing: Briefing,
  lend: LendAtlas,
  publicUrl: string,
  draftItem: DraftItem = draft,
): Promise<Parsed<BriefingSheet>> {
  const drafts: Draft[] = [];
  for (const [i, item] of briefing.items.entries()) {
    const snapshot = snapshotOf(item);
    const made = await lend(snapshot, (atlas) => draftItem(atlas, item, publicUrl));
    if (made?.ok) drafts.push(made.value);
    else return { ok: false, faults: (made?.faults ?? [goneFault(snapshot)]).map(within(i, item)) };
  }
  if (drafts.length === 0) return { ok: false, faults: [EMPTY] };
  return { ok: true, value: assemble(briefing, drafts, publicUrl) };
}

/** An item as a section: a map with its table, a profile, a comparison, or an answer on trust. */
export const draft: DraftItem = (atlas, item, publicUrl) => {
  switch (item.kind) {
    case "view":
      return draftView(atlas, item.view, publicUrl);
    case "area":
      return draftProfile(atlas, item.view, publicUrl);
    case "compare":
      return draftComparison(atlas, item.view, publicUrl);
    case "insights":
      return draftInsights(atlas, item.question, publicUrl);
    case "drivers":
      return draftDrivers(atlas, item.question, publicUrl);
    case "forecast":
      return draftForecast(atlas, item.question, publicUrl);
  }
};

function assemble(briefing: Briefing, drafts: readonly Draft[], publicUrl: string): BriefingSheet {
  const caveats = unique(drafts.flatMap((own) => own.caveats));
  const methods = new Map(
    drafts.flatMap((own) => own.methods).map((method) => [JSON.stringify(method), method]),
  );
  const items = briefing.items.map((item, i) => ({
    ...(drafts[i]?.pinned ?? item),
    heading: item.heading,
    note: item.note,
  }));
  const pinned = formatBriefing({ ...briefing, items });
  const snapshots = unique(drafts.map(({ snapshot }) => snapshot));
  return {
    title: briefing.title ?? "Briefing",
    sections: drafts.map(
      (
        { title, summary, reading, drawable, tables, address, snapshot, findings = [], ...own },
        i,
      ) => ({
        number: i + 1,
        heading: briefing.items[i]?.heading ?? title,
        note: briefing.items[i]?.note?.split(/\n+/) ?? [],
        ...{ title, summary, reading, drawable, tables, address, snapshot, findings },
        caveats: unique(own.caveats.map((text) => caveats.indexOf(text) + 1)).sort((a, b) => a - b),
      }),
    ),
    caveats,
    methods: [...methods.values()],
    attribution: unique(drafts.flatMap((own) => own.attribution)),
    snapshots,
    created:
      drafts
        .map(({ created }) => created)
        .sort()
        .at(-1) ?? "",
    synthetic: drafts.find(({ synthetic }) => synthetic !== null)?.synthetic ?? null,
    address: pinned.length > MAX_BRIEFING_BYTES ? null : `${publicUrl}/briefing?${pinned}`,
    pinned,
    fileName: `trust-atlas-briefing-${snapshots.join("-and-")}`.slice(0, 120),
  };
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

type Fault = Extract<Parsed<never>, { ok: false }>["faults"][number];

const EMPTY: Fault = {
  code: "malformed-value",
  field: "view",
  detail:
    "A briefing without items says nothing. Give at least one view, area, compare, insights, drivers or forecast.",
  allowed: [],
};

function goneFault(snapshot: string | null): Fault {
  const detail =
    snapshot === null
      ? "There is no snapshot yet."
      : `Snapshot ${snapshot} is no longer kept here. Leave it out to have today's figures.`;
  return { code: "value-not-allowed", field: "snapshot", detail, allowed: [] };
}

function within(i: number, { kind }: BriefingItem): (fault: Fault) => Fault {
  return (fault) => ({
    ...fault,
    field: kind,
    detail: `Item ${i + 1}, ${fault.field}: ${fault.detail}`,
  });
}
