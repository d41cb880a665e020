import { THEMES, theme } from "../state/theme.ts";
import { showTable, tableOpen } from "../state/view.ts";
import { AreaSearch } from "./area-search.tsx";

/** The one line at the top: name, search, table and theme. */
export function AppHeader() {
  return (
    <header class="header">
      <p class="header-name">
        <a href="/">Trust Atlas</a>
      </p>
      <AreaSearch />
      <button
        type="button"
        class="header-button"
        aria-pressed={tableOpen.value}
        onClick={() => showTable(!tableOpen.value)}
      >
        Table
      </button>
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
    </header>
  );
}

const THEME_WORDS = { auto: "Auto", light: "Light", dark: "Dark" } as const;
