import { dot, type Matrix, transpose } from "./matrix.ts";

/** A column whose part that no earlier column explains is smaller than this share of it adds nothing of its own. */
const NOTHING_OF_ITS_OWN = 1e-9;

/** A design as columns at right angles, and the triangle that turns them back into it. */
export interface OrthogonalFactor {
  /** Columns of length 1 at right angles to one another. */
  readonly columns: readonly (readonly number[])[];
  /** Upper triangle, one row per column of the design. */
  readonly triangle: Matrix;
}

/**
 * The design written as Q·R; or the number, from 0, of the first column that the earlier ones already explain.
 *
 * Gram and Schmidt's method with each column cleared twice, which keeps right angles to rounding (Giraud, Langou, Rozložník and
 * van den Eshof (2005), "Rounding error analysis of the classical Gram-Schmidt orthogonalization process", Numerische Mathematik 101).
 */
export function orthogonalFactor(design: Matrix): OrthogonalFactor | number {
  const given = transpose(design);
  const columns: number[][] = [];
  const triangle = given.map(() => new Array<number>(given.length).fill(0));
  for (const [j, column] of given.entries()) {
    const { rest, shares } = cleared(column, columns);
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > NOTHING_OF_ITS_OWN * Math.sqrt(dot(column, column)))) return j;
    for (const [i, share] of [...shares, length].entries()) triangle[i]?.splice(j, 1, share);
    columns.push(rest.map((x) => x / length));
  }
  return { columns, triangle };
}

/** What of a column the others at right angles do not explain, and how much of each of them was in it. */
function cleared(
  column: readonly number[],
  others: readonly (readonly number[])[],
): { rest: number[]; shares: number[] } {
  const rest = [...column];
  const shares = others.map(() => 0);
  for (let round = 0; round < 2; round++) {
    for (const [i, other] of others.entries()) {
      const share = dot(other, rest);
      shares[i] = (shares[i] ?? 0) + share;
      for (let k = 0; k < rest.length; k++) rest[k] = (rest[k] ?? 0) - share * (other[k] ?? 0);
    }
  }
  return { rest, shares };
}

/** The column b with triangle · b = `right`. */
export function solveTriangle(triangle: Matrix, right: readonly number[]): number[] {
  const solution = [...right];
  for (let i = triangle.length - 1; i >= 0; i--) {
    let rest = solution[i] ?? 0;
    for (let j = i + 1; j < triangle.length; j++) {
      rest -= (triangle[i]?.[j] ?? 0) * (solution[j] ?? 0);
    }
    solution[i] = rest / (triangle[i]?.[i] ?? 1);
  }
  return solution;
}
