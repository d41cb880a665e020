import { parseView } from "../../geo/view/parse-view.ts";
import type { View } from "../../geo/view/view.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { Atlas } from "../atlas/atlas.ts";

/** A View given as its query string; throws with the faults where there is none. */
export function viewOf(query: string): View {
  const view = parseView(new URLSearchParams(query));
  if (!view.ok) throw new Error(JSON.stringify(view.faults));
  return view.value;
}

/** The answer to a View given as its query string; throws with the faults where there is none. */
export async function ask(atlas: Atlas, query: string): Promise<Values> {
  const answer = await atlas.values(viewOf(query));
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.value;
}

/** A column of an answer by the names of its areas. */
export function byName<T>({ name }: Values, column: readonly T[]): Record<string, T | undefined> {
  return Object.fromEntries(name.map((own, i) => [own, column[i]]));
}

/** The text of the answer's note of that code; undefined when it has none. */
export function noteOf({ notes }: Values, code: string): string | undefined {
  return notes.find((note) => note.code === code)?.text;
}
