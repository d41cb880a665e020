import type { Disclosure } from "../../geo/measure/disclosure.ts";
import { formatInsightQuestion, type InsightQuestion } from "../../geo/view/insight-question.ts";
import type { Insight, Insights } from "../../geo/wire/insights.ts";
import type { Note } from "../../geo/wire/values.ts";
import type { Snapshot } from "./snapshot.ts";
import { trustHead } from "./trust-head.ts";
import type { AllInsights } from "./trust-insights.ts";

/** Of everything found what one question asks for; a ward comes with what stands out of its borough. */
export function insightsFor(
  snapshot: Snapshot,
  disclosure: Disclosure,
  question: InsightQuestion,
  all: AllInsights,
): Insights {
  const wanted = new Set(question.areas.flatMap((code) => [code, ...boroughOf(snapshot, code)]));
  const insights = all.insights.filter(
    ({ area, grade }) => grade <= question.grade && (wanted.size === 0 || wanted.has(area)),
  );
  return {
    ...trustHead(snapshot, disclosure),
    question: formatInsightQuestion(question),
    headline: headlineFor(question, insights, all),
    ...all,
    insights,
    notes: notesOn(snapshot, question, all),
  };
}

function boroughOf({ sets }: Snapshot, code: string): string[] {
  const own = sets.flatMap(({ areas }) => areas.filter((area) => area.code === code));
  return own.map(({ borough }) => borough).slice(0, 1);
}

function headlineFor(
  { areas }: InsightQuestion,
  insights: readonly Insight[],
  { n }: AllInsights,
): string {
  const where = areas.length > 0 ? " here" : "";
  const looked = `Of ${n.toLocaleString("en-GB")} numbers looked at, over all areas and measures`;
  if (n === 0)
    return "Nothing could be looked at: the snapshot holds no survey and no whole year of searches or crime.";
  if (insights.length === 0) {
    return `Nothing stands out${where}. ${looked}, none passes the tests for size and certainty${where}: that is no proof that all is well.`;
  }
  const several = insights.length === 1 ? "1 stands out" : `${insights.length} stand out`;
  return `${looked}, ${several}${where}, with at most about 5 % of those called so by chance.`;
}

function notesOn(
  { survey }: Snapshot,
  { grade }: InsightQuestion,
  { lookedAt, found }: AllInsights,
): Note[] {
  const notes: Note[] = [];
  if (survey.size === 0) {
    notes.push({
      code: "no-survey",
      text: "The snapshot holds no survey: only police records were looked at.",
    });
  }
  const untold = lookedAt.filter(({ n }) => n === 0);
  if (untold.length > 0) {
    const what = [...new Set(untold.map(({ label, reason }) => `${label} (${reason})`))].join(" ");
    notes.push({ code: "not-looked-at", text: `Could not be looked at: ${what}` });
  }
  if (grade !== "C" && found.C > 0) {
    const text = `${found.C} more are to watch only (grade C): ask with grade=C.`;
    notes.push({ code: "grade-c", text });
  }
  return notes;
}
