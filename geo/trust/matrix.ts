/** Numbers in rows; every row has as many. */
export type Matrix = readonly (readonly number[])[];

/** The sum of products, pair by pair. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** A matrix times a column. */
export function apply(matrix: Matrix, column: readonly number[]): number[] {
  return matrix.map((row) => dot(row, column));
}

/** Rows and columns changing places. */
export function transpose(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] ?? 0));
}

/** Two matrices multiplied. */
export function multiply(a: Matrix, b: Matrix): number[][] {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

/** Two matrices of one shape added, the second `times` over. */
export function add(a: Matrix, b: Matrix, times = 1): number[][] {
  return a.map((row, i) => row.map((x, j) => x + times * (b[i]?.[j] ?? 0)));
}

/** A column times a row: what it adds to a sum of squares and products. */
export function outer(a: readonly number[], b: readonly number[]): number[][] {
  return a.map((x) => b.map((y) => x * y));
}

/** All noughts. */
export function zeros(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}

/** Noughts with ones down the diagonal. */
export function identity(size: number): number[][] {
  return zeros(size, size).map((row, i) => row.with(i, 1));
}

/** The numbers down the diagonal. */
export function diagonal(matrix: Matrix): number[] {
  return matrix.map((row, i) => row[i] ?? 0);
}

/** One column. */
export function column(matrix: Matrix, j: number): number[] {
  return matrix.map((row) => row[j] ?? 0);
}
