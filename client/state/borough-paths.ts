import type { Shapes } from "../api/trust-resources.ts";

/** Shapes as outlines of a small drawing, `width` units wide and as high as they need. */
export interface BoroughPaths {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly { readonly code: string; readonly name: string; readonly d: string }[];
}

/**
 * Draws shapes given in degrees for a small map, north up. Degrees of longitude are shortened as they are in London's latitude;
 * points that fall on the one before them, at half a unit, are left out, and with them rings too small to be seen.
 */
export function boroughPaths({ features }: Shapes, width: number): BoroughPaths {
  const rings = features.map(({ geometry }) => ringsOf(geometry));
  const points = rings.flat(2);
  const [west, east] = ends(points, 0);
  const [south, north] = ends(points, 1);
  const shorten = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const perDegree = width / ((east - west) * shorten);
  const place = ([lon = 0, lat = 0]: Point) => {
    const [x, y] = [(lon - west) * shorten * perDegree, (north - lat) * perDegree];
    return `${Math.round(x * 2) / 2} ${Math.round(y * 2) / 2}`;
  };
  const pathOf = (ring: Ring) => {
    const places = ring.map(place).filter((own, i, all) => own !== all[i - 1]);
    return places.length > 3 ? `M${places.join("L")}Z` : "";
  };
  return {
    width,
    height: Math.ceil((north - south) * perDegree),
    paths: features.map(({ properties: { code, name } }, i) => ({
      code,
      name,
      d: (rings[i] ?? []).map(pathOf).join(""),
    })),
  };
}

type Point = readonly number[];
type Ring = readonly Point[];

function ringsOf(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): readonly Ring[] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

function ends(points: readonly Point[], axis: 0 | 1): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const point of points) {
    least = Math.min(least, point[axis] ?? least);
    most = Math.max(most, point[axis] ?? most);
  }
  return [least, most];
}
