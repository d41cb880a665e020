import type { Parsed } from "../../geo/view/fault.ts";
import { GROUND_COLOURS } from "../../geo/view/ground-colours.ts";
import { alternativeText, capitalised } from "./alternative-text.ts";
import {
  annexOf,
  type BriefingFinding,
  type BriefingSection,
  type BriefingSheet,
  type BriefingTable,
  captionsOf,
  caveatWords,
} from "./briefing-sheet.ts";
import type { Drawable } from "./drawable.ts";
import { FIGURE_WIDTH, figureOf } from "./figure.ts";
import { escapeXml, svgNode } from "./svg-node.ts";

/** A briefing as one HTML file that needs nothing else: style and maps are in it, script there is none. */
export function briefingHtml(sheet: BriefingSheet): Parsed<Uint8Array> {
  const title = escapeXml(sheet.title);
  const page = [
    "<!doctype html>",
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="Trust Atlas"><title>${title}</title><style>${STYLE}</style></head>`,
    "<body>",
    `<header><h1>${title}</h1>`,
    sheet.synthetic ? `<p class="warning">${escapeXml(capitalised(sheet.synthetic))}.</p>` : "",
    `<p class="muted">Trust Atlas · ${sheet.snapshots.map((id) => `snapshot ${id}`).join(" · ")}</p></header>`,
    contents(sheet),
    `<main>${sheet.sections.map(section).join("\n")}`,
    ...annexOf(sheet).map(({ heading, paragraphs }, i) => annex(heading, paragraphs, i)),
    "</main></body></html>",
  ].join("\n");
  return { ok: true, value: Buffer.from(`${page}\n`) };
}

function contents(sheet: BriefingSheet): string {
  const sections = sheet.sections.map(
    ({ number, heading }) =>
      `<li><a href="#section-${number}">${number}. ${escapeXml(heading)}</a></li>`,
  );
  const annexes = annexOf(sheet).map(
    ({ heading }, i) => `<li><a href="#annex-${i}">${escapeXml(heading)}</a></li>`,
  );
  return `<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ul>${[...sections, ...annexes].join("")}</ul></nav>`;
}

function section(own: BriefingSection): string {
  const { number, heading, note, title, summary, reading, drawable, tables } = own;
  const captions = captionsOf(own);
  const caveats = caveatWords(own);
  return [
    `<section id="section-${number}" aria-labelledby="heading-${number}">`,
    `<h2 id="heading-${number}">${number}. ${escapeXml(heading)}</h2>`,
    ...(heading === title ? [] : [paragraph(title, "muted")]),
    ...note.map((text) => paragraph(text, "note")),
    paragraph(summary, "lead"),
    drawable ? figure(drawable, captions.figure) : "",
    ...tables.map((table, i) => tableOf(table, captions.tables[i] ?? "")),
    ...own.findings.map(finding),
    paragraph(reading.join(" "), "muted"),
    caveats === null ? "" : `<p class="muted"><a href="#annex-0">${escapeXml(caveats)}</a></p>`,
    `<p class="muted"><a href="${escapeXml(own.address)}">The same numbers in Trust Atlas</a> · snapshot ${own.snapshot}</p>`,
    "</section>",
  ].join("\n");
}

function finding({ claim, paragraphs, address }: BriefingFinding): string {
  const texts = paragraphs.map((text) => paragraph(text, ""));
  const link = `<p><a href="${escapeXml(address)}">Show on the map: ${escapeXml(claim)}</a></p>`;
  return `<article><h3>${escapeXml(claim)}</h3>${texts.join("")}${link}</article>`;
}

/** The map as a picture of its own: a pattern's name in one cannot then stand for another's. */
function figure(drawable: Drawable, caption: string): string {
  const { svg, height } = figureOf(drawable, "light");
  const picture = svgNode(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: FIGURE_WIDTH,
      height: Math.ceil(height),
      viewBox: `0 0 ${FIGURE_WIDTH} ${Math.ceil(height)}`,
      "font-family": "Inter, system-ui, sans-serif",
    },
    svgNode("rect", { width: FIGURE_WIDTH, height, fill: GROUND_COLOURS.light.paper }),
    svg,
  );
  const data = Buffer.from(picture).toString("base64");
  return `<figure><img src="data:image/svg+xml;base64,${data}" width="${FIGURE_WIDTH}" height="${Math.ceil(height)}" alt="${escapeXml(alternativeText(drawable))}"><figcaption>${escapeXml(caption)}</figcaption></figure>`;
}

function tableOf({ columns, rows, leftOut }: BriefingTable, caption: string): string {
  const kind = (i: number) => (columns[i]?.isNumber ? ' class="number"' : "");
  const head = columns
    .map(({ label }, i) => `<th scope="col"${kind(i)}>${escapeXml(label)}</th>`)
    .join("");
  const body = rows.map(([first = "", ...rest]) => {
    const cells = rest.map((text, i) => `<td${kind(i + 1)}>${escapeXml(text)}</td>`).join("");
    return `<tr><th scope="row">${escapeXml(first)}</th>${cells}</tr>`;
  });
  const table =
    rows.length === 0
      ? paragraph(caption, "muted")
      : `<div class="wide" role="region" tabindex="0" aria-label="${escapeXml(caption)}"><table><caption>${escapeXml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
  return leftOut === null ? table : `${table}${paragraph(leftOut, "muted")}`;
}

function annex(heading: string, paragraphs: readonly string[], i: number): string {
  const texts = paragraphs.map((text) =>
    text.startsWith("http")
      ? `<p><a href="${escapeXml(text)}">Open this briefing in Trust Atlas</a></p><p class="address">${escapeXml(text)}</p>`
      : paragraph(text, ""),
  );
  return `<section id="annex-${i}" aria-labelledby="annex-heading-${i}"><h2 id="annex-heading-${i}">${escapeXml(heading)}</h2>${texts.join("\n")}</section>`;
}

function paragraph(text: string, kind: string): string {
  return `<p${kind && ` class="${kind}"`}>${escapeXml(text)}</p>`;
}

const { ink, paper, muted, line, accent, ground } = GROUND_COLOURS.light;

const STYLE = `
:root{color-scheme:light}
body{margin:0 auto;padding:32px 16px 64px;max-width:960px;background:${paper};color:${ink};font:16px/24px Inter,system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:30px;line-height:38px;margin:0 0 8px}
h2{font-size:21px;line-height:28px;margin:0 0 8px}
h3{font-size:16px;line-height:24px;margin:20px 0 6px;max-width:72ch}
p{margin:0 0 10px;max-width:72ch}
a{color:${accent}}
.muted,figcaption{color:${muted};font-size:14px;line-height:20px}
.lead{font-weight:600}
.note{white-space:pre-line}
.warning{font-weight:600;border:1px solid ${ink};padding:6px 10px;max-width:max-content}
.address{font-size:13px;line-height:18px;max-width:none}
nav ul{list-style:none;padding:0;margin:0}
nav li{padding:3px 0}
nav,section{border-top:1px solid ${line};margin-top:24px;padding-top:20px}
figure{margin:16px 0}
img{display:block;width:100%;height:auto}
.wide{overflow-x:auto;margin:16px 0}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:20px;overflow-wrap:normal}
caption{text-align:left;font-weight:600;padding:4px 0}
th,td{border-bottom:1px solid ${line};padding:4px 12px 4px 0;text-align:left;vertical-align:top}
thead th{background:${ground}}
tbody th{font-weight:400}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
@media print{section{break-before:page}tr,figure,article{break-inside:avoid}.wide{overflow:visible}a{color:inherit}}
`.trim();
