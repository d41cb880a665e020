import { computed, signal } from "@preact/signals";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { areas } from "./areas.ts";

/** What the map shows now: west, south, east, north in degrees; null before there is a map. */
export const mapBounds = signal<readonly [number, number, number, number] | null>(null);

/** The areas whose label point is in sight, by name. */
export const areasInView = computed<readonly AreaSummary[]>(() => {
  const bounds = mapBounds.value;
  if (!bounds) return [];
  const [west, south, east, north] = bounds;
  return areas.value
    .filter(({ point: [x, y] }) => west <= x && x <= east && south <= y && y <= north)
    .sort((a, b) => NAMES.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
});

const NAMES = new Intl.Collator("en-GB", { numeric: true });

export type Direction = "north" | "south" | "east" | "west";

/** The area that lies next to one in a direction, judged by their label points; null where there is none. */
export function neighbourTo(
  from: AreaSummary,
  direction: Direction,
  others: readonly AreaSummary[],
): AreaSummary | null {
  const reach = (to: AreaSummary) => {
    const { along, across } = stretch(from, to, direction);
    return along > 0 ? along + ASIDE * Math.abs(across) : Number.POSITIVE_INFINITY;
  };
  const ranked = others
    .map((area) => ({ area, reach: reach(area) }))
    .filter((one) => Number.isFinite(one.reach))
    .sort((a, b) => a.reach - b.reach);
  return ranked[0]?.area ?? null;
}

/** The area nearest to the middle of what the map shows; null where there is none. */
export function middleArea(
  [west, south, east, north]: readonly [number, number, number, number],
  among: readonly AreaSummary[],
): AreaSummary | null {
  const off = ({ point: [x, y] }: AreaSummary) =>
    Math.hypot((x - (west + east) / 2) * NARROWER, y - (south + north) / 2);
  return [...among].sort((a, b) => off(a) - off(b))[0] ?? null;
}

/** The first area whose name begins with a text, beginning behind the one given and then from the top. */
export function namedAfter(
  from: AreaSummary | null,
  text: string,
  among: readonly AreaSummary[],
): AreaSummary | null {
  const at = among.findIndex((area) => area.code === from?.code);
  const turned = [...among.slice(at + 1), ...among.slice(0, at + 1)];
  const wanted = text.toLowerCase();
  return turned.find(({ name }) => name.toLowerCase().startsWith(wanted)) ?? null;
}

/** How much a step aside counts for against a step ahead. */
const ASIDE = 2;

/** A degree of longitude in London, in degrees of latitude. */
const NARROWER = 0.62;

function stretch({ point: [x, y] }: AreaSummary, to: AreaSummary, direction: Direction) {
  const east = (to.point[0] - x) * NARROWER;
  const north = to.point[1] - y;
  switch (direction) {
    case "north":
      return { along: north, across: east };
    case "south":
      return { along: -north, across: east };
    case "east":
      return { along: east, across: north };
    case "west":
      return { along: -east, across: north };
  }
}
