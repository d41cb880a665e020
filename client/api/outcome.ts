import type { Problem } from "../../geo/wire/problem.ts";

/** What became of a request: its value, a problem in words, or nothing because it was called off. */
export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "aborted" };
