import { area, booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { createChooser, normal } from "./distributions.ts";
import type { Facts, WardKind } from "./facts.ts";
import { createRandom, type Random } from "./random.ts";

/** A point that events are moved to before they are published, with the name that stands beside them. */
export interface SnapPoint {
  readonly longitude: number;
  readonly latitude: number;
  /** As in the `Location` column, without "On or near". */
  readonly name: string;
}

/** How the points of one ward are to be laid out. */
export interface SnapPlan {
  readonly centre: readonly [number, number];
  readonly shape: Polygon | MultiPolygon;
  readonly kind: WardKind;
  readonly count: number;
}

/**
 * Lays out a ward's snap points: most gather around its centre, the last two are corners that it shares with its
 * neighbours, since real snap points sit on street centre lines and these are often ward boundaries.
 */
export function layOutSnapPoints(
  plan: SnapPlan,
  streets: Facts["streets"],
  seed: string,
): SnapPoint[] {
  const random = createRandom(seed);
  const chooseName = createChooser(streets.map((street) => street[plan.kind]));
  const name = () => streets[chooseName(random)]?.name ?? "";
  const inside = Array.from({ length: plan.count }, () => pointInside(plan, random));
  const corners = cornersOf(plan.shape);
  const shared = [random(), random()].map((share) => corners[Math.floor(share * corners.length)]);
  return [...inside, ...shared].flatMap((position) => {
    const [longitude, latitude] = position ?? [];
    if (longitude === undefined || latitude === undefined) return [];
    return [{ longitude, latitude, name: name() }];
  });
}

function pointInside({ centre, shape }: SnapPlan, random: Random): Position {
  // Half of the radius of a circle with the ward's area, in degrees of latitude.
  const spread = Math.sqrt(area(shape) / Math.PI) / 111_200 / 2;
  for (let tries = 0; tries < 100; tries++) {
    const point = [
      round(centre[0] + (normal(random) * spread) / 0.62),
      round(centre[1] + normal(random) * spread),
    ];
    if (booleanPointInPolygon(point, shape, { ignoreBoundary: true })) return point;
  }
  return [...centre];
}

function cornersOf(shape: Polygon | MultiPolygon): Position[] {
  const parts = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return parts.flatMap(([outer = []]) => outer.slice(1));
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
