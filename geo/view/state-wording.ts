import type { Reason, State } from "../domain/state.ts";

/** A state in two words, as legend and table name it. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  ok: "clear",
  "cannot-tell": "cannot tell",
  unstable: "unstable",
  missing: "missing",
};

/** A sign for each state, so that it is told by shape as well as by word. */
export const STATE_MARKS: Readonly<Record<State, string>> = {
  ok: "●",
  "cannot-tell": "◌",
  unstable: "▨",
  missing: "×",
};

/** Why a value has its state, as a sentence for tooltip and drawer; null when there is nothing to explain. */
export function wordReason(reason: Reason | null): string | null {
  return reason && REASON_SENTENCES[reason];
}

const REASON_SENTENCES: Readonly<Record<Reason, string>> = {
  "not-estimable":
    "There is nothing to set it against: no event of the reference or of the period compared with was recorded here, or no search with a known outcome.",
  "no-denominator":
    "Nobody is known to live here, or what the figure would be per is not held for this area: there is nothing to set it against.",
  "not-collected": "This is not collected here.",
  "no-data-for-period":
    "Nothing complete is held for this area in this period, or in the one compared with.",
  "not-stated-over-25":
    "More than a quarter of the people searched did not state a group, too many for a fair ratio. The officer-defined view is the one to use.",
  "survey-base-under-30":
    "Fewer than 30 people were asked here, too few for a share to mean anything.",
  "survey-base-under-100":
    "Fewer than 100 people were asked here, so it may change a lot by chance.",
  suppressed: "Withheld by the operator's rule: fewer than 10, none perhaps, or a rate on too few.",
  "city-not-ranked":
    "The City of London has its own force and few residents. It is kept out of ratios and rankings.",
  "count-under-10": "Built on fewer than 10 events, so it may change a lot by chance.",
  "base-under-500": "Fewer than 500 residents stand behind it, so it may change a lot by chance.",
  "wide-interval": "The interval is wide: its upper limit is more than four times its lower.",
  "interval-includes-1":
    "The interval includes 1, so the data cannot tell this from no difference.",
  "interval-includes-0":
    "The interval includes 0, so the data cannot tell this from no difference.",
  "not-comparable":
    "More than twice as many people are here on a working day as live here: a rate per resident cannot be compared with those of other areas.",
  "not-stated-over-10":
    "More than a tenth of the people searched have no group recorded; they are in neither group.",
};
