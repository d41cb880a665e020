/** The attributes of an element; null ones are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element with children that are markup already; `escapeXml` makes text into such. */
export function svgNode(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter((pair): pair is [string, string | number] => pair[1] !== null)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? value : escapeXml(value)}"`)
    .join("");
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join("")}</${name}>`;
}

/** Text as XML 1.0 may hold it: markup becomes text, and signs that no XML may hold become the replacement sign. */
export function escapeXml(text: string): string {
  return xmlText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Text without signs that no XML may hold, for libraries that escape markup but not those. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd");
}

/** Everything outside the characters of XML 1.0, section 2.2; halves of a surrogate pair included. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
