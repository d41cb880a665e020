/** The probability that every interval of the atlas is made for. */
export const CONFIDENCE = 0.95;

/** Two finite limits, in the unit of what they bound. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A finite value within its limits. */
export interface BoundedValue extends Interval {
  readonly value: number;
}

/** Events and what they are set against: residents, or person-years where lengths of time differ. */
export interface EventsPerBase {
  readonly count: number;
  /** Above 0. */
  readonly base: number;
}
