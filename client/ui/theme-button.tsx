import { THEMES, theme } from "../state/theme.ts";

/** Goes through the colours of the page: as the system has it, light, dark. */
export function ThemeButton() {
  return (
    <button
      type="button"
      class="header-button"
      onClick={() => {
        theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? "auto";
      }}
    >
      <span class="unseen">Colours of the page: </span>
      {THEME_WORDS[theme.value]}
    </button>
  );
}

const THEME_WORDS = { auto: "Auto", light: "Light", dark: "Dark" } as const;
