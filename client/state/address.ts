import type { Fault } from "../../geo/view/fault.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import type { View } from "../../geo/view/view.ts";
import {
  readSecondMap,
  SECOND_MAP_PARAMETERS,
  type SecondMap,
  writeSecondMap,
} from "./second-map.ts";

/** What the explore page's query string says. */
export interface Address {
  /** The question; the plain one when the text cannot be read. */
  readonly view: View;
  /** What is wrong with the text; empty when nothing is. */
  readonly faults: readonly Fault[];
  /** Whether the table stands beside the map (`table=1`). */
  readonly table: boolean;
  /** What a second map asks; null where there is none, or where that cannot be read. */
  readonly second: SecondMap | null;
}

/** Parameters of the page itself, beside the View's. */
const OWN = ["table", ...SECOND_MAP_PARAMETERS];

/** Reads a query string, with or without its question mark. */
export function readAddress(search: string): Address {
  const pairs = new URLSearchParams(search);
  const parsed = parseView(pairs, OWN);
  const second = readSecondMap(pairs);
  return {
    view: parsed.ok ? parsed.value : plainView(),
    faults: [...(parsed.ok ? [] : parsed.faults), ...(second.ok ? [] : second.faults)],
    table: pairs.get("table") === "1",
    second: second.ok ? second.value : null,
  };
}

/** The query string of a View on this page, question mark included; empty for the plain question. */
export function writeAddress(view: View, table: boolean, second: SecondMap | null = null): string {
  const parts = [formatView(view), writeSecondMap(second), table ? "table=1" : ""];
  const query = parts.filter(Boolean).join("&");
  return query && `?${query}`;
}

/** What the page asks when its address asks for nothing. */
function plainView(): View {
  const parsed = parseView([]);
  if (!parsed.ok) throw new Error("the question without parameters must be one");
  return parsed.value;
}
