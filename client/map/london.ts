/** The outermost points of the 33 areas: west, south, east, north in degrees. */
export const LONDON_BOUNDS = [-0.5104, 51.2867, 0.3341, 51.6919] as const;

/** How far beyond London the map may be moved, in degrees; wide, so that London fits what panels leave free of windows of any shape. */
const MARGIN = { east: 2, north: 1 };

/** The limits of the map as corners, south-west first. */
export const MAP_LIMITS: [[number, number], [number, number]] = [
  [LONDON_BOUNDS[0] - MARGIN.east, LONDON_BOUNDS[1] - MARGIN.north],
  [LONDON_BOUNDS[2] + MARGIN.east, LONDON_BOUNDS[3] + MARGIN.north],
];
