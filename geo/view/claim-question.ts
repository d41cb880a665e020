import type { Fault, Parsed } from "./fault.ts";
import { parseView } from "./parse-view.ts";
import { plainParameters } from "./plain-parameters.ts";
import type { View } from "./view.ts";

/** What a sentence says of an area's figure. `above` and `more-than` are one, as are `below` and `less-than`. */
export const SAYINGS = ["above", "below", "more-than", "less-than", "about"] as const;

export type Saying = (typeof SAYINGS)[number];

/** What a figure is said to be above, below or about. */
export type ClaimedThan =
  | { readonly kind: "london" }
  | { readonly kind: "area"; readonly code: string }
  /** In the measure's unit: a share is between 0 and 1. */
  | { readonly kind: "number"; readonly value: number };

/** A statement of the form *the figure of this area is above that one*, to be checked. */
export interface ClaimQuestion {
  /** Selects no areas of its own. */
  readonly view: View;
  readonly area: string;
  readonly says: Saying;
  readonly than: ClaimedThan;
}

/** The parameters of a claim beside the View's. */
export const CLAIM_PARAMETERS = ["area", "says", "than"] as const;

const CODE = /^([A-Z]\d{8}|[0-9a-f]{15})$/;

/** Reads a claim from the pairs of a query string, or says everything that is wrong with it. */
export function parseClaim(query: Iterable<readonly [string, string]>): Parsed<ClaimQuestion> {
  const pairs = [...query];
  const isOwn = (name: string) => CLAIM_PARAMETERS.some((own) => own === name);
  const view = parseView(pairs, CLAIM_PARAMETERS);
  const own = plainParameters(
    pairs.filter(([name]) => isOwn(name)),
    CLAIM_PARAMETERS,
  );
  const area = own.read("area", AREA);
  const says = own.read("says", SAYS);
  const than = own.read("than", THAN);
  const given = new Set(pairs.map(([name]) => name));
  const faults = [
    ...(view.ok ? [] : view.faults),
    ...own.faults,
    ...CLAIM_PARAMETERS.filter((name) => !given.has(name)).map(missing),
    ...(view.ok ? unfit(view.value) : []),
  ];
  return view.ok && area !== null && says !== null && than !== null && faults.length === 0
    ? { ok: true, value: { view: view.value, area, says, than } }
    : { ok: false, faults };
}

const AREA = {
  read: (text: string) => (CODE.test(text) ? text : null),
  expected: "Expected the code of one area, such as E09000014.",
  allowed: [],
};

const SAYS = {
  read: (text: string) => SAYINGS.find((saying) => saying === text) ?? null,
  expected: "Expected one of the values allowed.",
  allowed: SAYINGS,
};

const THAN = {
  read(text: string): ClaimedThan | null {
    if (text === "london") return { kind: "london" };
    if (CODE.test(text)) return { kind: "area", code: text };
    const [, number, percent] = /^(-?\d{1,9}(?:\.\d{1,6})?)(%?)$/.exec(text) ?? [];
    if (number === undefined) return null;
    return { kind: "number", value: percent ? Number(number) / 100 : Number(number) };
  },
  expected: "Expected london, the code of another area, or a number such as 2.5 or 22%.",
  allowed: ["london"],
};

/** How the parameters of a claim are read, by name. */
export const CLAIM_READERS = { area: AREA, says: SAYS, than: THAN };

function missing(name: (typeof CLAIM_PARAMETERS)[number]): Fault {
  const { expected, allowed } = CLAIM_READERS[name];
  return {
    code: "malformed-value",
    field: name,
    detail: `${name} is missing. ${expected}`,
    allowed,
  };
}

function unfit({ areas }: View): Fault[] {
  if (areas.length === 0) return [];
  const detail = "A claim is about one area: name it by area and leave out areas.";
  return [{ code: "does-not-apply", field: "areas", detail, allowed: [] }];
}
