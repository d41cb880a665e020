import type { Values } from "./values.ts";

/** The parts of `Values` that are the same in every window. */
type Common =
  | "snapshot"
  | "synthetic"
  | "measure"
  | "level"
  | "vintage"
  | "areas"
  | "name"
  | "borough"
  | "breaks";

/**
 * `GET /api/v1/frames`: a View's answers for one window of months after another, each a month further on, in one piece.
 *
 * The View's period holds all windows. Class limits are drawn from all of them together and are the same in each, so that a
 * colour means one value throughout. Values and limits are rounded to six significant figures, and the other ways to make a ratio are
 * given for London alone.
 */
export interface Frames {
  /** The View's canonical query string. */
  readonly view: string;
  /** How many months each window has. */
  readonly window: number;
  readonly common: Pick<Values, Common>;
  /** In order of time; windows in which the Metropolitan Police's files hold no month are left out, and of a survey those that end within a quarter. */
  readonly frames: readonly Frame[];
}

/** What one window's answer has of its own. */
export type Frame = Omit<Values, Common>;

/** Puts answers to one question in different windows together; class limits must be the same in all. Throws on none. */
export function framesOf(view: string, window: number, answers: readonly Values[]): Frames {
  const [first] = answers;
  if (!first) throw new RangeError("expected at least one window");
  const { snapshot, synthetic, measure, level, vintage, areas, name, borough, breaks } = first;
  return {
    view,
    window,
    common: {
      snapshot,
      ...(synthetic && { synthetic }),
      measure,
      level,
      vintage,
      areas,
      name,
      borough,
      breaks,
    },
    frames: answers.map(ownPart),
  };
}

/** One window's answer, as `/api/v1/values` would give it but for rounding and class limits. */
export function valuesOfFrame({ common }: Frames, frame: Frame): Values {
  return { ...common, ...frame };
}

function ownPart(values: Values): Frame {
  const {
    snapshot: _snapshot,
    synthetic: _synthetic,
    measure: _measure,
    level: _level,
    vintage: _vintage,
    areas: _areas,
    name: _name,
    borough: _borough,
    breaks: _breaks,
    ...own
  } = values;
  return own;
}
