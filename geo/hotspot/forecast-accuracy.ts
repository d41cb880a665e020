import { randomStream } from "../measure/random-stream.ts";

/** One cell of the map, in what was known before and in what came later. */
export interface Cell {
  readonly squareKm: number;
  /** What it is ranked by, highest first; null is never chosen. */
  readonly rank: number | null;
  /** Events in the period that the ranking rests on. */
  readonly before: number;
  /** Events in each later month. */
  readonly later: readonly number[];
}

/** How well the cells ranked highest foretold where later events fell. */
export interface Accuracy {
  /** Share of the area that was to be chosen, and that was: whole cells, as many as fit, one at least. */
  readonly areaShare: number;
  readonly areaChosen: number;
  readonly cells: number;
  /** Share of the later events that fell in the cells chosen. */
  readonly hitRate: number;
  /** Predictive accuracy index: the hit rate over the share of area; 1 for a choice at random. */
  readonly pai: number;
  /** 95 % limits of the index over the months, drawn anew; null for fewer than two months. */
  readonly paiLow: number | null;
  readonly paiHigh: number | null;
  /** Predictive efficiency index: of the best index that any choice of as much area could have had. */
  readonly pei: number;
  /** Recapture rate index: growth in the cells chosen over growth everywhere; null where nothing happened in them or anywhere before. */
  readonly rri: number | null;
}

const BOOTSTRAPS = 999;

/**
 * Scores a ranking of cells by later events, for one share of the area; null without later events or ranked cells.
 *
 * Sources: Chainey, Tompson and Uhlig (2008), "The utility of hotspot mapping for predicting spatial patterns of crime", Security
 * Journal 21, 4-28 (PAI); Hunt (2016), doctoral thesis, City University of New York (PEI); Levine (2008), Security Journal 21,
 * 295-302 (RRI).
 */
export function forecastAccuracy(
  cells: readonly Cell[],
  areaShare: number,
  seed: number,
): Accuracy | null {
  const area = sum(cells.map(({ squareKm }) => squareKm));
  const ranked = cells
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => Number(b.rank) - Number(a.rank));
  const chosen = fitting(ranked, areaShare * area);
  const months = cells[0]?.later.length ?? 0;
  const inChosen = monthly(chosen, months);
  const everywhere = monthly(cells, months);
  const all = sum(everywhere);
  if (all === 0 || chosen.length === 0) return null;
  const areaChosen = sum(chosen.map(({ squareKm }) => squareKm)) / area;
  const hitRate = sum(inChosen) / all;
  const byDensity = [...cells].sort((a, b) => density(b) - density(a));
  const best = sum(monthly(fitting(byDensity, areaChosen * area), months)) / all;
  const limits = bootstrap(inChosen, everywhere, seed);
  const [before, beforeAll] = [sum(chosen.map(beforeOf)), sum(cells.map(beforeOf))];
  return {
    areaShare,
    areaChosen,
    cells: chosen.length,
    hitRate,
    pai: hitRate / areaChosen,
    paiLow: limits && limits.low / areaChosen,
    paiHigh: limits && limits.high / areaChosen,
    pei: hitRate / Math.max(best, hitRate),
    rri: before === 0 || beforeAll === 0 ? null : sum(inChosen) / before / (all / beforeAll),
  };
}

/** The first cells that together stay within `squareKm`; the first alone where even that is larger. */
function fitting(ranked: readonly Cell[], squareKm: number): readonly Cell[] {
  let used = 0;
  // The slack lets cells that fill the share exactly do so whatever rounding makes of their sum.
  const end = ranked.findIndex((cell) => {
    used += cell.squareKm;
    return used > squareKm * (1 + 1e-9);
  });
  return ranked.slice(0, end === -1 ? ranked.length : Math.max(1, end));
}

function monthly(cells: readonly Cell[], months: number): number[] {
  return Array.from({ length: months }, (_, t) => sum(cells.map(({ later }) => later[t] ?? 0)));
}

/** Slivers at the edge are a few square metres, and 0 when rounded. */
const LEAST_SQUARE_KM = 1e-4;

function density({ later, squareKm }: Cell): number {
  return sum(later) / Math.max(squareKm, LEAST_SQUARE_KM);
}

function beforeOf({ before }: Cell): number {
  return before;
}

/** Limits of the pooled share when whole months are drawn anew: events of one month are no independent draws. */
function bootstrap(inChosen: readonly number[], everywhere: readonly number[], seed: number) {
  const months = everywhere.length;
  if (months < 2) return null;
  const draw = randomStream(seed);
  const shares: number[] = [];
  for (let r = 0; r < BOOTSTRAPS; r++) {
    const drawn = everywhere.map(() => draw(months));
    const all = sum(drawn.map((t) => everywhere[t] ?? 0));
    if (all > 0) shares.push(sum(drawn.map((t) => inChosen[t] ?? 0)) / all);
  }
  const rising = shares.sort((a, b) => a - b);
  const at = (share: number) => rising[Math.round(share * (rising.length - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
