import { wordPeriod } from "../domain/period-wording.ts";
import type { Finding } from "./finding.ts";
import {
  ETHNICITY_INSIGHT_CAVEAT,
  RECORDED_INSIGHT_CAVEAT,
  SURVEY_INSIGHT_CAVEAT,
} from "./insight-caveats.ts";
import type { InsightRule } from "./insight-rule.ts";
import { wordDifference } from "./insight-words.ts";

const OUTCOMES = ["trust", "confidence"] as const;

const said = (first: Finding) =>
  `${first.measureLabel} in ${first.areaName} is ${wordDifference(first)}, ${wordPeriod(first.period)}.`;

const also = (others: readonly Finding[]) =>
  others.map((other) => `${other.measureLabel} is ${wordDifference(other)}.`).join(" ");

const CODE_A =
  "PACE Code A, section 5: supervision of searches, and scrutiny of the records by representatives of the community.";

/** All kinds of insight, most specific first. */
export const INSIGHT_RULES: readonly InsightRule[] = [
  {
    id: "low-yield-drugs-searches",
    conditions: [
      { metric: "hit-rate-against-london", is: "below" },
      { metric: "drugs-search-rate-against-london", is: "above" },
    ],
    claim: (first, others) => `${said(first)} ${also(others)}`,
    action: {
      kind: "act",
      text: "Review the recorded grounds of drugs searches in these places and how they are supervised.",
      mechanism:
        "Searches on weak grounds find little and cost goodwill; grounds and supervision can be changed.",
      owner: "Borough commander, stop and search lead",
      source:
        "HMICFRS (2021), Disproportionate use of police powers: a spotlight on stop and search and the use of force.",
    },
    counter:
      "Officers may let more people go with words after a find, which lowers the hit rate without weaker grounds.",
    wouldChange: "The same hit rate as elsewhere once searches are compared by object and power.",
    caveats: ["What counts as a hit depends on what officers choose to do after a find."],
    view: { measure: "hit-rate", object: "drugs" },
  },
  {
    id: "disparity-with-equal-hit-rates",
    conditions: [
      { metric: "disparity-against-london", is: "above" },
      { metric: "hit-rate-gap", is: "level" },
    ],
    claim: (first) => `${said(first)} Searches of both groups find something about equally often.`,
    action: {
      kind: "act",
      text: "Publish the grounds of searches and take a sample of records and recordings to the community scrutiny panel.",
      mechanism: "Openness about grounds can be provided whatever the cause of the disparity.",
      owner: "Borough commander, community scrutiny panel",
      source: CODE_A,
    },
    counter:
      "Equal hit rates may hide different bars (infra-marginality), and who is on the street differs from who lives there.",
    wouldChange: "A ratio near London's with another denominator, or with visitors left out.",
    caveats: [ETHNICITY_INSIGHT_CAVEAT],
    view: { measure: "stop-disparity" },
  },
  {
    id: "disparity-above-london",
    conditions: [{ metric: "disparity-against-london", is: "above" }],
    claim: said,
    action: {
      kind: "look-further",
      text: "Look at the ratio by object of search, by ward type and with the other denominators before drawing a conclusion.",
      mechanism: "The ratio alone does not say which searches make it.",
      owner: "Stop and search lead, MOPAC oversight",
      source: CODE_A,
    },
    counter:
      "A borough with few residents of a group and many visitors of it has a high ratio without treating anyone differently.",
    wouldChange: "A ratio near London's with another denominator or definition of ethnicity.",
    caveats: [ETHNICITY_INSIGHT_CAVEAT],
    view: { measure: "stop-disparity" },
  },
  {
    id: "unfair-and-much-searched",
    conditions: [
      { metric: "survey-against-london", measures: ["treats-fairly"], is: "below" },
      { metric: "stop-rate-against-london", is: "above" },
    ],
    claim: (first, others) => `${said(first)} ${also(others)}`,
    action: {
      kind: "act",
      text: "Have supervisors and the scrutiny panel listen to recordings of searches for how they are explained, and publish what they find.",
      mechanism:
        "How an encounter is explained is in the officers' hands, and fair treatment goes with trust.",
      owner: "Borough commander",
      source:
        "Jackson and Bradford (2010), What is trust and confidence in the police? Policing 4, 241-248. It is survey evidence on fair treatment, not a trial of this action.",
    },
    counter:
      "Few of those asked were searched: both figures may follow from what else differs about the borough.",
    wouldChange: "No difference in fair treatment once another year is in.",
    caveats: [SURVEY_INSIGHT_CAVEAT],
    view: {},
  },
  {
    id: "uninformed-and-low",
    conditions: [
      { metric: "survey-against-london", measures: ["informed"], is: "below" },
      { metric: "survey-against-london", measures: OUTCOMES, is: "below" },
    ],
    claim: (first, others) => `${said(first)} ${also(others)}`,
    action: {
      kind: "act",
      text: "Send residents regular ward-level news of what local police have done about what they raised, and measure again after a year.",
      mechanism:
        "What people are told is in the team's hands; it is the one driver with quasi-experimental evidence from London.",
      owner: "Neighbourhood policing team",
      source:
        "Hohl, Bradford and Stanko (2010), Influencing trust and confidence in the London Metropolitan Police, British Journal of Criminology 50, 513-535: leaflets in seven wards.",
    },
    counter:
      "People who trust the police less may take in less of what they are told, rather than the reverse.",
    wouldChange: "Feeling informed rises without any rise in trust or confidence.",
    caveats: [SURVEY_INSIGHT_CAVEAT],
    view: {},
  },
  {
    id: "improved-where-peers-did-not",
    conditions: [{ metric: "survey-change-against-peers", is: "above" }],
    claim: (first) =>
      `${first.measureLabel} in ${first.areaName} moved ${wordDifference(first)}, ${wordPeriod(first.period)}.`,
    action: {
      kind: "look-further",
      text: "Worth a conversation with the borough's team about what they did.",
      mechanism: "A borough like one's own did better over the same time.",
      owner: "Commanders of similar boroughs",
      source: null,
    },
    counter:
      "Of many boroughs one will have moved most by chance, and an unusually low year before makes any year after look better.",
    wouldChange: "The gain is gone a year later.",
    caveats: [SURVEY_INSIGHT_CAVEAT],
    view: { compare: "previous" },
  },
  {
    id: "survey-fell",
    conditions: [{ metric: "survey-change", is: "below" }],
    claim: (first) =>
      `${first.measureLabel} in ${first.areaName} stands ${wordDifference(first)}, ${wordPeriod(first.period)}.`,
    action: {
      kind: "look-further",
      text: "Set the other survey measures and what changed in stops, outcomes and crime beside it before deciding anything.",
      mechanism: "A fall alone does not name what could be changed.",
      owner: "Borough commander, MOPAC oversight",
      source: null,
    },
    counter: "London may have fallen as much, or the way of asking may have changed in between.",
    wouldChange: "The next year's value is back where it was.",
    caveats: [SURVEY_INSIGHT_CAVEAT],
    view: { compare: "previous" },
  },
  {
    id: "survey-below-london",
    conditions: [{ metric: "survey-against-london", is: "below" }],
    claim: said,
    action: {
      kind: "look-further",
      text: "Compare with boroughs of like make-up, and look at which of the survey's measures lie lowest.",
      mechanism: "A level reflects who lives in a borough as well as how it is policed.",
      owner: "Borough commander, MOPAC oversight",
      source: null,
    },
    counter:
      "Boroughs differ in age, ethnicity and deprivation, with which answers differ everywhere.",
    wouldChange: "No difference from boroughs of like make-up.",
    caveats: [SURVEY_INSIGHT_CAVEAT],
    view: {},
  },
  {
    id: "persistent-crime-hotspot",
    conditions: [{ metric: "crime-hotspot", is: "above", beatsBaseline: true }],
    claim: (first) =>
      `${first.areaName} has been a hotspot of ${first.measureLabel.toLowerCase()} for ${first.hotspot?.periods ?? 0} periods in a row, ${wordPeriod(first.period)}, and such places held more of the later months' incidents than last year's places did.`,
    action: {
      kind: "act",
      text: "Plan problem-solving patrols for this place with a date on which their effect is reviewed.",
      mechanism: "Presence and problem-solving at a place can be planned, and reviewed.",
      owner: "Neighbourhood policing team",
      source:
        "Hinkle, Weisburd, Telep and Petersen (2020), Problem-oriented policing for reducing crime and disorder, Campbell Systematic Reviews 16, e1089.",
    },
    counter:
      "Records are moved to nearby map points, and a station or shopping street gathers crime because it gathers people.",
    wouldChange: "It is no hotspot in the next period, or per person present it is none.",
    caveats: [RECORDED_INSIGHT_CAVEAT],
    view: {},
  },
  {
    id: "persistent-stop-hotspot",
    conditions: [{ metric: "stop-hotspot", is: "above" }],
    claim: (first) =>
      `Searches have concentrated in ${first.areaName} for ${first.hotspot?.periods ?? 0} periods in a row, ${wordPeriod(first.period)}.`,
    action: {
      kind: "look-further",
      text: "Bring the hit rate, the grounds and the disparity of searches here to the scrutiny panel. This is no patrol list.",
      mechanism: "Where searches concentrate is decided by the police and can be accounted for.",
      owner: "Stop and search lead, community scrutiny panel",
      source: CODE_A,
    },
    counter: "Searches may follow reports from the public, or the people who pass through.",
    wouldChange: "Hit rates here above those elsewhere for every group.",
    caveats: [ETHNICITY_INSIGHT_CAVEAT],
    view: {},
  },
  {
    id: "crime-rate-rose",
    conditions: [{ metric: "crime-rate-change", is: "above" }],
    claim: said,
    action: {
      kind: "look-further",
      text: "Check by crime type, and against known changes of recording, before treating it as a rise in crime.",
      mechanism: "The total does not say which crimes rose, or whether recording did.",
      owner: "Analyst, borough commander",
      source: null,
    },
    counter: "More crime may have been reported or recorded, without more of it.",
    wouldChange: "The rise is confined to types whose recording changed.",
    caveats: [RECORDED_INSIGHT_CAVEAT],
    view: { measure: "crime-change" },
  },
  {
    id: "crime-rate-above-london",
    conditions: [{ metric: "crime-rate-against-london", is: "above" }],
    claim: said,
    action: {
      kind: "look-further",
      text: "Look at the rate per square kilometre, and by crime type.",
      mechanism: "Residents are not the people present, so the rate alone names no cause.",
      owner: "Borough analyst",
      source: null,
    },
    counter: "Where many work, shop or go out, a rate per resident is high for that alone.",
    wouldChange: "A rate near London's with another denominator.",
    caveats: [RECORDED_INSIGHT_CAVEAT],
    view: {},
  },
];
