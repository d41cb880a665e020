import { ThemeButton } from "./theme-button.tsx";

/** The one line at the top of a page to be read; its link leads back to the question that the address carries, or to another. */
export function MethodsHeader({
  back = location.search,
}: {
  /** The map's query string, where it is not the page's own. */
  readonly back?: string;
}) {
  return (
    <header class="header">
      <p class="header-name">
        <a href="/">Trust Atlas</a>
      </p>
      <a class="header-link header-back" href={`/${back}`}>
        Back to the map
      </a>
      <ThemeButton />
    </header>
  );
}
