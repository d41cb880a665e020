import type { Neighbours } from "../boundary/contiguity.ts";
import type { Pattern, Spot, SpotFinding } from "../measure/spot.ts";
import {
  localMoranMoments,
  localMoranMomentsAllDealt,
  standardScore,
} from "./conditional-moments.ts";
import { conditionalP } from "./conditional-permutation.ts";
import { giStar } from "./getis-ord.ts";
import { globalMoran, globalMoranP } from "./global-moran.ts";
import { moranChecks } from "./global-moran-moments.ts";
import { leaning } from "./leaning.ts";
import { localMoran } from "./local-moran.ts";
import { corrected } from "./space-time.ts";
import { takingPart } from "./taking-part.ts";
import { weightsOf } from "./weights.ts";

/** How each area's p is drawn: often enough for a lone area among 5,000 to reach a corrected p of .05. */
export const RUN = { permutations: 199_999, seed: 2023 } as const;

/** Draws for the map's p, which is one test. */
const PATTERN_PERMUTATIONS = 999;

/** A pattern is one at this p. */
const PATTERN_AT = 0.05;

/**
 * Tests every area for being hotter or colder with its surroundings than areas drawn at random would be; null where it takes no part,
 * has no neighbour, or all values are equal.
 *
 * `x` is what Gi* is made of, null for areas that take no part; `deviates`, in the same order, what the test for a pattern is made of
 * where unequal denominators forbid `x` itself.
 */
export function findSpots(
  x: readonly (number | null)[],
  deviates: readonly (number | null)[],
  neighbours: Neighbours,
): (SpotFinding | null)[] {
  const part = takingPart(x, neighbours);
  const values = part.places.map((i) => x[i] ?? 0);
  const moran = moranOf(
    part.places.map((i) => deviates[i] ?? 0),
    part.neighbours,
  );
  const z = giStar(values, weightsOf(part.neighbours, "row", true));
  const p = conditionalP(values, part.neighbours, RUN).map((own, i) =>
    z[i] === null ? null : own,
  );
  const q = corrected(p);
  const local = localMoran(values, part.neighbours);
  const theory = theoryOn(local, values, part.neighbours);
  const findings: (SpotFinding | null)[] = x.map(() => null);
  if (!moran) return findings;
  const found = moran.p < PATTERN_AT;
  const leans = leaning(values, part.neighbours);
  const tested = p.filter((own) => own !== null).length;
  const pattern: Pattern = { moran, found, tested, ...RUN };
  part.places.forEach((place, i) => {
    const [ownZ, ownP, ownQ] = [z[i] ?? null, p[i] ?? null, q[i] ?? null];
    if (ownZ === null || ownP === null || ownQ === null) return;
    findings[place] = {
      z: ownZ,
      p: ownP,
      q: ownQ,
      spot: found && ownZ * (leans[i] ?? 0) > 0 ? spotOf(ownZ, ownQ) : "none",
      local: found && ownQ < 0.05 ? (local[i]?.quadrant ?? null) : null,
      moran: theory(i),
      pattern,
    };
  });
  return findings;
}

/** Local Moran's I of an area with its standard scores. */
function theoryOn(
  local: ReturnType<typeof localMoran>,
  values: readonly number[],
  neighbours: Neighbours,
): (i: number) => SpotFinding["moran"] {
  const given = localMoranMoments(values, neighbours);
  const allDealt = localMoranMomentsAllDealt(values, neighbours);
  return (i) => {
    const value = local[i]?.value ?? 0;
    return {
      value,
      z: standardScore(value, given[i] ?? null),
      zAllDealt: standardScore(value, allDealt[i] ?? null),
    };
  };
}

function moranOf(deviates: readonly number[], neighbours: Neighbours): Pattern["moran"] | null {
  const moran = globalMoran(deviates, neighbours);
  const permutations = PATTERN_PERMUTATIONS;
  const p = globalMoranP(deviates, neighbours, { permutations, seed: RUN.seed });
  const checks = moranChecks(deviates, neighbours);
  return moran && p !== null ? { ...moran, p, permutations, checks } : null;
}

function spotOf(z: number, q: number): Spot {
  const side = z > 0 ? "hot" : "cold";
  if (q < 0.01) return `${side}-01`;
  if (q < 0.05) return `${side}-05`;
  return q < 0.1 ? `${side}-10` : "none";
}
