import type { Fault } from "../../../geo/view/fault.ts";
import { element, type Markup } from "../markup.ts";
import { plainHead } from "../plain-head.ts";
import { PAGE_STYLE } from "./embed-style.ts";

/** A page instead of an embed: never blank, it says what is wrong and leads to the map. */
export function refusedPage(
  title: string,
  faults: readonly Pick<Fault, "field" | "detail" | "allowed">[],
): Markup {
  return element(
    "html",
    { lang: "en-GB" },
    plainHead(title, PAGE_STYLE, element("meta", { name: "robots", content: "noindex" })),
    element(
      "body",
      {},
      element(
        "main",
        {},
        element("h1", {}, title),
        faults.length === 0 ? null : element("ul", {}, ...faults.map(faultRow)),
        element(
          "p",
          {},
          element(
            "a",
            { href: "/", target: "_blank", rel: "noopener" },
            "Open the map in Trust Atlas",
          ),
        ),
      ),
    ),
  );
}

function faultRow({ field, detail, allowed }: Pick<Fault, "field" | "detail" | "allowed">): Markup {
  const list = allowed.length === 0 ? "" : ` Allowed: ${allowed.slice(0, MOST_LISTED).join(", ")}.`;
  return element("li", {}, element("code", {}, field), `: ${detail}${list}`);
}

/** A page in a small frame is no place for every code there is. */
const MOST_LISTED = 40;
