import { RefusedInput } from "./refused-input.ts";

/** The refusal that a promise ends in; fails the test when it ends otherwise. */
export async function refusalOf(promise: Promise<unknown>): Promise<RefusedInput> {
  const error: unknown = await promise.then(
    () => "no refusal at all",
    (reason: unknown) => reason,
  );
  if (error instanceof RefusedInput) return error;
  throw new Error(`expected a refusal, got ${String(error)}`, { cause: error });
}
