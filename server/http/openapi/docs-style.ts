/** The page's looks, in the colours of the map's own pages. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#16202b, #e7edf3); --muted: light-dark(#51606f, #a5b3c1);
  --paper: light-dark(#fff, #12181f); --panel: light-dark(#f7f9fb, #1a222b); --line: light-dark(#d5dde5, #2c3844);
  --accent: light-dark(#1f5f99, #8fc1ec); }
body { margin: 0 auto; max-width: 56rem; padding: 16px; background: var(--paper); color: var(--ink);
  font: 15px/22px system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 28px; line-height: 34px; } h2 { font-size: 20px; line-height: 26px; margin-top: 40px; }
h3 { margin: 0; } h3 code { font-weight: 600; font-size: 15px; } p { margin: 8px 0; }
a { color: var(--accent); } a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code { font: 13px/18px ui-monospace, monospace; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; list-style: none; }
article, details { border-top: 1px solid var(--line); padding: 12px 0; }
summary { cursor: pointer; min-height: 24px; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 4px 16px; margin: 8px 0; padding: 8px 12px;
  background: var(--panel); border-radius: 6px; }
dt { max-width: 18rem; } dd { margin: 0; } .type, .values { color: var(--muted); }
@media (max-width: 520px) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 8px; } }
`;
