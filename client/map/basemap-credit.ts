import type { IControl } from "maplibre-gl";
import "../styles/basemap.css";

const LAID_OVER = " · Values lie over the base map at 75 %, fainter than in the legend.";
const FAILED = "The base map could not be loaded; this is the map without it.";

/** Whose basemap lies under the values, in one line that is always on the map; where it failed, that it did. */
export class BasemapCredit implements IControl {
  readonly #line = document.createElement("p");

  constructor(attribution: string) {
    this.#line.className = "maplibregl-ctrl basemap-credit";
    this.#line.append(...withLinks(attribution), LAID_OVER);
  }

  onAdd(): HTMLElement {
    return this.#line;
  }

  onRemove(): void {
    this.#line.remove();
  }

  fail(): void {
    this.#line.textContent = FAILED;
  }
}

/** Text with its `[text](https://...)` made links; nothing in it is read as HTML. */
function withLinks(text: string): (string | HTMLAnchorElement)[] {
  // A pattern with two groups splits into plain text, the link's text and its address, in turn.
  const parts = text.split(/\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/);
  return parts.flatMap<string | HTMLAnchorElement>((part, i) => {
    if (i % 3 === 2) return [];
    return i % 3 === 1 ? [link(part, parts[i + 1] ?? "")] : [part];
  });
}

function link(text: string, address: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.target = "_blank";
  anchor.rel = "noopener";
  anchor.textContent = text;
  return anchor;
}
