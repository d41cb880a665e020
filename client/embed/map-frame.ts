/** The part of a picture that is in sight, in the picture's units. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Point = readonly [x: number, y: number];

/** How far one can go in. */
const MOST = 16;

/** The frame after going in by `factor` (out where it is below 1) about a point that keeps its place, within the whole. */
export function zoomed(frame: Frame, whole: Frame, factor: number, [x, y]: Point): Frame {
  const width = clamp(frame.width / factor, whole.width / MOST, whole.width);
  const share = width / frame.width;
  const next = {
    x: x - (x - frame.x) * share,
    y: y - (y - frame.y) * share,
    width,
    height: frame.height * share,
  };
  return within(next, whole);
}

/** The frame moved only as far as it takes to have the point well in sight. */
export function showing(frame: Frame, whole: Frame, [x, y]: Point): Frame {
  const inX = Math.abs(x - (frame.x + frame.width / 2)) < frame.width * 0.4;
  const inY = Math.abs(y - (frame.y + frame.height / 2)) < frame.height * 0.4;
  if (inX && inY) return frame;
  return within({ ...frame, x: x - frame.width / 2, y: y - frame.height / 2 }, whole);
}

/** The frame moved by so much, within the whole. */
export function moved(frame: Frame, whole: Frame, [x, y]: Point): Frame {
  return within({ ...frame, x: frame.x + x, y: frame.y + y }, whole);
}

/** The nearest of some points that lies in a direction from another, further along it than aside; null where there is none. */
export function nextTowards(from: Point, [dx, dy]: Point, points: readonly Point[]): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  points.forEach(([x, y], i) => {
    const along = (x - from[0]) * dx + (y - from[1]) * dy;
    const aside = Math.abs((x - from[0]) * dy) + Math.abs((y - from[1]) * dx);
    const cost = along + 2 * aside;
    if (along > 0 && aside <= along && cost < least) {
      best = i;
      least = cost;
    }
  });
  return best;
}

function within({ x, y, width, height }: Frame, whole: Frame): Frame {
  return {
    x: clamp(x, whole.x, whole.x + whole.width - width),
    y: clamp(y, whole.y, whole.y + whole.height - height),
    width,
    height,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(low, high), Math.max(low, value));
}
