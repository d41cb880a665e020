const SEMI_MAJOR_METRES = 6_378_137;
const FLATTENING = 1 / 298.257_223_563;
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const RADIANS = Math.PI / 180;

/**
 * Square metres of the WGS84 ellipsoid between the equator and a latitude (degrees), in a strip one degree of longitude wide.
 *
 * The difference of two latitudes, times a width in degrees, is an area: this is the equal-area coordinate behind every
 * area here. Source: Snyder, Map Projections: A Working Manual (1987), equation 3-12.
 */
export function areaBelowLatitude(latitude: number): number {
  const sin = Math.sin(latitude * RADIANS);
  const q = (1 - E2) * (sin / (1 - E2 * sin * sin) + Math.atanh(E * sin) / E);
  return (SEMI_MAJOR_METRES ** 2 / 2) * q * RADIANS;
}

/**
 * Metres in one degree of longitude and of latitude at a latitude in degrees.
 *
 * Good for distances of some kilometres. Source: Snyder (1987), equations 4-18 and 4-20, radii of curvature on WGS84.
 */
export function metresPerDegree(latitude: number): { longitude: number; latitude: number } {
  const sin = Math.sin(latitude * RADIANS);
  const w = 1 - E2 * sin * sin;
  return {
    longitude: (SEMI_MAJOR_METRES / Math.sqrt(w)) * Math.cos(latitude * RADIANS) * RADIANS,
    latitude: ((SEMI_MAJOR_METRES * (1 - E2)) / w ** 1.5) * RADIANS,
  };
}
