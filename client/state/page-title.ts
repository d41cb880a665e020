import { effect } from "@preact/signals";
import { formatTitle, viewTitle } from "../../geo/view/view-title.ts";
import { answer } from "./answer.ts";

/** Names the browser's tab after the answer on screen; returns how to stop. */
export function followPageTitle(): () => void {
  return effect(() => {
    const shown = answer.value;
    if (!shown) return;
    const title = formatTitle(viewTitle(shown.view, shown.values.period));
    document.title = `${title} – Trust Atlas`;
  });
}
