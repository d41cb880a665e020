import { computed, effect, signal } from "@preact/signals";

export const THEMES = ["auto", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

/** What the reader chose; `auto` follows the system. */
export const theme = signal<Theme>("auto");

const systemDark = signal(false);

/** The ground that colours stand on now. */
export const ground = computed<"light" | "dark">(() =>
  theme.value === "auto" ? (systemDark.value ? "dark" : "light") : theme.value,
);

/** Follows the system's setting and marks the document with the choice; returns how to stop. */
export function followTheme(): () => void {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const read = () => {
    systemDark.value = query.matches;
  };
  read();
  query.addEventListener("change", read);
  const stop = effect(() => {
    document.documentElement.dataset["theme"] = theme.value;
  });
  return () => {
    query.removeEventListener("change", read);
    stop();
  };
}
