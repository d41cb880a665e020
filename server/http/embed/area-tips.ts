import { STATE_WORDS } from "../../../geo/view/state-wording.ts";
import type { Values } from "../../../geo/wire/values.ts";
import { wordArea } from "../../export/selected-list.ts";
import { element, type Markup, ready } from "../markup.ts";

/** What the script says of an area that is pointed at, as data of the page in the order of the areas. */
export function areaTips(values: Values): Markup {
  const tips = values.areas.map((code, i) => {
    const { value, interval } = wordArea(values, i);
    const state = values.state[i] ?? "missing";
    return [
      code,
      values.name[i] ?? "",
      value,
      [interval, state === "ok" ? null : STATE_WORDS[state]].filter((part) => part !== null),
    ];
  });
  // Nothing in it can end the element: every sign that begins a tag is written as an escape of JSON.
  const json = JSON.stringify(tips).replaceAll("<", "\\u003c");
  return element("script", { type: "application/json", id: "tips" }, ready(json));
}
