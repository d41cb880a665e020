import { expect, test } from "vitest";
import { escapeXml, svgNode } from "./svg-node.ts";

test("attributes and text cannot end what they stand in", () => {
  expect(svgNode("text", { fill: '"><script/>', x: null, y: 2 }, escapeXml("</text>&"))).toBe(
    '<text fill="&quot;&gt;&lt;script/&gt;" y="2">&lt;/text&gt;&amp;</text>',
  );
});

test("signs that no XML may hold are replaced, others kept", () => {
  expect(escapeXml("a\u0000\u0007\ud800b\ufffe é 😀\n")).toBe("a\ufffd\ufffd\ufffdb\ufffd é 😀\n");
});
