import { type Briefing, parseBriefing } from "./briefing.ts";
import { formatAsked, ITEM_KINDS } from "./briefing-item.ts";
import type { Fault, Parsed } from "./fault.ts";

/** A briefing as the text of a JSON file, to be kept, edited by hand and opened again. */
export function writeBriefingFile({ title, items }: Briefing): string {
  const written = items.map((item) => ({
    [item.kind]: formatAsked(item),
    ...(item.heading !== null && { heading: item.heading }),
    ...(item.note !== null && { note: item.note }),
  }));
  return `${JSON.stringify({ ...(title !== null && { title }), items: written }, null, 2)}\n`;
}

/** Reads such a file, or says what is wrong with it; the same limits hold as for an address. */
export function readBriefingFile(text: string): Parsed<Briefing> {
  const pairs = pairsOf(parsed(text));
  return pairs ? parseBriefing(pairs) : { ok: false, faults: [NO_BRIEFING] };
}

const NO_BRIEFING: Fault = {
  code: "malformed-value",
  field: "file",
  detail:
    'Expected a briefing as JSON, such as {"title": "Ward panel", "items": [{"view": "measure=stop-rate&level=ward", "heading": "Stops", "note": "What stands out"}]}; an item may be a view, an area, a compare, insights, drivers or a forecast.',
  allowed: [],
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** As an address would have them; null where the file is something else. */
function pairsOf(file: unknown): [string, string][] | null {
  if (!isRecord(file) || !Array.isArray(file["items"])) return null;
  const { items, ...whole } = file;
  const parts = [whole, ...file["items"]].map((part) => (isRecord(part) ? entriesOf(part) : null));
  const all = parts.filter((part) => part !== null);
  const begun = all.slice(1).every(([first]) => ITEM_KINDS.some((kind) => kind === first?.[0]));
  return all.length === parts.length && begun ? all.flat() : null;
}

/** Its texts, what is asked first; null where something else stands there. */
function entriesOf(part: Readonly<Record<string, unknown>>): [string, string][] | null {
  const entries = Object.entries(part).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  if (entries.length !== Object.keys(part).length) return null;
  const isKind = ([name]: [string, string]) => ITEM_KINDS.some((kind) => kind === name);
  return [...entries.filter(isKind), ...entries.filter((entry) => !isKind(entry))];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
