import { ThemeButton } from "./theme-button.tsx";

/** The one line at the top of the methods page; its link leads back to the question that the address carries. */
export function MethodsHeader() {
  return (
    <header class="header">
      <p class="header-name">
        <a href="/">Trust Atlas</a>
      </p>
      <a class="header-link header-back" href={`/${location.search}`}>
        Back to the map
      </a>
      <ThemeButton />
    </header>
  );
}
