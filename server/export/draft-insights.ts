import { wordPeriod } from "../../geo/domain/period-wording.ts";
import type { Parsed } from "../../geo/view/fault.ts";
import type { InsightQuestion } from "../../geo/view/insight-question.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import { trustItemAddress } from "../../geo/view/trust-item-address.ts";
import { wordEvidence } from "../../geo/wire/insight-wording.ts";
import type { Insight } from "../../geo/wire/insights.ts";
import type { Atlas } from "../atlas/atlas.ts";
import type { BriefingFinding, Draft } from "./briefing-sheet.ts";
import { SYNTHETIC } from "./export-words.ts";

/** A briefing lists so many at most, and says how many it leaves out. */
const MOST_FINDINGS = 24;

/** What stands out, finding by finding: evidence, grade, another reading, action and its source, and the map that shows it. */
export async function draftInsights(
  atlas: Atlas,
  question: InsightQuestion,
  publicUrl: string,
): Promise<Parsed<Draft>> {
  const asked = await atlas.insights(question);
  if (!asked.ok) return asked;
  const { insights, headline, period, n, snapshot, caveats, notes, synthetic } = asked.value;
  const listed = insights.slice(0, MOST_FINDINGS);
  const pinned = { kind: "insights", question: { ...question, snapshot } } as const;
  const address = `${publicUrl}${trustItemAddress(pinned)}`;
  const left = insights.length - listed.length;
  const names = question.areas.map((code) => atlas.area(code)[0]?.name ?? code);
  const { sources, created } = atlas.summary();
  return {
    ok: true,
    value: {
      title: `What stands out in ${names.length === 0 ? "London" : names.join(", ")}`,
      summary: headline,
      reading: [
        `Period: ${wordPeriod(period)}.`,
        `Looked at: ${formatCount(n)} numbers over all areas and measures.`,
        "Intervals are of 95\u00a0%.",
        ...(insights.length === 0 ? ["Nothing stands out here: that is an answer, too."] : []),
        ...(left > 0 ? [`${formatCount(left)} more are listed at ${address}`] : []),
      ],
      drawable: null,
      tables: [],
      findings: listed.map((insight) => findingOf(insight, snapshot, publicUrl)),
      address,
      snapshot,
      pinned,
      caveats: [
        ...caveats,
        ...listed.flatMap((insight) => insight.caveats),
        ...notes.map(({ text }) => text),
      ],
      methods: [
        {
          label: "What stands out",
          paragraphs: [
            "Rules written down beforehand look at every area and measure held. A finding is named where its state is clear, its interval leaves out what it is set against, and it is large enough to matter.",
            `Over all ${formatCount(n)} numbers looked at, false findings are held to 5 % of those named (Benjamini and Hochberg, q).`,
            ...gradesOf(insights),
          ],
        },
      ],
      attribution: sources.map(({ attribution }) => attribution),
      created,
      synthetic: synthetic ? SYNTHETIC : null,
    },
  };
}

function findingOf(insight: Insight, snapshot: string, publicUrl: string): BriefingFinding {
  const { claim, grade, gradeWords, evidence, counter, wouldChange, action } = insight;
  const source = action.source ? `Source: ${action.source}` : "No source is claimed for it.";
  return {
    claim,
    paragraphs: [
      ...evidence.map((one) => `Evidence: ${wordEvidence(one)}`),
      `Grade ${grade}: ${gradeWords}`,
      `Another reading: ${counter}`,
      `${action.kind === "act" ? "What may be done" : "Look further"}: ${action.text} ${action.mechanism} For: ${action.owner}. ${source}`,
      `What would change this view: ${wouldChange}`,
    ],
    address: `${publicUrl}/?${insight.view}&snapshot=${snapshot}`,
  };
}

function gradesOf(insights: readonly Insight[]): string[] {
  const grades = new Map(insights.map(({ grade, gradeWords }) => [grade, gradeWords]));
  return [...grades].sort().map(([grade, words]) => `Grade ${grade}: ${words}`);
}
