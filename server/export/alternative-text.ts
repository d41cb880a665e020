import type { Drawable } from "./drawable.ts";
import { wordArea } from "./selected-list.ts";

/** What a picture shows, for those who do not see it. */
export function alternativeText({ words, view, values }: Drawable): string {
  const selected = view.areas.flatMap((code, place) => {
    const i = values.areas.indexOf(code);
    const { value, interval, state } = wordArea(values, i);
    const figure = [value, interval, state].filter((text) => text !== null).join(", ");
    return i < 0 ? [] : [`${place + 1} ${values.name[i]}, ${figure}`];
  });
  const marked = selected.length === 0 ? "" : ` Marked on the map: ${selected.join("; ")}.`;
  const invented = words.synthetic ? ` ${capitalised(words.synthetic)}.` : "";
  return `Map. ${words.title}. ${words.subtitle}${marked}${invented}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
