import { element, type Markup, ready } from "./markup.ts";

/** The head of a page that the server makes by itself; `style` is sent within it, so that the page is legible with its first bytes. */
export function plainHead(
  title: string,
  style: string,
  ...more: readonly (Markup | null)[]
): Markup {
  return element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    element("title", {}, `${title} – Trust Atlas`),
    element("link", { rel: "icon", href: "/icon.svg", type: "image/svg+xml" }),
    element("style", {}, ready(style)),
    ...more,
  );
}
