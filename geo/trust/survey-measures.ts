import type { Quarter } from "./survey-quarter.ts";

/** One question of the Public Attitude Survey that the open files give by borough. */
export interface SurveyMeasure {
  /** The id of the atlas's measure. */
  readonly id: string;
  readonly label: string;
  /** Number of the question in the questionnaire. */
  readonly question: string;
  /** What a respondent who counts towards the share has said. */
  readonly meaning: string;
  /** The first quarter that the open files hold. */
  readonly from: Quarter;
  /** An outcome is what the service asks about; an item is a view of policing that moves together with it. */
  readonly role: "outcome" | "item";
}

/** The first quarter asked by telephone. */
export const MODE_BREAK: Quarter = "2020-06";

const FIRST: Quarter = "2014-12";

/** The eight questions. Each stands for itself: they are never averaged into one score. */
export const SURVEY_MEASURES: readonly SurveyMeasure[] = [
  {
    id: "trust",
    label: "Trust",
    question: "NQ135BD",
    meaning: "agrees that the Metropolitan Police is an organisation they can trust",
    from: "2016-03",
    role: "outcome",
  },
  {
    id: "confidence",
    label: "Confidence",
    question: "Q60",
    meaning: "says that the police in their local area do a good or excellent job",
    from: FIRST,
    role: "outcome",
  },
  {
    id: "treats-fairly",
    label: "Treats everyone fairly",
    question: "Q62C",
    meaning: "agrees that the police treat everyone fairly, whoever they are",
    from: FIRST,
    role: "item",
  },
  {
    id: "listens",
    label: "Listens to concerns",
    question: "Q62TG",
    meaning: "agrees that the police listen to what worries local people",
    from: FIRST,
    role: "item",
  },
  {
    id: "relied-on",
    label: "Can be relied on",
    question: "Q62A",
    meaning: "agrees that the police can be relied on to be there when needed",
    from: FIRST,
    role: "item",
  },
  {
    id: "understands-issues",
    label: "Deals with what matters",
    question: "Q62F",
    meaning: "agrees that the police deal with what matters to people in the area",
    from: FIRST,
    role: "item",
  },
  {
    id: "informed",
    label: "Feels informed",
    question: "Q131",
    meaning: "feels informed about what the local police have done in the last twelve months",
    from: FIRST,
    role: "item",
  },
  {
    id: "knows-contact",
    label: "Knows how to reach the ward officer",
    question: "NQ133A",
    meaning: "knows how to contact the officer of their ward",
    from: FIRST,
    role: "item",
  },
];

/** Said beside every survey value, the gravest first. */
export const SURVEY_CAVEATS = [
  "Each value covers the twelve months up to the end of its quarter. Neighbouring quarters share three quarters of their interviews, so compare values only four quarters apart.",
  "The published files give no number of respondents. The limits assume 400 people asked per borough and year, and a design effect of 1.15; both are assumptions.",
  "Boroughs are published rounded to the whole percent, which the limits leave out.",
  "From April 2020 the survey was asked by telephone, before that face to face. A change across that quarter may be a change in how people were asked.",
  "The City of London is not surveyed, and no figure is measured below the borough.",
] as const;
