import { isMonth } from "../../geo/domain/period.ts";
import type { HeldMonth } from "../../geo/wire/snapshot.ts";
import type { Base } from "./base.ts";
import type { Changes } from "./changes.ts";
import type { AboutFile, Accepted } from "./snapshot-files.ts";

/** What was accepted though it looked suspicious, in the form of the newest format: those before kept the text alone. */
export function acceptedIn({ accepted }: Pick<AboutFile, "accepted">): Accepted[] {
  return accepted.map((one) => (typeof one === "string" ? fromText(one) : one));
}

/**
 * The suspicions accepted in earlier refreshes that still stand: those about a force's month that has come since, other than it was
 * or whole, are settled. `held` is what the new snapshot says of its months.
 */
export function stillAccepted(
  base: Base,
  { added, revised, again }: Changes,
  held: readonly HeldMonth[],
): Accepted[] {
  const whole = new Set(held.flatMap((row) => (row.state === "complete" ? [unitKey(row)] : [])));
  const wholeAgain = again.filter((unit) => whole.has(unitKey(unit)));
  const settled = new Set([...added, ...revised, ...wholeAgain].map(unitKey));
  return acceptedIn(base.about).filter((one) => !settled.has(unitKey(one)));
}

/** Of what was accepted, that which is as true of a month that came again unchanged: whole by its rows, it is not settled. */
export function acceptedAgain(
  base: Base,
  { again }: Pick<Changes, "again">,
  found: readonly Accepted[],
): Accepted[] {
  const unchanged = new Set(again.map(unitKey));
  const texts = new Set(acceptedIn(base.about).map(({ text }) => text));
  return found.filter((one) => unchanged.has(unitKey(one)) && texts.has(one.text));
}

/** Old and new together, each once, in an order that does not depend on which came first. */
export function allAccepted(...lists: readonly (readonly Accepted[])[]): Accepted[] {
  const byText = new Map(lists.flat().map((one) => [one.text, one]));
  return [...byText.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const TEXT =
  /^(?<force>\S+) (?<kind>incidents|stops|outcomes) (?:of|were held for \S+ and are not for) (?<month>\d{4}-\d\d)\b/;

const KINDS = { incidents: "incident", stops: "stop", outcomes: "outcomes" } as const;

function fromText(text: string): Accepted {
  const { force, kind, month } = TEXT.exec(text)?.groups ?? {};
  const known = kind === "incidents" || kind === "stops" || kind === "outcomes";
  if (force === undefined || !known || month === undefined || !isMonth(month)) {
    return { kind: null, force: null, month: null, text };
  }
  return { kind: KINDS[kind], force, month, text };
}

function orderOf({ month, force, kind, text }: Accepted): string {
  return [month ?? "", force ?? "", kind ?? "", text].join(" ");
}

function unitKey({ kind, force, month }: Pick<Accepted, "kind" | "force" | "month">): string {
  return `${kind} ${force} ${month}`;
}
