import type { Level } from "../domain/level.ts";
import type { Reason, State } from "../domain/state.ts";
import type { Pattern, Spot } from "../measure/spot.ts";
import { LEVEL_WORDS } from "./labels.ts";
import {
  type Bounded,
  formatCount,
  formatLimit,
  type ValueUnit,
  wordValue,
} from "./number-format.ts";

/** What a one-sentence summary is made from; entry `i` of every list belongs to one area. */
export interface Summarised {
  readonly measure: ValueUnit;
  readonly level: Level;
  readonly name: readonly string[];
  readonly value: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  readonly state: readonly State[];
  readonly reason: readonly (Reason | null)[];
  readonly london: Bounded;
  /** How many months were asked for, and which the Met's files lack; absent where there is no period to speak of. */
  readonly period?: { readonly months: number; readonly missing: readonly string[] };
  /** Scores only: what each area is called, and the map as a whole; null where it could not be tested. */
  readonly spot?: readonly (Spot | null)[];
  readonly pattern?: Pick<Pattern, "found"> | null;
}

/** What an answer says of London as a whole and of its areas, in a few sentences: how they spread, the ends that are certain, what is missing. */
export function summarise(answer: Summarised): string {
  if (answer.measure.scale === "score") {
    return [heldSentence(answer), spotSentence(answer)].filter(Boolean).join(" ");
  }
  if (answer.value.every((value) => value === null)) {
    const none = `${londonSentence(answer)} No ${LEVEL_WORDS[answer.level].one} has a value.`;
    return [heldSentence(answer), none].filter(Boolean).join(" ");
  }
  const sentences = [heldSentence, londonSentence, areasSentence, endsSentence, missingSentence];
  return sentences
    .map((sentence) => sentence(answer))
    .filter(Boolean)
    .join(" ");
}

function spotSentence({ level, spot = [], pattern = null }: Summarised): string {
  const { many } = LEVEL_WORDS[level];
  if (!pattern) return `The ${many} could not be tested for hot and cold spots.`;
  if (!pattern.found) {
    return `There is no spatial pattern beyond chance, so no ${LEVEL_WORDS[level].one} is called hot or cold.`;
  }
  const counted = (side: string) => formatCount(spot.filter((own) => own?.startsWith(side)).length);
  const all = formatCount(spot.filter((own) => own !== null).length);
  return `Of ${all} ${many}, ${counted("hot")} are hot and ${counted("cold")} are cold, corrected p under 0.10.`;
}

/** First of all: a part of a period must not pass for the whole of it. */
function heldSentence({ period }: Summarised): string {
  if (!period || period.missing.length === 0) return "";
  const held = period.months - period.missing.length;
  if (held === 0) return "The Metropolitan Police's files hold no month of the period.";
  return `Only ${formatCount(held)} of ${formatCount(period.months)} months are held.`;
}

function londonSentence({ london, measure }: Summarised): string {
  const { value, interval } = wordValue(london, measure);
  if (london.value === null) return "There is no figure for London.";
  return interval && measure.scale !== "count"
    ? `London: ${value} (${interval}).`
    : `London: ${value}.`;
}

function areasSentence(answer: Summarised): string {
  const { scale } = answer.measure;
  return scale === "ratio" || scale === "difference"
    ? differenceSentence(answer, scale === "ratio" ? 1 : 0)
    : spreadSentence(answer);
}

function differenceSentence({ level, value, state }: Summarised, even: 0 | 1): string {
  const clear = value.filter((own, i) => own !== null && state[i] === "ok");
  const above = clear.filter((own) => (own ?? even) > even).length;
  const parts = [
    `${of(above, value.length, level)} clearly above ${even}`,
    `${formatCount(clear.length - above)} clearly below`,
  ];
  const open = state.filter((own) => own === "cannot-tell").length;
  const unstable = state.filter((own) => own === "unstable").length;
  if (open > 0) parts.push(`${formatCount(open)} cannot be told from ${even}`);
  if (unstable > 0) {
    parts.push(
      `${formatCount(unstable)} ${unstable === 1 ? "rests" : "rest"} on too little to say`,
    );
  }
  return `${parts.join(", ")}.`;
}

function of(count: number, all: number, level: Level): string {
  const verb = count === 1 ? "is" : "are";
  return `${formatCount(count)} of ${formatCount(all)} ${LEVEL_WORDS[level].many} ${verb}`;
}

function spreadSentence({ level, value, measure: { scale } }: Summarised): string {
  const rising = value.filter((own): own is number => own !== null).sort((a, b) => a - b);
  if (rising.length < FEWEST_SPREAD) return fewSentence(level, rising.length);
  const at = (share: number) => rising[Math.round(share * (rising.length - 1))] ?? 0;
  const { many } = LEVEL_WORDS[level];
  return `The middle half of ${formatCount(rising.length)} ${many} lies between ${formatLimit(at(0.25), scale)} and ${formatLimit(at(0.75), scale)}.`;
}

/** Of fewer values no half lies in the middle. */
const FEWEST_SPREAD = 4;

function fewSentence(level: Level, count: number): string {
  const { one, many } = LEVEL_WORDS[level];
  return `${formatCount(count)} ${count === 1 ? `${one} has` : `${many} have`} a value.`;
}

/** The highest and the lowest of the values that rest on enough; none where fewer than two do, and no ranking of areas by how groups compare. */
function endsSentence({ name, value, low, high, state, reason, measure }: Summarised): string {
  if (measure.scale === "ratio" || measure.scale === "difference") return "";
  const certain = value
    .flatMap((own, i) => {
      const usable = own !== null && state[i] === "ok" && reason[i] !== "city-not-ranked";
      return usable
        ? [{ value: own, low: low[i] ?? null, high: high[i] ?? null, name: name[i] }]
        : [];
    })
    .sort((a, b) => b.value - a.value);
  const [highest, lowest] = [certain[0], certain.at(-1)];
  if (!highest || !lowest || highest.value === lowest.value) return "";
  const said = (end: typeof highest) => `${end.name} (${wordValue(end, measure).number})`;
  return `Of those that rest on enough, ${said(highest)} is highest and ${said(lowest)} lowest.`;
}

function missingSentence({ level, value }: Summarised): string {
  const missing = value.filter((own) => own === null).length;
  if (missing === 0) return "";
  const { one, many } = LEVEL_WORDS[level];
  return `${formatCount(missing)} ${missing === 1 ? `${one} has` : `${many} have`} no figure.`;
}
