/** One way in which areas are alike or not: its numbers in a row per area, null where they are not known. */
export interface PeerVariable {
  readonly id: string;
  /** What it is, for the reader who asks why these are the peers. */
  readonly label: string;
  /** One row per area, of equal length; several columns (the shares of ethnic groups) weigh together as much as another's one. */
  readonly values: readonly (readonly number[] | null)[];
}

/** An area that is like another. */
interface Peer {
  readonly index: number;
  /** Root mean square over the variables of the difference in standard deviations; 0 for twins. */
  readonly distance: number;
}

/** The areas most like one, nearest first, and the variables that it was judged by. */
export interface PeerSet {
  readonly peers: readonly Peer[];
  readonly variables: readonly PeerVariable[];
}

/**
 * Finds the `count` areas nearest to the one at `index`, among those that `candidate` lets through.
 *
 * Each column is divided by its standard deviation over all candidates; a column without spread tells nothing apart and counts
 * nothing. A variable that is not known of the area itself is left out, an area that lacks one of the others is nobody's peer.
 * Equal distances are told apart by area code, so that the peers never depend on the order of the areas.
 */
export function peersOf(
  index: number,
  codes: readonly string[],
  candidate: (index: number) => boolean,
  variables: readonly PeerVariable[],
  count: number,
): PeerSet {
  const known = variables.filter(({ values }) => values[index]);
  const others = codes.flatMap((_, i) => {
    const complete = known.every(({ values }) => values[i]);
    return i !== index && complete && candidate(i) ? [i] : [];
  });
  const scaled = known.map((variable) => standardised(variable, [index, ...others]));
  const peers = others
    .map((other) => ({ index: other, distance: distanceOf(scaled, index, other) }))
    .sort((a, b) => a.distance - b.distance || byCode(codes[a.index], codes[b.index]));
  return { peers: known.length === 0 ? [] : peers.slice(0, count), variables: known };
}

type Rows = readonly (readonly number[] | null)[];

/** Sums run over sorted numbers, so that a spread is the same to the last digit in any order. */
function standardised({ values }: PeerVariable, among: readonly number[]): Rows {
  const width = values[among[0] ?? 0]?.length ?? 0;
  const spreads = Array.from({ length: width }, (_, column) =>
    standardDeviation(among.map((i) => values[i]?.[column] ?? 0)),
  );
  return values.map((row) => row?.map((value, c) => (spreads[c] ? value / spreads[c] : 0)) ?? null);
}

function standardDeviation(values: readonly number[]): number {
  const rising = [...values].sort((a, b) => a - b);
  const total = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0);
  const mean = total(rising) / rising.length;
  const variance = total(rising.map((value) => (value - mean) ** 2)) / rising.length;
  // Rounding leaves a trace of spread in equal numbers, which must not be blown up to a difference.
  return variance <= 1e-24 * mean ** 2 ? 0 : Math.sqrt(variance);
}

function distanceOf(variables: readonly Rows[], one: number, other: number): number {
  const squares = variables.map((rows) => {
    const own = rows[one] ?? [];
    const away = own.map((value, c) => (value - (rows[other]?.[c] ?? value)) ** 2);
    return away.reduce((sum, square) => sum + square, 0) / Math.max(1, away.length);
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / Math.max(1, squares.length));
}

function byCode(a = "", b = ""): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
