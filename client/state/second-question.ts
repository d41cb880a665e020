import { batch } from "@preact/signals";
import { addMonths, monthIndex, type Period } from "../../geo/domain/period.ts";
import { changeLevel, changeVintage } from "../../geo/view/change-view.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import type { View } from "../../geo/view/view.ts";
import type { Values } from "../../geo/wire/values.ts";
import { answer } from "./answer.ts";
import { heldPeriod } from "./catalogue.ts";
import { mapPort } from "./map-port.ts";
import { shownPeriod } from "./period-window.ts";
import { sharedClasses } from "./run.ts";
import { secondAnswer } from "./second-answer.ts";
import { MIDDLE, type SecondMap } from "./second-map.ts";
import { ask, askSecond, second, view } from "./view.ts";

/** Opens a second map, has it stand another way, or closes it. */
export function showSecond(how: SecondMap["how"] | null): void {
  mapPort.peek()?.keepAll();
  const open = second.peek();
  if (how === null) askSecond(null);
  else askSecond({ how, at: MIDDLE, view: open ? open.view : firstSecond() });
}

/** Asks the second map something else. */
export function askRight(asked: View): void {
  const open = second.peek();
  if (open) askSecond({ ...open, view: plain(asked) });
}

/** The two questions change places. */
export function swapSides(): void {
  const open = second.peek();
  if (!open) return;
  const left = view.peek();
  const { level, vintage } = open.view;
  const keeps = level === left.level && vintage === left.vintage;
  batch(() => {
    second.value = { ...open, view: plain(left) };
    ask({ ...open.view, areas: keeps ? left.areas : [], snapshot: left.snapshot });
  });
}

/** How far the two maps can be told apart by colour: by the same classes, by others that could be made the same, or not at all. */
export function sharing(): "shared" | "possible" | "none" {
  const [left, right] = [answer.value?.values, secondAnswer.value?.values];
  if (!left || !right || left.measure.id !== right.measure.id || left.sureOf !== right.sureOf) {
    return "none";
  }
  const same =
    left.breaks.length === right.breaks.length &&
    left.breaks.every((limit, i) => isNear(limit, right.breaks[i]));
  const { palette } = view.value;
  return same && second.value?.view.palette === palette ? "shared" : "possible";
}

/** Colours the second map by the first one's classes. */
export function shareClasses(): void {
  const open = second.peek();
  const values = answer.peek()?.values;
  if (open && values) {
    askRight({ ...open.view, palette: view.peek().palette, classes: classesOf(values) });
  }
}

/** Has the second map follow the first to another level or vintage where it was at the same. */
export function followLevel(before: View, now: View): void {
  const open = second.peek();
  if (!open || (before.level === now.level && before.vintage === now.vintage)) return;
  const together = open.view.level === before.level && open.view.vintage === before.vintage;
  const fits = measureById(open.view.measure)?.levels.includes(now.level);
  if (!together || !fits) return;
  const moved = changeVintage(changeLevel(open.view, now.level), now.vintage);
  askSecond({ ...open, view: plain(moved) }, "replace");
}

/** The same question a year later where that is held, else a year earlier, in the classes on screen. */
function firstSecond(): View {
  const asked = view.peek();
  const values = answer.peek()?.values;
  const period = shownPeriod.peek();
  const kind = measureById(asked.measure)?.kind ?? null;
  const held = heldPeriod(kind);
  if (kind === null || !period || !held || !values) return plain(asked);
  const [on, back] = [12, -12].map((months) => moved(period, months));
  const other = [on, back].find((one) => one && one.from >= held.from && one.to <= held.to);
  return plain({ ...asked, period: other ?? period, classes: classesOf(values) });
}

/** Limits that follow from the data, as limits of one's own; to six figures, which is finer than any is written. */
function classesOf({ breaks }: Values): View["classes"] {
  const limits = [...new Set(breaks.map((limit) => Number(limit.toPrecision(6))))];
  return sharedClasses(view.peek(), limits);
}

function isNear(limit: number, other: number | undefined): boolean {
  return other !== undefined && Math.abs(limit - other) <= 1e-5 * Math.abs(limit);
}

function plain(asked: View): View {
  return { ...asked, areas: [], snapshot: null };
}

/** By whole years, or further where the period is longer than one. */
function moved({ from, to }: Period, months: number): Period {
  const length = monthIndex(to) - monthIndex(from) + 1;
  const by = Math.sign(months) * Math.ceil(length / 12) * 12;
  return { from: addMonths(from, by), to: addMonths(to, by) };
}
