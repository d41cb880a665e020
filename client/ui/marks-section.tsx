import type { State } from "../../geo/domain/state.ts";
import {
  FEW_EVENTS,
  FEW_RESIDENTS,
  NOT_STATED_REMARKED,
  NOT_STATED_WITHHELD,
  WIDE_FACTOR,
} from "../../geo/measure/thresholds.ts";
import { formatShare } from "../../geo/view/number-format.ts";
import { STATE_MARKS, STATE_WORDS } from "../../geo/view/state-wording.ts";

/** What the marks on map, legend and table mean, with the figures that decide. */
export function MarksSection() {
  return (
    <section id="marks" class="methods-section" aria-labelledby="marks-head">
      <h2 id="marks-head">Marks</h2>
      <p>
        A value carries at most one mark. Where several fit, the gravest is shown: missing before
        unstable, unstable before cannot tell. The reason stands beside the value wherever it is
        given.
      </p>
      <dl class="methods-marks">
        {MARKS.map(({ state, look, when }) => (
          <div key={state}>
            <dt>
              <span aria-hidden="true">{STATE_MARKS[state]}</span> {STATE_WORDS[state]}
            </dt>
            <dd>
              <p class="muted">{look}</p>
              <ul class="methods-list">
                {when.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        Limits are 95 % limits of chance variation in a count of that size, exact for counts
        (Garwood), Wilson's for shares of searches. They leave out errors of reporting, recording,
        placing and population estimates.
      </p>
    </section>
  );
}

const WITHHELD = formatShare(NOT_STATED_WITHHELD);
const REMARKED = formatShare(NOT_STATED_REMARKED);

const MARKS: readonly {
  readonly state: State;
  readonly look: string;
  readonly when: readonly string[];
}[] = [
  {
    state: "unstable",
    look: "A thin hatch over the colour. There is a value, but it may change a lot by chance.",
    when: [
      `A rate, ratio or gap built on fewer than ${FEW_EVENTS} events, of either group where two are compared: its relative standard error is above 32 %.`,
      `A share of searches with fewer than ${FEW_EVENTS} hits.`,
      `A rate of a group, or a ratio or gap of two, where one has fewer than ${FEW_RESIDENTS} residents in the area.`,
      `A ratio whose upper limit is more than ${WIDE_FACTOR} times its lower one.`,
    ],
  },
  {
    state: "cannot-tell",
    look: "The colour faded, with a dotted edge. The data cannot tell this from no difference.",
    when: ["A ratio whose 95 % interval includes 1.", "A gap whose 95 % interval includes 0."],
  },
  {
    state: "missing",
    look: "A cross hatch and no colour. There is no value, which is never the same as 0.",
    when: [
      "No month of the period is held for the area's own force.",
      "No residents are held to set the events against, or it is not collected there.",
      "No event of the reference group was recorded, or no search whose outcome is known, so there is nothing to set it against.",
      `More than ${WITHHELD} of the people searched did not state a group: a self-defined ratio or gap is withheld. Above ${REMARKED} it is given, with a note.`,
      "A ratio or gap of the City of London, which has a force of its own and few residents. Its counts, rates and shares are shown, but stand outside class limits.",
    ],
  },
];
