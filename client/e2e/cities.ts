/** The two stores that journeys are made on; each is served on a port of its own by `serve-city.ts`. */
export const CITIES = {
  sample: { port: 4179, store: ".cache/e2e/sample-store" },
  real: { port: 4180, store: ".cache/e2e/real-store" },
} as const;

export type City = keyof typeof CITIES;

/** Where a city is served. */
export function addressOf(city: City): string {
  return `http://127.0.0.1:${CITIES[city].port}`;
}
