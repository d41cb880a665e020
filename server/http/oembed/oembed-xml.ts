import { escapeXml, svgNode } from "../../export/svg-node.ts";

/** An oEmbed answer as XML (oEmbed 1.0, section 2.3.4.2): an element for each of its members. */
export function oembedXml(answer: Readonly<Record<string, string | number>>): string {
  const members = Object.entries(answer).map(([name, value]) =>
    svgNode(name, {}, escapeXml(String(value))),
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${svgNode("oembed", {}, ...members)}\n`;
}
