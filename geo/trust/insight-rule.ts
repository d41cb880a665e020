import type { Finding } from "./finding.ts";
import type { InsightMetricId } from "./insight-metric.ts";

/** What must be found in an area. */
export interface InsightCondition {
  readonly metric: InsightMetricId;
  /** Only of these measures; of any where absent. */
  readonly measures?: readonly string[];
  readonly is: "above" | "below" | "level";
  /** Hotspots: only those that predict later months better than last year's places do. */
  readonly beatsBaseline?: boolean;
}

/** What can be done, tied to a mechanism that can be controlled. */
interface InsightAction {
  /** `look-further` where no mechanism follows from the finding alone. */
  readonly kind: "act" | "look-further";
  readonly text: string;
  readonly mechanism: string;
  readonly owner: string;
  /** Where the evidence for it is published; null where none is claimed. */
  readonly source: string | null;
}

/** One kind of insight. The first condition gives the claim; each finding that meets it, in an area that meets the others, is one insight. */
export interface InsightRule {
  readonly id: string;
  readonly conditions: readonly [InsightCondition, ...InsightCondition[]];
  readonly claim: (first: Finding, others: readonly Finding[]) => string;
  readonly action: InsightAction;
  /** Another reading of the same figures. */
  readonly counter: string;
  readonly wouldChange: string;
  readonly caveats: readonly string[];
  /** Parameters of the View that shows it, beside the claimed finding's own measure, level, period and area. */
  readonly view: Readonly<Record<string, string>>;
}
