import type { Quadrant, Spot, SpotFinding } from "../measure/spot.ts";

/** What each class of a hotspot map is called; the p is the corrected one, as is said beside them. */
export const SPOT_WORDS: Readonly<Record<Spot, string>> = {
  "cold-01": "Cold, p under 0.01",
  "cold-05": "Cold, p under 0.05",
  "cold-10": "Cold, p under 0.10",
  none: "Neither",
  "hot-10": "Hot, p under 0.10",
  "hot-05": "Hot, p under 0.05",
  "hot-01": "Hot, p under 0.01",
};

/** What each is called in a table, in two words. */
export const SPOT_SHORT: Readonly<Record<Spot, string>> = {
  "cold-01": "cold 1 %",
  "cold-05": "cold 5 %",
  "cold-10": "cold 10 %",
  none: "neither",
  "hot-10": "hot 10 %",
  "hot-05": "hot 5 %",
  "hot-01": "hot 1 %",
};

const SURROUNDINGS: Readonly<Record<Quadrant, string>> = {
  HH: "high, among high neighbours",
  LL: "low, among low neighbours",
  HL: "high, among low neighbours",
  LH: "low, among high neighbours",
};

/** What an area is among its neighbours, in a sentence; the map as a whole decides whether any is hot or cold. */
export function wordSpot({ spot, q, local }: Pick<SpotFinding, "spot" | "q" | "local">): string {
  const side = spot === "none" ? "Neither hot nor cold" : spot.startsWith("hot") ? "Hot" : "Cold";
  const around = local === null ? "" : `; itself ${SURROUNDINGS[local]}`;
  return `${side} (corrected p ${formatP(q)})${around}`;
}

/** A probability to two figures that matter, e.g. `0.032` or `under 0.0001`. */
export function formatP(p: number): string {
  if (p < 0.0001) return "under 0.0001";
  return p >= 0.1 ? p.toFixed(2) : String(Number(p.toPrecision(2)));
}
