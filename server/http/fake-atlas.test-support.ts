import { gzipSync } from "node:zlib";
import type { Level } from "../../geo/domain/level.ts";
import { formatView } from "../../geo/view/format-view.ts";
import type { View } from "../../geo/view/view.ts";
import { framesOf } from "../../geo/wire/frames.ts";
import type { AreaSummary, SnapshotSummary } from "../../geo/wire/snapshot.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { Atlas, Atlases, OutlinedArea, Tile } from "../atlas/atlas.ts";

export const CURRENT = "2023-12-31-0123456789ab";
export const EARLIER = "2023-11-30-ba9876543210";

const WARD: AreaSummary = {
  code: "E05013552",
  name: "Tottenham Hale",
  level: "ward",
  vintage: 2022,
  borough: "E09000014",
  boroughName: "Haringey",
  bounds: [-0.08, 51.58, -0.04, 51.6],
  point: [-0.06, 51.59],
  squareKm: 1.9,
};

const OUTLINE: OutlinedArea = {
  code: WARD.code,
  name: WARD.name,
  borough: WARD.borough,
  point: WARD.point,
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [-0.08, 51.58],
        [-0.04, 51.58],
        [-0.04, 51.6],
        [-0.08, 51.6],
        [-0.08, 51.58],
      ],
    ],
  },
};

const NOT_FAKED = [
  { code: "value-not-allowed", field: "measure", detail: "Not faked.", allowed: [] },
] as const;

/** A snapshot of one ward and one borough: wards of 2022 and 2018, zooms 8 to 14, one full tile at 8/127/85 beside empty ones. */
export function fakeAtlas(id: string, overrides: Partial<Atlas> = {}): Atlas {
  const answers = new Map<string, Values>();
  return {
    id,
    synthetic: false,
    newestMonth: id.slice(0, 7),
    summary: () => summaryOf(id),
    coverage: () => ({
      snapshot: id,
      tables: [],
      survey: [],
      breaks: [],
      sources: [],
      accepted: [],
    }),
    levels: () => ({
      snapshot: id,
      levels: [
        { level: "borough", vintage: 2022, areas: 1, minzoom: 8, maxzoom: 14 },
        { level: "ward", vintage: 2022, areas: 1, minzoom: 8, maxzoom: 14 },
        { level: "ward", vintage: 2018, areas: 1, minzoom: 8, maxzoom: 14 },
      ],
    }),
    areas: (level, vintage) =>
      level === "ward" && (vintage ?? 2022) === 2022 ? { snapshot: id, areas: [WARD] } : null,
    area: (code) => (code === WARD.code ? [WARD] : []),
    search: (query) => ({
      snapshot: id,
      query,
      areas: WARD.name.toLowerCase().includes(query.toLowerCase()) ? [WARD] : [],
      found: [],
      postcode: null,
    }),
    values: async (view) => {
      const faults = vintageFaults(view);
      if (faults.length > 0) return { ok: false, faults };
      const key = formatView(view);
      const value = answers.get(key) ?? valuesOf(id, view);
      answers.set(key, value);
      return { ok: true, value };
    },
    series: async () => ({ ok: false, faults: NOT_FAKED }),
    compare: async () => ({ ok: false, faults: NOT_FAKED }),
    mix: async () => ({ ok: false, faults: NOT_FAKED }),
    frames: async (view, window) => ({
      ok: true,
      value: framesOf(formatView(view), window, [valuesOf(id, view)]),
    }),
    hotspotAccuracy: () => ({ ok: false, faults: NOT_FAKED }),
    hotspotHistory: () => ({ ok: false, faults: NOT_FAKED }),
    density: () => ({ ok: false, faults: NOT_FAKED }),
    drivers: async () => ({ ok: false, faults: NOT_FAKED }),
    forecast: async () => ({ ok: false, faults: NOT_FAKED }),
    insights: async () => ({ ok: false, faults: NOT_FAKED }),
    prepare: () => undefined,
    retire: () => undefined,
    tile: async (view, z, x, y) => ({ ok: true, value: tileAt(`${id} ${view.measure}`, z, x, y) }),
    seriesTile: async (view, z, x, y) => ({
      ok: true,
      value: tileAt(`${id} ${view.measure} by month`, z, x, y),
    }),
    sceneryTile: async (z, x, y) => tileAt(`${id} scenery`, z, x, y),
    tileInfo: (view) => ({
      ok: true,
      value: {
        layer: view.level,
        vintage: 2022,
        minzoom: 8,
        maxzoom: 14,
        bounds: [-0.51, 51.28, 0.34, 51.7],
        fields: { code: "String", value: "Number" },
        attribution: "Office for National Statistics",
      },
    }),
    outlines: () => ({ ok: true, value: { areas: [OUTLINE], boroughs: [OUTLINE] } }),
    ...overrides,
  };
}

/** Lends the atlases given, the first one as the current one; counts how many are out. */
export function fakeAtlases(...held: readonly Atlas[]): Atlases & { readonly lent: number } {
  let lent = 0;
  return {
    get lent() {
      return lent;
    },
    currentId: () => held[0]?.id ?? null,
    list: async () => ({
      snapshots: held.map(({ id }, i) => ({
        id,
        created: "2024-01-15T00:00:00Z",
        current: i === 0,
        kept: false,
        usable: true,
      })),
    }),
    async lend(id, work) {
      const atlas = id === null ? held[0] : held.find((one) => one.id === id);
      if (!atlas) return null;
      lent += 1;
      try {
        return await work(atlas);
      } finally {
        lent -= 1;
      }
    },
  };
}

function summaryOf(id: string): SnapshotSummary {
  return {
    id,
    created: "2024-01-15T00:00:00Z",
    synthetic: true,
    months: { incident: null, survey: null, stop: { from: "2023-01", to: id.slice(0, 7) } },
    coverage: [],
    sources: [],
  };
}

function vintageFaults({ vintage }: View) {
  if (vintage === null || vintage === 2022 || vintage === 2018) return [];
  const detail = `There is no set of ${vintage}.`;
  const allowed = ["2022", "2018"];
  return [{ code: "value-not-allowed" as const, field: "vintage", detail, allowed }];
}

function tileAt(content: string, z: number, x: number, y: number): Tile {
  if (z < 8 || z > 14) return { inside: false };
  const full = z === 8 && x === 127 && y === 85;
  return { inside: true, gzipped: full ? gzipSync(content) : null };
}

/** Made long enough, by its note, to be worth compressing. */
function valuesOf(snapshot: string, view: View): Values {
  return {
    snapshot,
    view: formatView(view),
    measure: { id: view.measure, label: "Stops", unit: "a year", scale: "rate", definition: "" },
    level: view.level satisfies Level,
    vintage: view.vintage ?? 2022,
    period: { from: "2023-01", to: "2023-12", months: 12, missing: [], partial: [] },
    areas: [WARD.code],
    name: [WARD.name],
    borough: [WARD.borough],
    value: [19.3],
    low: [18.1],
    high: [20.5],
    count: [300],
    base: [15_500],
    months: [12],
    state: ["ok"],
    reason: [null],
    also: [],
    edge: [2],
    class: [0],
    london: {
      value: 15,
      low: 14,
      high: 16,
      count: 300,
      base: 15_500,
      state: "ok",
      reason: null,
    },
    unplaced: { count: 0, share: 0, byReason: {} },
    breaks: [],
    denominator: null,
    notes: [{ code: "long", text: "The same words again and again. ".repeat(60) }],
    attribution: ["Office for National Statistics"],
  };
}
