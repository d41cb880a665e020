import { comparableView } from "../../geo/view/comparable-view.ts";
import { formatView } from "../../geo/view/format-view.ts";
import type { View } from "../../geo/view/view.ts";
import { writeAddress } from "../state/address.ts";
import { second, showTable, tableOpen, view } from "../state/view.ts";
import { AreaSearch } from "./area-search.tsx";
import { ThemeButton } from "./theme-button.tsx";

/** The one line at the top: name, search, comparison, trust, briefing, methods, table, sharing and theme. */
export function AppHeader() {
  const { snapshot } = view.value;
  const addressOf = (asked: View) => writeAddress(asked, tableOpen.value, second.value);
  return (
    <header class="header">
      <p class="header-name">
        <a href="/">Trust Atlas</a>
      </p>
      <AreaSearch />
      <a
        class="header-link header-compare"
        href={`/compare${addressOf(comparableView(view.value))}`}
      >
        Compare
      </a>
      <a class="header-link" href={`/trust${snapshot ? `?snapshot=${snapshot}` : ""}`}>
        Trust
      </a>
      <a class="header-link" href={`/briefing?view=${encodeURIComponent(formatView(view.value))}`}>
        Briefing
      </a>
      <a class="header-link" href={`/methods${addressOf(view.value)}`}>
        Methods
      </a>
      <button
        type="button"
        class="header-button header-table"
        aria-pressed={tableOpen.value}
        onClick={() => showTable(!tableOpen.value)}
      >
        Table
      </button>
      <button
        type="button"
        class="header-button"
        onClick={async () => (await import("./share-dialog.tsx")).openShare()}
      >
        Share
      </button>
      <ThemeButton />
    </header>
  );
}
