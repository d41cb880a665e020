import { type BoundedValue, CONFIDENCE, type EventsPerBase } from "./interval.ts";
import { poissonInterval } from "./poisson-interval.ts";

/**
 * Events per 1,000 residents a year with exact Poisson limits; a period other than 12 months is scaled to a year.
 *
 * `months` is the number of months the events were counted in, above 0. The base is taken as known without error.
 */
export function ratePerThousand(
  events: EventsPerBase,
  months: number,
  confidence = CONFIDENCE,
): BoundedValue {
  return yearlyRate(events, months, 1000, confidence);
}

/** The same per `units` of whatever the base counts. */
export function yearlyRate(
  { count, base }: EventsPerBase,
  months: number,
  units: number,
  confidence = CONFIDENCE,
): BoundedValue {
  const yearly = (events: number) => (units * events) / (base * (months / 12));
  const { low, high } = poissonInterval(count, confidence);
  return { value: yearly(count), low: yearly(low), high: yearly(high) };
}
