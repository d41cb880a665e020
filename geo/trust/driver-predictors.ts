/** Something that may go with trust, chosen before any result was looked at. */
export interface DriverPredictor {
  readonly id: string;
  readonly label: string;
  /** Which account of trust it stands in for. */
  readonly mechanism:
    | "fairness"
    | "engagement"
    | "disorder"
    | "crime"
    | "effectiveness"
    | "composition";
  /** Answers of the same survey move together with the outcome for reasons of their own and are never ranked against the rest. */
  readonly block: "external" | "same-survey";
  /** How it enters: rates and ratios by their logarithm, shares by their log odds. */
  readonly scale: "log" | "logit" | "plain";
  /** False for what is known once for all years. */
  readonly changes: boolean;
  /** Whether its level enters the joint comparison between boroughs, which has room for three. */
  readonly level: boolean;
  readonly doesNotMean: string;
}

/** Of factors that come from the survey itself. */
const SAME_PEOPLE =
  "The same people answered both questions at once: that the answers move together does not show which comes first.";

export const DRIVER_PREDICTORS: readonly DriverPredictor[] = [
  {
    id: "stop-rate",
    label: "Searches per 1,000 residents",
    mechanism: "fairness",
    block: "external",
    scale: "log",
    changes: true,
    level: true,
    doesNotMean:
      "It does not say that more or fewer searches would raise trust: police search where trust is low for other reasons too.",
  },
  {
    id: "stop-disparity",
    label: "Disparity of searches, Black to White",
    mechanism: "fairness",
    block: "external",
    scale: "log",
    changes: true,
    level: false,
    doesNotMean:
      "It does not say what residents of any group think: the survey is not split by group here.",
  },
  {
    id: "hit-rate",
    label: "Searches that found something",
    mechanism: "fairness",
    block: "external",
    scale: "logit",
    changes: true,
    level: false,
    doesNotMean:
      "It does not measure how people were spoken to, which surveys find to matter more.",
  },
  {
    id: "violent-crime-rate",
    label: "Violent crime per 1,000 residents",
    mechanism: "crime",
    block: "external",
    scale: "log",
    changes: true,
    level: false,
    doesNotMean:
      "Trust changes what people report, so recorded crime can follow trust as well as lead it.",
  },
  {
    id: "disorder-rate",
    label: "Anti-social behaviour and criminal damage per 1,000 residents",
    mechanism: "disorder",
    block: "external",
    scale: "log",
    changes: true,
    level: true,
    doesNotMean:
      "Recording is patchy, and calls depend on whether people think that calling helps.",
  },
  {
    id: "crime-outcome-rate",
    label: "Crimes with a charge or another outcome",
    mechanism: "effectiveness",
    block: "external",
    scale: "logit",
    changes: true,
    level: false,
    doesNotMean:
      "Recent cases are still open, and the mix of crimes differs from borough to borough.",
  },
  {
    id: "deprivation",
    label: "Deprivation (IMD 2019)",
    mechanism: "composition",
    block: "external",
    scale: "plain",
    changes: false,
    level: true,
    doesNotMean: "A borough's score says nothing of the views of its poorer or richer residents.",
  },
  {
    id: "ethnic-mix",
    label: "Residents of Asian, Black, Mixed and other ethnic groups (Census 2021)",
    mechanism: "composition",
    block: "external",
    scale: "logit",
    changes: false,
    level: false,
    doesNotMean:
      "It is there to compare like with like: a borough's make-up says nothing of the views of any group of its residents.",
  },
  {
    id: "treats-fairly",
    label: "Says the police treat everyone fairly",
    mechanism: "fairness",
    block: "same-survey",
    scale: "logit",
    changes: true,
    level: false,
    doesNotMean: SAME_PEOPLE,
  },
  {
    id: "listens",
    label: "Says the police listen",
    mechanism: "engagement",
    block: "same-survey",
    scale: "logit",
    changes: true,
    level: false,
    doesNotMean: SAME_PEOPLE,
  },
  {
    id: "informed",
    label: "Feels informed about local policing",
    mechanism: "engagement",
    block: "same-survey",
    scale: "logit",
    changes: true,
    level: false,
    doesNotMean: SAME_PEOPLE,
  },
];

/** Said beside every result on what goes with trust, as one block. */
export const DRIVER_CAVEATS = [
  "Everything here is an association. Nothing shows that changing one thing would change another.",
  "Boroughs are compared, not people: what holds between boroughs need not hold for anyone who lives in one (ecological fallacy).",
  "Trust changes what is reported and recorded, so that cause may run the other way.",
  "Survey values carry sampling error and recorded figures carry errors of recording, both of which blur what there is to see.",
  "Many predictors are looked at, for changes and for levels: of twenty without any association, one would look clear by chance.",
  "There are 32 boroughs and few years with data on both sides: most questions of this kind cannot be settled with so little.",
] as const;
