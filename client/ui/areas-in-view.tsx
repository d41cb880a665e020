import { useSignal } from "@preact/signals";
import { useId, useState } from "preact/hooks";
import { wordValue } from "../../geo/view/number-format.ts";
import { STATE_WORDS } from "../../geo/view/state-wording.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { type Answer, answer } from "../state/answer.ts";
import { areaRow } from "../state/area-row.ts";
import {
  areasInView,
  type Direction,
  mapBounds,
  middleArea,
  namedAfter,
  neighbourTo,
} from "../state/areas-in-view.ts";
import { pointAway, pointed } from "../state/pointed.ts";
import { secondAnswer } from "../state/second-answer.ts";
import { chooseArea, selected } from "../state/selection.ts";

/**
 * The areas in sight as a list of which one is active: the keyboard's way of pointing at the map and choosing from it.
 *
 * Arrow keys go to the neighbour in their direction, letters to a name, Enter selects, with Shift beside those selected.
 * Seen only while it has the focus.
 */
export function AreasInView() {
  const id = useId();
  // A signal, so that a key pressed before the page is drawn anew goes on from the key before it.
  const active = useSignal<string | null>(null);
  const [focused, setFocused] = useState(false);
  const list = areasInView.value;
  const at = list.findIndex(({ code }) => code === active.value);
  const now = list[at] ?? null;

  const go = (to: AreaSummary | null) => {
    if (!to) return;
    active.value = to.code;
    pointed.value = { code: to.code, by: "keys" };
  };
  const begin = () => {
    setFocused(true);
    const chosen = list.find(({ code }) => code === selected.value.at(-1));
    go(now ?? chosen ?? (mapBounds.value && middleArea(mapBounds.value, list)));
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = areasInView.value.find(({ code }) => code === active.value) ?? null;
    const to = leadTo(event.key, from, areasInView.value);
    const chooses = (event.key === "Enter" || event.key === " ") && from !== null;
    if (chooses) chooseArea(from.code, event.shiftKey);
    if (to) go(to);
    if (to !== undefined || chooses) event.preventDefault();
  };

  return (
    <div class="in-view" data-focused={focused}>
      <div
        class="in-view-list"
        role="listbox"
        tabIndex={0}
        aria-label="Areas in view"
        aria-describedby={`${id}-keys`}
        aria-activedescendant={now ? `${id}-${now.code}` : undefined}
        aria-multiselectable="true"
        onFocus={begin}
        onBlur={() => {
          setFocused(false);
          pointAway();
        }}
        onKeyDown={press}
      >
        {now && (
          <div
            id={`${id}-${now.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={selected.value.includes(now.code)}
            aria-posinset={at + 1}
            aria-setsize={list.length}
          >
            {nameAndValue(now)}
          </div>
        )}
      </div>
      <p id={`${id}-keys`} class="in-view-keys">
        {list.length} areas in view. Arrow keys go to a neighbour, letters to a name, Enter selects,
        Shift and Enter adds.
      </p>
    </div>
  );
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "north",
  ArrowDown: "south",
  ArrowLeft: "west",
  ArrowRight: "east",
};

/** The area that a key leads to: null where there is none that way, undefined for a key that leads nowhere. */
function leadTo(
  key: string,
  from: AreaSummary | null,
  list: readonly AreaSummary[],
): AreaSummary | null | undefined {
  const direction = DIRECTIONS[key];
  if (direction) return from && neighbourTo(from, direction, list);
  if (key === "Home") return list[0] ?? null;
  if (key === "End") return list.at(-1) ?? null;
  return /^\p{L}$/u.test(key) ? namedAfter(from, key, list) : undefined;
}

/** An option is read out whole: the area with its value, interval and state, on both maps where there are two. */
function nameAndValue({ code, name }: AreaSummary): string {
  const first = valueOn(answer.value, code);
  const other = valueOn(secondAnswer.value, code);
  return [name, first, other && `on the second map ${other}`].filter(Boolean).join(", ");
}

function valueOn(shown: Answer | null, code: string): string | null {
  const row = shown && areaRow(shown.values, code);
  if (!row) return null;
  const { value, interval } = wordValue(row, shown.values.measure);
  const state = row.state === "ok" ? null : STATE_WORDS[row.state];
  return [value, interval, state].filter(Boolean).join(", ");
}
