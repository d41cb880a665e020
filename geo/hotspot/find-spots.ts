import type { Neighbours } from "../boundary/contiguity.ts";
import { conditionalP } from "./conditional-permutation.ts";
import { giStar } from "./getis-ord.ts";
import { globalMoran, globalMoranP } from "./global-moran.ts";
import { localMoran, type Quadrant } from "./local-moran.ts";
import { corrected } from "./space-time.ts";
import { weightsOf } from "./weights.ts";

/** What an area is called by its corrected p, from surely cold to surely hot. */
export const SPOTS = [
  "cold-01",
  "cold-05",
  "cold-10",
  "none",
  "hot-10",
  "hot-05",
  "hot-01",
] as const;

export type Spot = (typeof SPOTS)[number];

/** One area among its neighbours. */
export interface SpotFinding {
  /** Gi*, in standard deviations. */
  readonly z: number;
  /** Two-sided, by permutation. */
  readonly p: number;
  /** Corrected for the number of areas looked at. */
  readonly q: number;
  readonly spot: Spot;
  /** How the area stands to its surroundings, where that is no chance at a corrected p below .05; else null. */
  readonly local: Quadrant | null;
}

/** The map as a whole. */
export interface Pattern {
  /** Global Moran's I, with its expectation without a pattern and its one-sided p by permutation. */
  readonly moran: { readonly value: number; readonly expected: number; readonly p: number };
  /** Whether like values lie near like ones at all; where they do not, no area is hot or cold. */
  readonly found: boolean;
  /** How many areas were tested. */
  readonly tested: number;
  readonly permutations: number;
  readonly seed: number;
}

/** Draws for each area's p: enough for a lone area among 5,000 to reach a corrected p of .05. */
export const PERMUTATIONS = 199_999;

/** Draws for the map's p, which is one test. */
const PATTERN_PERMUTATIONS = 999;

const SEED = 2023;

/** A pattern is one at this p. */
const PATTERN_AT = 0.05;

/**
 * Tests every area for being hotter or colder with its surroundings than areas drawn at random would be. No pattern and no findings
 * where all values are equal or none has a neighbour.
 *
 * `x` is what Gi* is made of, null for areas that take no part; `deviates`, in the same order, what the test for a pattern is made of
 * where unequal denominators forbid `x` itself.
 */
export function findSpots(
  x: readonly (number | null)[],
  deviates: readonly (number | null)[],
  neighbours: Neighbours,
): { readonly findings: readonly (SpotFinding | null)[]; readonly pattern: Pattern | null } {
  const part = takingPart(x, neighbours);
  const values = part.places.map((i) => x[i] ?? 0);
  const pattern = patternOf(
    part.places.map((i) => deviates[i] ?? 0),
    part.neighbours,
  );
  const findings: (SpotFinding | null)[] = x.map(() => null);
  if (!pattern) return { findings, pattern };
  const run = { permutations: PERMUTATIONS, seed: SEED };
  const z = giStar(values, weightsOf(part.neighbours, "row", true));
  const p = conditionalP(values, part.neighbours, run);
  const q = corrected(p.map((own, i) => (z[i] === null ? null : own)));
  const local = localMoran(values, part.neighbours);
  part.places.forEach((place, i) => {
    const [ownZ, ownP, ownQ] = [z[i] ?? null, p[i] ?? null, q[i] ?? null];
    if (ownZ === null || ownP === null || ownQ === null) return;
    const chance = !pattern.found || ownQ >= 0.05;
    findings[place] = {
      z: ownZ,
      p: ownP,
      q: ownQ,
      spot: pattern.found ? spotOf(ownZ, ownQ) : "none",
      local: chance ? null : (local[i]?.quadrant ?? null),
    };
  });
  const tested = findings.filter((own) => own !== null).length;
  return { findings, pattern: { ...pattern, tested, ...run } };
}

/** Areas with a value, and which of them are neighbours, by their place among themselves. */
function takingPart(x: readonly (number | null)[], neighbours: Neighbours) {
  const places = x.flatMap((value, i) => (value === null ? [] : [i]));
  const rankOf = new Map(places.map((place, i) => [place, i]));
  const among = places.map((place) =>
    (neighbours[place] ?? []).flatMap((j) => rankOf.get(j) ?? []),
  );
  return { places, neighbours: among };
}

function patternOf(
  deviates: readonly number[],
  neighbours: Neighbours,
): Pick<Pattern, "moran" | "found"> | null {
  const moran = globalMoran(deviates, neighbours);
  const p = globalMoranP(deviates, neighbours, { permutations: PATTERN_PERMUTATIONS, seed: SEED });
  if (!moran || p === null) return null;
  return { moran: { ...moran, p }, found: p < PATTERN_AT };
}

function spotOf(z: number, q: number): Spot {
  const side = z > 0 ? "hot" : "cold";
  if (q < 0.01) return `${side}-01`;
  if (q < 0.05) return `${side}-05`;
  return q < 0.1 ? `${side}-10` : "none";
}
