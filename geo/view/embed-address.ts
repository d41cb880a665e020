import type { Fault, Parsed } from "./fault.ts";
import { formatView } from "./format-view.ts";
import { parseView } from "./parse-view.ts";
import { type PlainParameters, plainParameters, plainQuery } from "./plain-parameters.ts";
import type { View } from "./view.ts";

/** Everything that an embed's address says: the question, and how it is shown. */
export interface EmbedAddress {
  readonly view: View;
  readonly look: EmbedLook;
}

/** How an embed shows its View. */
export interface EmbedLook {
  /** Whether areas of the picture can be pointed at and the picture can be moved. */
  readonly interactive: boolean;
  /** A picture and words without any script; `/oembed` gives a photo for it. */
  readonly static: boolean;
  /** Whether an area can be chosen by name. */
  readonly search: boolean;
  /** Whether measure, level and period can be changed, as far as `lock` allows. */
  readonly controls: boolean;
  /** Whether every area's figures stand below the picture. */
  readonly table: boolean;
  /** Whether the legend stands open; it is folded up otherwise, never left out. */
  readonly legend: boolean;
  /** Without edge and padding, for hosts that bring their own. */
  readonly plain: boolean;
  readonly transparent: boolean;
  /** What a reader may not change: the level; the whole question but its areas; or anything. */
  readonly lock: "level" | "view" | "all" | null;
  /** West, south, east, north: the part of London shown; null is all of it. */
  readonly bounds: readonly [number, number, number, number] | null;
  readonly theme: "auto" | "light" | "dark";
  readonly lang: "en-GB";
  /** The snapshot that was current when the author looked; null where the embed is not to speak of it. */
  readonly seen: string | null;
}

export const PLAIN_LOOK: EmbedLook = {
  interactive: false,
  static: false,
  search: false,
  controls: false,
  table: false,
  legend: true,
  plain: false,
  transparent: false,
  lock: null,
  bounds: null,
  theme: "auto",
  lang: "en-GB",
  seen: null,
};

const FLAGS = [
  "interactive",
  "static",
  "search",
  "controls",
  "table",
  "legend",
  "plain",
  "transparent",
] as const;

/** The parameters of an embed beside the View's. */
export const EMBED_PARAMETERS = [...FLAGS, "lock", "bounds", "theme", "lang", "seen"] as const;

/** What pym.js adds to the address of every frame that it makes; none of it changes what is shown. */
const HOST_PARAMETERS = ["initialWidth", "childId", "parentTitle", "parentUrl"] as const;

/** Reads the query string of an embed, or says everything that is wrong with it. `formatEmbed` writes it back. */
export function parseEmbed(query: Iterable<readonly [string, string]>): Parsed<EmbedAddress> {
  const pairs = [...query].filter(([name]) => !includes(HOST_PARAMETERS, name));
  const view = parseView(pairs, EMBED_PARAMETERS);
  const own = plainParameters(
    pairs.filter(([name]) => includes(EMBED_PARAMETERS, name)),
    EMBED_PARAMETERS,
  );
  const look = readLook(own);
  const faults = [
    ...(view.ok ? [] : view.faults.map(withOwnNames)),
    ...own.faults,
    ...(view.ok && own.faults.length === 0 ? lookFaults(look, view.value) : []),
  ];
  return view.ok && faults.length === 0
    ? { ok: true, value: { view: view.value, look } }
    : { ok: false, faults };
}

/** The query string of an embed, without `?`: the View's canonical form, then what differs from the plain look. */
export function formatEmbed({ view, look }: EmbedAddress): string {
  const flags = FLAGS.map(
    (name) => [name, [bit(look[name]), bit(PLAIN_LOOK[name])] as const] as const,
  );
  const own = plainQuery({
    ...Object.fromEntries(flags),
    lock: [look.lock, null],
    bounds: [look.bounds?.join(",") ?? null, null],
    theme: [look.theme, PLAIN_LOOK.theme],
    lang: [look.lang, PLAIN_LOOK.lang],
    seen: [look.seen, null],
  });
  return [formatView(view), own].filter(Boolean).join("&");
}

function readLook(own: PlainParameters): EmbedLook {
  const flag = (name: (typeof FLAGS)[number]) => {
    const [first, second] = PLAIN_LOOK[name] ? (["1", "0"] as const) : (["0", "1"] as const);
    return own.one(name, [first, second]) === "1";
  };
  return {
    interactive: flag("interactive"),
    static: flag("static"),
    search: flag("search"),
    controls: flag("controls"),
    table: flag("table"),
    legend: flag("legend"),
    plain: flag("plain"),
    transparent: flag("transparent"),
    lock: own.read("lock", LOCK),
    bounds: own.read("bounds", BOUNDS),
    theme: own.one("theme", ["auto", "light", "dark"]),
    lang: own.one("lang", ["en-GB"]),
    seen: own.read("seen", SEEN),
  };
}

const LOCKS = ["level", "view", "all"] as const;

const LOCK = {
  read: (text: string) => LOCKS.find((lock) => lock === text) ?? null,
  expected: "Expected one of the values allowed, or leave it out.",
  allowed: LOCKS,
};

/** What an embed may show of the world: Greater London with room around it. */
const WORLD = { west: -1.5, south: 50.8, east: 1.3, north: 52.2 };

const DEGREES = /^-?\d{1,2}(\.\d{1,5})?$/;

const BOUNDS = {
  read(text: string): readonly [number, number, number, number] | null {
    const parts = text.split(",");
    if (parts.length !== 4 || !parts.every((part) => DEGREES.test(part))) return null;
    const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
    const inside = west >= WORLD.west && south >= WORLD.south;
    const within = inside && east <= WORLD.east && north <= WORLD.north;
    return within && east - west >= LEAST && north - south >= LEAST
      ? [west, south, east, north]
      : null;
  },
  expected: `Expected west,south,east,north in degrees with five decimals at most, at least 0.005 apart, from ${WORLD.west},${WORLD.south} to ${WORLD.east},${WORLD.north}.`,
  allowed: [],
};

/** About as far as three streets. */
const LEAST = 0.005;

const SEEN = {
  read: (text: string) => (/^\d{4}-\d\d-\d\d-[0-9a-f]{12}$/.test(text) ? text : null),
  expected: "Expected a snapshot's id.",
  allowed: [],
};

/** What cannot be had together. */
function lookFaults(look: EmbedLook, view: View): Fault[] {
  const faults: Fault[] = [];
  const refuse = (field: string, detail: string) =>
    faults.push({ code: "does-not-apply", field, detail, allowed: [] });
  for (const name of ["interactive", "search", "controls"] as const) {
    if (look.static && look[name]) {
      refuse(name, `A static embed has nothing to use. Leave out ${name} or static.`);
    }
  }
  if (look.lock === "all" && look.search) {
    refuse("search", "lock=all leaves no area to choose. Leave out search, or lock less.");
  }
  if ((look.lock === "all" || look.lock === "view") && look.controls) {
    refuse(
      "controls",
      `lock=${look.lock} leaves nothing to change. Leave out controls, or lock less.`,
    );
  }
  if (look.seen !== null && view.snapshot !== null) {
    refuse("seen", "A pinned embed never changes. Leave out seen or snapshot.");
  }
  return faults;
}

/** A View knows only its own parameters; an embed has these beside them. */
function withOwnNames(fault: Fault): Fault {
  return fault.code === "unknown-parameter"
    ? { ...fault, allowed: [...fault.allowed, ...EMBED_PARAMETERS] }
    : fault;
}

function bit(flag: boolean): string {
  return flag ? "1" : "0";
}

function includes(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
