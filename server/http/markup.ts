import { escapeXml, svgNode } from "../export/svg-node.ts";

/** A piece of a page. Text becomes one only by being escaped, so that nothing from data can be markup. */
export interface Markup {
  readonly markup: string;
}

/** What an element may hold: markup, text, or nothing. */
export type Content = Markup | string | null;

/** The attributes of an element; null and false ones are left out, true ones stand by themselves. */
export type ElementAttributes = Readonly<Record<string, string | number | boolean | null>>;

/** An element; texts among its children are escaped. */
export function element(
  name: string,
  attributes: ElementAttributes,
  ...children: readonly Content[]
): Markup {
  const written = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, attributeOf(value)]),
  );
  // Only elements that never hold anything may close themselves.
  const held = VOID.has(name) ? [] : ["", ...children.map(markupOf)];
  return { markup: svgNode(name, written, ...held) };
}

/** Several pieces in a row. */
export function pieces(...children: readonly Content[]): Markup {
  return { markup: children.map(markupOf).join("") };
}

/** Markup that this program made by other means: a picture, a style sheet. Never text from data or from a request. */
export function ready(markup: string): Markup {
  return { markup };
}

/** A whole page. */
export function page(html: Markup): Buffer {
  return Buffer.from(`<!doctype html>\n${html.markup}\n`);
}

const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "input", "link", "meta", "wbr"]);

function markupOf(content: Content): string {
  if (content === null) return "";
  return typeof content === "string" ? escapeXml(content) : content.markup;
}

function attributeOf(value: string | number | boolean | null): string | number | null {
  if (value === false) return null;
  return value === true ? "" : value;
}
