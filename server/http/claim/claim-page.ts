import { LEVELS } from "../../../geo/domain/level.ts";
import { CLAIM_PARAMETERS, SAYINGS } from "../../../geo/view/claim-question.ts";
import type { Fault } from "../../../geo/view/fault.ts";
import { LEVEL_WORDS } from "../../../geo/view/labels.ts";
import { MEASURES } from "../../../geo/view/measure-registry.ts";
import type { Claim } from "../../../geo/wire/claim.ts";
import type { AreaSummary } from "../../../geo/wire/snapshot.ts";
import { PAGE_STYLE } from "../embed/embed-style.ts";
import { element, type Markup, pieces } from "../markup.ts";
import type { Pairs } from "../params.ts";
import { plainHead } from "../plain-head.ts";
import { CLAIM_VERDICTS, SAYING_WORDS } from "./claim-words.ts";

/** What the page of a claim shows: what was asked, and the verdict or what is wrong with the question; neither before anything is asked. */
export interface ClaimShown {
  readonly query: Pairs;
  readonly claim: Claim | null;
  readonly faults: readonly Fault[];
  /** Those that can be named, in the level asked for. */
  readonly areas: readonly AreaSummary[];
}

/** A form for a claim and the verdict on it, made by the server so that it needs no script. */
export function claimPage({ query, claim, faults, areas }: ClaimShown): Markup {
  return element(
    "html",
    { lang: "en-GB" },
    plainHead(claim ? claim.claim : "Check a claim", `${PAGE_STYLE}${STYLE}`),
    element(
      "body",
      {},
      element(
        "main",
        {},
        element("p", {}, element("a", { href: "/" }, "Trust Atlas")),
        element("h1", {}, "Check a claim"),
        claimForm(query, areas),
        faults.length === 0 ? null : faultList(faults),
        claim ? verdict(claim) : null,
      ),
    ),
  );
}

const STYLE = `
main{max-width:720px;margin:0 auto;padding:20px 16px}
form{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:10px 16px;align-items:end}
label{display:block;font-size:13px}
form select,form input{display:block;width:100%}
.verdict{padding:12px 14px;border:1px solid var(--line);border-left:4px solid var(--accent)}
.verdict p{margin-top:6px}
.verdict strong{font-size:20px;line-height:26px}
`;

function claimForm(query: Pairs, areas: readonly AreaSummary[]): Markup {
  const given = new Map(query);
  const of = (name: string, standard = "") => given.get(name) ?? standard;
  const own = ["measure", "level", "period", ...CLAIM_PARAMETERS];
  const others = query.filter(([name]) => !own.includes(name));
  return element(
    "form",
    { method: "get", action: "/claim" },
    ...others.map(([name, value]) => element("input", { type: "hidden", name, value })),
    select(
      "measure",
      "Measure",
      of("measure", "stop-rate"),
      MEASURES.map(({ id, label }) => [id, label]),
    ),
    select(
      "level",
      "Areas",
      of("level", "borough"),
      LEVELS.map((level) => [level, LEVEL_WORDS[level].many]),
    ),
    input("period", "Period (2023-01..2023-12, or last-12)", of("period", "last-12")),
    input("area", "Area (its code; begin to write its name)", of("area"), "areas"),
    select(
      "says",
      "is",
      of("says", "above"),
      SAYINGS.map((own) => [own, SAYING_WORDS[own]]),
    ),
    input("than", "london, another area's code, or a number", of("than", "london")),
    element("button", { type: "submit" }, "Check"),
    element(
      "datalist",
      { id: "areas" },
      ...areas.map(({ code, name, boroughName }) =>
        element("option", { value: code }, name === boroughName ? name : `${name}, ${boroughName}`),
      ),
    ),
  );
}

function select(
  name: string,
  words: string,
  chosen: string,
  options: readonly (readonly [value: string, words: string])[],
): Markup {
  return element(
    "label",
    {},
    words,
    element(
      "select",
      { name },
      ...options.map(([value, own]) =>
        element("option", { value, selected: value === chosen }, own),
      ),
    ),
  );
}

function input(name: string, words: string, value: string, list: string | null = null): Markup {
  return element("label", {}, words, element("input", { name, value, list, autocomplete: "off" }));
}

function faultList(faults: readonly Fault[]): Markup {
  return element(
    "ul",
    { class: "notice", role: "alert" },
    ...faults.map(({ field, detail }) =>
      element("li", {}, element("code", {}, field), `: ${detail}`),
    ),
  );
}

function verdict(claim: Claim): Markup {
  const { measure, denominator, notes, snapshot, view, synthetic } = claim;
  const pinned = [view.replace(/(^|&)snapshot=[^&]*/, ""), `snapshot=${snapshot}`];
  return element(
    "section",
    { class: "verdict", "aria-label": "Verdict" },
    element("strong", {}, CLAIM_VERDICTS[claim.verdict]),
    element("p", {}, claim.claim),
    element("p", {}, `${claim.finding} ${claim.why}`),
    synthetic
      ? element("p", {}, "The incidents of this sample city are invented: no real figures.")
      : null,
    element("p", { class: "muted" }, `${measure.label}: ${measure.definition}`),
    denominator ? element("p", { class: "muted" }, `Per: ${denominator}.`) : null,
    element(
      "details",
      {},
      element("summary", {}, `To keep in mind (${notes.length})`),
      pieces(...notes.map(({ text }) => element("p", { class: "muted" }, text))),
    ),
    element(
      "p",
      { class: "muted" },
      "Snapshot ",
      element("code", {}, snapshot),
      " · ",
      element("a", { href: `/?${pinned.filter(Boolean).join("&")}` }, "See it on the map"),
    ),
  );
}
