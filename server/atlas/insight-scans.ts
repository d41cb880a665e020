import { CRIME_TYPES } from "../../geo/domain/event.ts";
import type { InsightMetricId } from "../../geo/trust/insight-metric.ts";
import { filterValueWords } from "../../geo/view/labels.ts";

/** Something that police records are scanned for, in every area of its levels. */
export interface InsightScan {
  readonly metric: InsightMetricId;
  /** As the subject of a claim. */
  readonly label: string;
  readonly measure: string;
  /** Filters of the View, as it writes them. */
  readonly filters: Readonly<Record<string, string>>;
  readonly levels: readonly ("borough" | "ward")[];
  /** `period`: against the same months a year earlier; `zero`: the figure itself says how much two groups differ. */
  readonly against: "london" | "period" | "zero";
  /** Other ways of asking, as Views; the same a year earlier is always one. */
  readonly others: readonly Readonly<Record<string, string>>[];
  /** Present and true for one crime type of many: not told of where nothing of it is held. */
  readonly oneOfMany?: true;
}

const BOTH = ["borough", "ward"] as const;

/** What else a rate may be per. Nothing read holds the people of a working day. */
const DENOMINATORS = [{ denominator: "area" }];

export const INSIGHT_SCANS: readonly InsightScan[] = [
  {
    metric: "stop-rate-against-london",
    label: "The rate of searches",
    measure: "stop-rate",
    filters: {},
    levels: BOTH,
    against: "london",
    others: DENOMINATORS.map((own) => ({ measure: "stop-rate", ...own })),
  },
  {
    metric: "drugs-search-rate-against-london",
    label: "The rate of drugs searches",
    measure: "stop-rate",
    filters: { object: "drugs" },
    levels: BOTH,
    against: "london",
    others: DENOMINATORS.map((own) => ({ measure: "stop-rate", object: "drugs", ...own })),
  },
  {
    metric: "hit-rate-against-london",
    label: "The hit rate of drugs searches",
    measure: "hit-rate",
    filters: { object: "drugs" },
    levels: BOTH,
    against: "london",
    others: [{ measure: "arrest-rate", object: "drugs" }, { measure: "hit-rate" }],
  },
  {
    metric: "disparity-against-london",
    label: "The ratio of Black to White search rates",
    measure: "stop-disparity",
    filters: {},
    levels: ["borough"],
    against: "london",
    others: [
      { measure: "stop-disparity", ethnicity: "self" },
      { measure: "stop-disparity", object: "drugs" },
      { measure: "stop-disparity", object: "offensive-weapons" },
      { measure: "stop-disparity", gender: "male" },
    ],
  },
  {
    metric: "hit-rate-gap",
    label: "The gap between the hit rates of searches of Black and White people",
    measure: "hit-rate-gap",
    filters: {},
    levels: ["borough"],
    against: "zero",
    others: [
      { measure: "hit-rate-gap", ethnicity: "self" },
      { measure: "hit-rate-gap", object: "drugs" },
      { measure: "hit-rate-gap", gender: "male" },
    ],
  },
  ...crimeScans({}, "The rate of recorded crime"),
  ...CRIME_TYPES.flatMap((crime) =>
    crimeScans(
      { crime },
      `The rate of recorded ${filterValueWords("crime", crime).toLowerCase()}`,
    ).map((scan) => ({ ...scan, oneOfMany: true as const })),
  ),
];

function crimeScans(filters: Readonly<Record<string, string>>, label: string): InsightScan[] {
  const common = { label, measure: "crime-rate", filters, levels: BOTH };
  return [
    {
      ...common,
      metric: "crime-rate-against-london",
      against: "london",
      others: DENOMINATORS.map((own) => ({ measure: "crime-rate", ...filters, ...own })),
    },
    { ...common, metric: "crime-rate-change", against: "period", others: [] },
  ];
}
