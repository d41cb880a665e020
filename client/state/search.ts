import { signal } from "@preact/signals";
import { answer } from "./answer.ts";

/** One place to go to. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
  /** What it is and where, which tells places of one name apart. */
  readonly where: string;
  choose(): void;
}

/** What a search has found. */
export interface Listing {
  readonly suggestions: readonly Suggestion[];
  /** What to say where there is no suggestion. */
  readonly none: string;
}

/** Null when nothing has been searched for. */
export const found = signal<Listing | null>(null);

let call = new AbortController();

/** Searches places by name, code or postcode; an earlier search that is still open is dropped. */
export async function search(text: string): Promise<void> {
  call.abort();
  call = new AbortController();
  const { signal: own } = call;
  if (text.trim() === "") {
    found.value = null;
    return;
  }
  // What finds places is fetched with the first search, not with the page.
  const { findPlace } = await import("./find-place.ts");
  const listing = await findPlace(answer.peek()?.values.snapshot ?? null, text, own);
  if (listing && !own.aborted) found.value = listing;
}
