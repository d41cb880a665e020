import { computed } from "@preact/signals";
import type { Period } from "../../geo/domain/period.ts";
import type { View } from "../../geo/view/view.ts";
import { formatTitle, type ViewTitle, viewTitle } from "../../geo/view/view-title.ts";
import { type Answer, answer } from "./answer.ts";
import { secondAnswer, secondView } from "./second-answer.ts";
import { view } from "./view.ts";

/** One of two maps in words. */
export interface SideTitle {
  readonly whole: string;
  /** Its period, and what else tells it from the other map. */
  readonly own: string;
}

/** Both maps in words, as far as they have been answered. */
export const titles = computed<{ readonly left: SideTitle; readonly right: SideTitle }>(() => {
  const left = titleOf(view.value, answer.value);
  const right = titleOf(secondView.value ?? view.value, secondAnswer.value);
  return { left: sideTitle(left, right), right: sideTitle(right, left) };
});

/** Of the answer on screen, or, before there is one, of what is asked. */
function titleOf(asked: View, shown: Answer | null): ViewTitle {
  const period: Period | null = shown?.values.period ?? null;
  return viewTitle(shown?.view ?? asked, period);
}

function sideTitle(own: ViewTitle, other: ViewTitle): SideTitle {
  const parts = (["period", "subject", "level"] as const)
    .filter((part) => part === "period" || own[part] !== other[part])
    .map((part) => own[part]);
  return { whole: formatTitle(own), own: parts.join(" · ") };
}
