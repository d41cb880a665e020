import { GROUND_COLOURS } from "../../../geo/view/ground-colours.ts";

const { light, dark } = GROUND_COLOURS;

const TOKENS = ["paper", "ink", "muted", "accent", "line", "ground"] as const;

const plain = TOKENS.map((name) => `--${name}:${light[name]}`).join(";");

const both = TOKENS.map((name) => `--${name}:light-dark(${light[name]},${dark[name]})`).join(";");

/** The style of the pages that the server makes by itself, sent within them so that they are legible with the first bytes. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;${plain}}
@supports (color:light-dark(red,red)){:root{${both}}}
:root[data-theme=light]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/22px "Inter Variable",Inter,system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
h1{font-size:18px;line-height:24px}
h2{font-size:15px;line-height:22px}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.number{font-variant-numeric:tabular-nums}
.muted,.notes,footer{color:var(--muted);font-size:13px;line-height:18px}
main{display:flex;flex-direction:column;gap:10px;padding:12px}
summary{min-height:24px;padding:2px 0;cursor:pointer}
.notice{padding:8px 10px;border-left:3px solid var(--accent)}
button,select,input{min-height:32px;padding:4px 8px;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:inherit;font:inherit;max-width:100%}
button{cursor:pointer}
`;

/** What an embed adds to it. */
export const EMBED_STYLE = `
:root[data-transparent],:root[data-transparent] body{background:transparent}
main{border:1px solid var(--line)}
:root[data-plain] main{padding:0;border:0}
.stage{position:relative}
.map{display:block;width:100%;height:auto;max-height:760px;background:var(--ground)}
@media (max-width:520px){.map circle,.map text{transform-box:fill-box;transform-origin:center;transform:scale(2.2)}}
.selected li{padding:2px 0 2px 30px;position:relative;counter-increment:area}
.selected li::before{content:counter(area);position:absolute;left:0;top:3px;width:22px;height:22px;border-radius:50%;background:var(--accent);color:var(--paper);font-size:12px;font-weight:600;line-height:22px;text-align:center}
.legend summary{font-weight:600}
.legend ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(210px,1fr));gap:2px 20px;padding-top:4px}
.legend li{display:flex;gap:8px;align-items:center;font-size:13px;line-height:20px}
.legend .count{flex:none;margin-left:auto;color:var(--muted)}
.swatch{flex:none}
.table{max-height:420px;overflow:auto;border:1px solid var(--line);font-size:13px;line-height:18px}
table{border-collapse:collapse;width:100%}
caption{padding:6px 8px;text-align:left;color:var(--muted)}
th,td{padding:4px 8px;border-bottom:1px solid var(--line);text-align:left;font-weight:400;overflow-wrap:normal}
thead th{position:sticky;top:0;background:var(--paper);font-weight:600}
td.number{text-align:right;white-space:nowrap}
.notes p{margin-top:4px}
footer p{margin-top:2px}
.controls,.controls ul,.search{display:flex;flex-wrap:wrap;gap:4px 14px;align-items:center;font-size:13px}
.controls a{display:inline-block;padding:3px 0}
.controls details[open]{flex-basis:100%}
.search label{flex-basis:100%}
.search select{flex:1 1 160px;min-width:0}
.touch path{fill:transparent;stroke:none;cursor:pointer}
.touch path:hover,.touch path:focus-visible,.touch path.at{stroke:var(--accent);stroke-width:4;outline:none}
.touch path:focus-visible{stroke-width:7}
.tip{position:absolute;left:8px;top:8px;max-width:min(280px,80%);padding:8px 10px;border:1px solid var(--line);border-radius:6px;background:var(--paper);font-size:13px;line-height:18px;pointer-events:none}
.tip strong{display:block;font-size:15px;line-height:20px}
.tools{display:flex;flex-wrap:wrap;gap:4px;padding-top:6px}
.tools button{width:36px;padding:4px 0}
`;
