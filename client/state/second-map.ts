import type { Fault, Parsed } from "../../geo/view/fault.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import type { View } from "../../geo/view/view.ts";

/** A second map with a question of its own: at the right of a divider over the first one, or beside it. */
export interface SecondMap {
  readonly how: "swipe" | "side";
  /** Where the divider of a swipe stands, in whole hundredths of the map's width; 50 where the maps stand side by side. */
  readonly at: number;
  /** Names neither areas nor a snapshot: both maps share the first one's. */
  readonly view: View;
}

/** The parameters of the page that say it. */
export const SECOND_MAP_PARAMETERS = ["beside", "with"];

/** The divider's place where none is named. */
export const MIDDLE = 50;

/** Reads `beside=swipe`, `beside=swipe:35` or `beside=side`, and `with=` the second question's query string; null without either. */
export function readSecondMap(pairs: URLSearchParams): Parsed<SecondMap | null> {
  const repeated = SECOND_MAP_PARAMETERS.find((name) => pairs.getAll(name).length > 1);
  if (repeated) return refuse("repeated-parameter", repeated, "It was given more than once.");
  const [way, query] = SECOND_MAP_PARAMETERS.map((name) => pairs.get(name));
  if (way == null) {
    return query == null
      ? { ok: true, value: null }
      : refuse("does-not-apply", "with", "It is the question of a second map: name beside too.");
  }
  const [, how, place = String(MIDDLE)] = /^(side|swipe)(?:(?<=swipe):(\d{1,3}))?$/.exec(way) ?? [];
  const at = Number(place);
  if ((how !== "side" && how !== "swipe") || at > 100) {
    return refuse(
      "malformed-value",
      "beside",
      `It cannot be ${JSON.stringify(way.slice(0, 64))}.`,
      ["side", "swipe", "swipe:0 to swipe:100"],
    );
  }
  const parsed = parseView(new URLSearchParams(query ?? ""));
  if (!parsed.ok) return { ok: false, faults: parsed.faults.map(ofSecond) };
  const { areas, snapshot } = parsed.value;
  return areas.length > 0 || snapshot !== null
    ? refuse("does-not-apply", "with", "Areas and snapshot are the first map's: leave them out.")
    : { ok: true, value: { how, at, view: parsed.value } };
}

/** The inverse of `readSecondMap`, without what is left out as usual; empty for none. */
export function writeSecondMap(second: SecondMap | null): string {
  if (!second) return "";
  const { how, at, view } = second;
  const query = formatView({ ...view, areas: [], snapshot: null });
  const place = how === "side" || at === MIDDLE ? "" : `:${at}`;
  return `beside=${how}${place}${query && `&with=${encodeURIComponent(query)}`}`;
}

/** A fault of the second question, told apart from one of the first. */
function ofSecond(fault: Fault): Fault {
  return { ...fault, field: `with: ${fault.field}` };
}

function refuse(
  code: Fault["code"],
  field: string,
  detail: string,
  allowed: readonly string[] = [],
): Parsed<never> {
  return { ok: false, faults: [{ code, field, detail, allowed }] };
}
