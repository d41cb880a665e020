import { dot, identity, type Matrix } from "./matrix.ts";

/** Sweeps over all pairs; a handful suffices for the sizes met here (at most 40). */
const SWEEPS = 60;

/** Squares off the diagonal that add up to less than this share of all squares are rounding errors. */
const NEGLIGIBLE = 1e-30;

/** A direction with an eigenvalue below this share of the largest carries nothing. */
const NOTHING = 1e-10;

/**
 * A symmetric matrix with no negative eigenvalue raised to a power, directions that carry nothing left at 0 (Moore and Penrose's inverse for -1).
 *
 * By Jacobi's rotations: Golub and Van Loan, "Matrix Computations", section 8.5.
 */
export function symmetricPower(matrix: Matrix, power: number): number[][] {
  const { values, vectors } = eigen(matrix);
  const largest = Math.max(...values.map(Math.abs));
  const raised = values.map((value) => (value > NOTHING * largest ? value ** power : 0));
  return vectors.map((left) =>
    vectors.map((right) =>
      raised.reduce((sum, value, k) => sum + (left[k] ?? 0) * value * (right[k] ?? 0), 0),
    ),
  );
}

/** `vectors` has one eigenvector per column. */
function eigen(matrix: Matrix): { values: number[]; vectors: number[][] } {
  const a = matrix.map((row) => [...row]);
  const vectors = identity(matrix.length);
  const negligible = NEGLIGIBLE * a.reduce((sum, row) => sum + dot(row, row), 0);
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a) > negligible; sweep++) {
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) rotate(a, vectors, p, q);
    }
  }
  return { values: a.map((row, i) => row[i] ?? 0), vectors };
}

/** Turns the axes p and q until the entry between them is 0. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const between = a[p]?.[q] ?? 0;
  const [atP, atQ] = [a[p]?.[p] ?? 0, a[q]?.[q] ?? 0];
  if (Math.abs(between) > 1e-17 * Math.sqrt(Math.abs(atP * atQ))) {
    const { cosine, sine } = angleFor((atQ - atP) / (2 * between));
    for (const row of a) turn(row, p, q, cosine, sine);
    for (const row of vectors) turn(row, p, q, cosine, sine);
    turnRows(a, p, q, cosine, sine);
  }
  setPair(a, p, q, 0);
}

function angleFor(ratio: number): { cosine: number; sine: number } {
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.hypot(ratio, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  return { cosine, sine: tangent * cosine };
}

function turnRows(a: number[][], p: number, q: number, cosine: number, sine: number): void {
  const [rowP = [], rowQ = []] = [a[p], a[q]];
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0];
    rowP[k] = cosine * x - sine * y;
    rowQ[k] = sine * x + cosine * y;
  }
}

function turn(row: number[], p: number, q: number, cosine: number, sine: number): void {
  const [x, y] = [row[p] ?? 0, row[q] ?? 0];
  row[p] = cosine * x - sine * y;
  row[q] = sine * x + cosine * y;
}

function setPair(a: number[][], p: number, q: number, value: number): void {
  const [rowP = [], rowQ = []] = [a[p], a[q]];
  rowP[q] = value;
  rowQ[p] = value;
}

function offDiagonal(a: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const row = a[i] ?? [];
    for (let j = 0; j < row.length; j++) if (i !== j) sum += (row[j] ?? 0) ** 2;
  }
  return sum;
}
