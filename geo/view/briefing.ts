import {
  type AskedItem,
  formatAsked,
  ITEM_KINDS,
  type ItemKind,
  readAsked,
} from "./briefing-item.ts";
import type { Fault, Parsed } from "./fault.ts";

/** An ordered list of questions with what their author says of them: plain data, kept in an address or a file and on no server. */
export interface Briefing {
  /** Null where the author gave none. */
  readonly title: string | null;
  readonly items: readonly BriefingItem[];
}

/** What is asked, with what its author says of it. */
export type BriefingItem = AskedItem & ItemTexts;

export interface ItemTexts {
  /** Null where the item's own title will do. */
  readonly heading: string | null;
  /** May have several lines; null where there is none. */
  readonly note: string | null;
}

export const MAX_ITEMS = 20;

/** The longest texts, in characters. */
export const MAX_TEXT = { title: 120, heading: 120, note: 600 } as const;

/** The longest query string that the server answers, in bytes. */
export const MAX_BRIEFING_BYTES = 8192;

/**
 * Reads a briefing from the pairs of a query string, or says everything that is wrong with it.
 *
 * Every `view`, `area` or `compare` (a View's query string), `insights`, `drivers` or `forecast` (that of such a question) begins an
 * item; `heading` and `note` belong to the item before them, and `title` to the whole. `own` names parameters of the page, which are passed over.
 */
export function parseBriefing(
  query: Iterable<readonly [string, string]>,
  own: readonly string[] = [],
): Parsed<Briefing> {
  const drafts: Draft[] = [];
  const faults: Fault[] = [];
  const whole: Texts = {};
  for (const [name, text] of query) {
    if (own.includes(name)) continue;
    const kind = ITEM_KINDS.find((own) => own === name);
    if (kind) drafts.push({ kind, query: text, texts: {} });
    else faults.push(...readText(name, text, drafts, whole));
  }
  if (drafts.length > MAX_ITEMS) faults.push(tooMany(drafts.length));
  const items = drafts
    .slice(0, MAX_ITEMS)
    .flatMap((draft, i) => readItem(draft, i + 1, faults) ?? []);
  return faults.length === 0
    ? { ok: true, value: { title: whole.title ?? null, items } }
    : { ok: false, faults };
}

/** The query string of a briefing, without `?`: `parseBriefing` of it gives the same briefing back. */
export function formatBriefing({ title, items }: Briefing): string {
  const pairs = [
    ["title", title],
    ...items.flatMap((item) => [
      [item.kind, formatAsked(item)],
      ["heading", item.heading],
      ["note", item.note],
    ]),
  ];
  return pairs
    .flatMap(([name, text]) => (typeof text === "string" ? `${name}=${encode(text)}` : []))
    .join("&");
}

/** A text as a briefing keeps it: line ends of one kind, no blanks around it, no halves of signs; null where nothing is left. */
function briefingText(text: string): string | null {
  const plain = text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .trim();
  return plain === "" ? null : plain;
}

type TextName = keyof typeof MAX_TEXT;
type Texts = { [Name in TextName]?: string | null };

interface Draft {
  readonly kind: ItemKind;
  readonly query: string;
  readonly texts: Texts;
}

function readText(name: string, text: string, drafts: readonly Draft[], whole: Texts): Fault[] {
  if (name !== "title" && name !== "heading" && name !== "note") return [unknown(name)];
  const owner = name === "title" ? whole : drafts.at(-1)?.texts;
  if (!owner) {
    return [fault("does-not-apply", name, `A ${name} stands behind the item that it belongs to.`)];
  }
  if (owner[name] !== undefined) {
    const where = name === "title" ? "the briefing" : `item ${drafts.length}`;
    return [fault("repeated-parameter", name, `${name} of ${where} was given more than once.`)];
  }
  const plain = briefingText(text);
  owner[name] = plain;
  const length = plain?.length ?? 0;
  if (length <= MAX_TEXT[name]) return [];
  const detail = `${name} may have ${MAX_TEXT[name]} characters; this one has ${length}. Shorten it.`;
  return [fault("malformed-value", name, detail)];
}

function readItem(
  { kind, query, texts }: Draft,
  place: number,
  faults: Fault[],
): BriefingItem | null {
  const asked = readAsked(kind, query);
  if (asked.ok) return { ...asked.value, heading: texts.heading ?? null, note: texts.note ?? null };
  for (const { code, field, detail, allowed } of asked.faults) {
    faults.push({ code, field: kind, detail: `Item ${place}, ${field}: ${detail}`, allowed });
  }
  return null;
}

function fault(code: Fault["code"], field: string, detail: string): Fault {
  return { code, field, detail, allowed: [] };
}

function unknown(name: string): Fault {
  return {
    code: "unknown-parameter",
    field: name.slice(0, 64),
    detail: "A briefing takes no such parameter. Leave it out, or use one of those allowed.",
    allowed: [...ITEM_KINDS, ...Object.keys(MAX_TEXT)],
  };
}

function tooMany(count: number): Fault {
  const detail = `A briefing has ${MAX_ITEMS} items at most; this one has ${count}. Take some out.`;
  return fault("malformed-value", "view", detail);
}

/** Percent signs only where the sign would mean something else, so that the address stays short and can be read. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\ufffd"))
    .replaceAll("%20", "+")
    .replaceAll(/%(3D|2C|3A|2F)/g, (escaped) => decodeURIComponent(escaped));
}
