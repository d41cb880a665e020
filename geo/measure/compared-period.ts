import type { AreaTallies, Needs } from "./measure.ts";

/** The same tallies twice: of the question's own period under their names, and of the period compared with. */
export function withComparedPeriod(tallies: Needs["tallies"]): Needs["tallies"] {
  const compared = Object.entries(tallies).map(
    ([name, selection]) =>
      [comparedName(name), { ...selection, period: "compared" as const }] as const,
  );
  return { ...tallies, ...Object.fromEntries(compared) };
}

/** What a row counted by `withComparedPeriod` says of the period compared with, under the tallies' plain names. */
export function comparedRow(row: AreaTallies): AreaTallies {
  const compared = Object.entries(row.tally).flatMap(([name, count]) =>
    name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), count] as const] : [],
  );
  return { ...row, tally: Object.fromEntries(compared) };
}

/** How a tally of the period compared with is called. */
export function comparedName(name: string): string {
  return `${PREFIX}${name}`;
}

const PREFIX = "compared:";
