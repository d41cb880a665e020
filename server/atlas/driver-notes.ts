import { type DriverTable, isOf } from "../../geo/trust/driver-table.ts";
import { driverHeadline } from "../../geo/trust/driver-words.ts";
import type { DriverReport } from "../../geo/trust/drivers.ts";
import { MODE_BREAK } from "../../geo/trust/survey-measures.ts";
import type { DriverQuestion } from "../../geo/view/driver-question.ts";
import type { Driver } from "../../geo/wire/drivers.ts";
import type { Note } from "../../geo/wire/values.ts";

/** What must be read first: why there is nothing, or whether the factors help, and whether changes can be told of at all. */
export function driverHeading(
  { survey }: DriverTable,
  { measure }: DriverQuestion,
  report: DriverReport,
  drivers: readonly Driver[],
): string {
  if (survey.length === 0) return "The snapshot holds no survey, so nothing can be said of trust.";
  if (!survey.some((series) => series.measure === measure)) {
    return `The snapshot's survey has no values of ${measure}.`;
  }
  const changes = drivers.filter(
    ({ question, block, value, reason }) =>
      question === "changes" && block === "external" && (value !== null || reason !== CONSTANT),
  );
  const told = changes.filter(({ state }) => state === "ok" || state === "cannot-tell");
  const untold =
    changes.length > 0 && told.length === 0
      ? " Nothing can be said of what goes with changes within a borough: too few years are held, or they say too little."
      : "";
  return `${driverHeadline(report)}${untold}`;
}

/** Of what is known once, no change is looked for. */
const CONSTANT = "it does not change";

/** What must be said of sources and of the way of asking. */
export function driverNotes(
  table: DriverTable,
  question: DriverQuestion,
  { panel }: DriverReport,
  drivers: readonly Driver[],
): Note[] {
  const asked = table.columns.filter((column) => isOf(column, question));
  const missing = asked.filter(({ source }) => source === "").map(({ label }) => label);
  const published = asked.filter(({ source }) => source.startsWith("MPS published counts"));
  const years = [...new Set(drivers.flatMap(({ n }) => n.years))].sort();
  const [first, last] = [years[0], years.at(-1)];
  const breaks =
    first !== undefined && last !== undefined && first < MODE_BREAK && last >= MODE_BREAK;
  const together = asked.filter(({ factor }) => panel.ids.includes(factor));
  return [
    ...note(
      together.length > 0,
      "joint-model",
      `Whether the factors help was tested on those that are held in the same years: ${together.map(({ label }) => label).join("; ")}. The others are answered by themselves.`,
    ),
    ...note(
      missing.length > 0,
      "not-held",
      `The snapshot holds no whole year of: ${missing.join("; ")}.`,
    ),
    ...note(
      published.length > 0,
      "published-counts",
      `${published.map(({ label }) => label).join("; ")}: from the Met's own published borough counts, as police.uk's files held here have fewer whole years of them. They are in no other figure of the atlas.`,
    ),
    ...note(
      breaks,
      "survey-mode-break",
      `The years lie on both sides of ${MODE_BREAK}, when the survey went from face to face to telephone. What that did to all boroughs alike is in the year effects; what it did to some is not.`,
    ),
    ...note(
      question.ending === "all",
      "overlapping-years",
      "Every quarter is a row, and neighbouring rows share three quarters of their interviews: limits allow for that by borough, but there are no more independent years than with one quarter a year.",
    ),
    ...note(
      question.months < 12,
      "part-years",
      `Years of ${question.months} months count as whole ones here, so seasons may be missing from some.`,
    ),
    ...note(
      question.period !== null && years.length === 0,
      "short-period",
      "No rolling year of the survey that has any factor lies within the period. Ask for a longer one.",
    ),
  ];
}

function note(applies: boolean, code: string, text: string): Note[] {
  return applies ? [{ code, text }] : [];
}
