import type { Driver, Drivers, Stability, Survival } from "./drivers.ts";

/** What a factor's answer says of its sign, told by shape and word. */
export function wordAssociation({ state, direction, reason }: Driver): string {
  if (state === "not-estimable") return `× cannot be estimated: ${reason ?? "too little is held"}`;
  if (state === "too-wide") return "◌ too wide to say anything";
  if (state === "cannot-tell") return "◌ cannot tell";
  return direction === "higher" ? "▲ goes with higher" : "▼ goes with lower";
}

/** How stable an answer is when asked in other ways. */
export function wordStability({ stability, state }: Pick<Driver, "stability" | "state">): string {
  const { verdict, cases, estimated, signShare, clearShare } = stability;
  const isClear = state === "ok";
  if (estimated === 0 || signShare === null) return "No other way of asking could be estimated.";
  const share = (part: number) => `${Math.round(part * 100)}\u00a0%`;
  const counted = `${estimated} of ${cases} other ways could be estimated: ${share(signShare)} agree on the sign`;
  const clear = clearShare === null ? "" : `, ${share(clearShare)} are clear of 0`;
  // What is not clear to begin with cannot be called stable, however well other ways agree.
  return `${isClear ? STABILITY_WORDS[verdict] : "Asked otherwise"}: ${counted}${clear}.`;
}

/** A switch that was turned, in words: what was asked otherwise. */
export function wordSwitch({
  name,
  value,
}: Pick<Survival["bySwitch"][number], "name" | "value">): string {
  const named = SWITCH_WORDS[name];
  return named ? `${named.label}: ${named.values[value] ?? value}` : `${name}: ${value}`;
}

/** Whether a prediction of what was not seen is better than plain averages. */
export function wordCheck(check: Drivers["prediction"]["boroughsLeftOut"], of: string): string {
  if (!check) return `${of}: could not be tested.`;
  const percent = (share: number) => `${Math.round(share * 100)}\u00a0%`.replace("-", "−");
  const verdict = check.helps ? "the factors help" : "the factors do not help";
  return `${of}: ${verdict}. Squared error against plain averages: ${percent(check.skill)} less (${percent(check.low)} to ${percent(check.high)}), n ${check.n}.`;
}

const STABILITY_WORDS: Readonly<Record<Stability["verdict"], string>> = {
  survives: "Stable",
  unclear: "Not clear when asked otherwise",
  "changes-sign": "Not stable, its sign changes",
  "cannot-tell": "Too few other ways to tell",
};

/** The switches as a reader sees them. */
export const SWITCH_WORDS: Readonly<
  Record<string, { readonly label: string; readonly values: Readonly<Record<string, string>> }>
> = {
  lag: { label: "Factors from", values: { "0": "the same twelve months", "4": "the year before" } },
  ending: {
    label: "Years that end in",
    values: {
      december: "December",
      march: "March",
      june: "June",
      september: "September",
      all: "every quarter (they overlap)",
    },
  },
  boroughs: { label: "Boroughs", values: { all: "all 32", outer: "without inner London" } },
  ethnicity: {
    label: "Ethnicity as defined by",
    values: { officer: "the officer", self: "the person searched" },
  },
  denominator: {
    label: "Rates per",
    values: { residents: "resident", workday: "person on a working day", area: "km²" },
  },
  months: {
    label: "A year counts with",
    values: { "12": "all twelve months of files", "10": "ten months of files or more" },
  },
  measure: {
    label: "Survey measure",
    values: { trust: "Trust", confidence: "Confidence" },
  },
};
