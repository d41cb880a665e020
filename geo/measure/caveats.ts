/** Said of anything with an interval from a count. */
export const CHANCE_ONLY =
  "The limits show the range consistent with chance variation in a count this size. They leave out errors of reporting, recording, placing and population estimates.";

export const RECORDED_ONLY =
  "Only what the police recorded is counted. Much crime is never reported, and a change in reporting or recording moves the figure as surely as a change in crime.";

export const ANTI_SOCIAL_BEHAVIOUR =
  "Unless a crime type is chosen, incidents of anti-social behaviour are included. They are calls for service, not recorded crimes, so the total is not comparable with national crime statistics.";

export const SNAPPED_PLACES =
  "The publisher moves every record to a nearby public map point to protect privacy, so records near a boundary may fall in the wrong area. Records without coordinates are in no area; their number is given beside the figures.";

export const SEARCHES_NOT_PEOPLE =
  "Searches are counted, not people: someone searched three times counts three times. Repeat searches also make the true uncertainty larger than the limits show.";

export const PERSON_SEARCHES =
  "Searches of a vehicle alone are included, until a group, gender or age is chosen: they carry no person, so from then on they are left out.";

export const RESIDENTS_NOT_PRESENT =
  "Residents are not the people present. Where many work, shop, travel through or go out, a rate per resident looks high for reasons other than the risk to residents.";

export const PER_KM2 =
  "Per km², a rate says how close together events lie, not how likely they are to happen to anyone. The ground is that of the boundaries held: where they are clipped to the high-water line, the tidal Thames is no ground.";

export const CITY_RATES =
  "The City of London has few residents and many visitors: its rates are shown but kept out of rankings and class breaks.";

export const PART_YEARS =
  "A period other than 12 months is scaled to a year. A shorter one carries its season with it and should not be read as a yearly rate.";

export const WARD_GROUP_ESTIMATES =
  "A ward's residents by ethnic group are estimates: census counts of small areas shared out by overlap and scaled to official totals. The limits leave the error of that estimate out.";

export const FEWER_IN_CITY_WARDS =
  "The City of London's wards have too few residents for figures of their own; the City as a whole has them.";

const RESIDENTS_NOT_AVAILABLE =
  "Residents are not the people available to be stopped: who is on the street, where and when police patrol, and whom they look for all differ from who lives in the area, and visitors who are stopped are not among its residents.";

const NOT_DISCRIMINATION =
  "This measures disparity, not discrimination. A high figure does not show that anyone was treated unfairly, and a figure of no difference does not show that everyone was treated fairly.";

const AGE_AND_SEX =
  "Ethnic groups differ in age and sex, and searches fall mostly on young men. The figure makes no allowance for that.";

export const OFFICER_DEFINED =
  "In officer-defined figures (White, Black, Asian or Other, never Mixed) residents of Mixed groups are in no denominator, and Chinese residents count as Other, not Asian. Officers record most people of Mixed White and Black background as Black, so the figure for Black people is higher than it would be with those residents counted.";

export const NOT_STATED_LEFT_OUT =
  "Searches where the ethnic group was not stated or left blank are in no group.";

export const NOT_STATED_SAID =
  "A remark stands beside the figure where more than 10 % of the people searched are in no group, as rates of every group are then too low.";

const NOT_STATED_WITHHOLDS =
  "When more than 25 % of people searched gave no self-defined group, the self-defined figure is withheld and the officer-defined one stands instead.";

const CITY_WITHHELD =
  "No figure is given for the City of London, whose few residents cannot stand for the people searched there. London is therefore the 32 boroughs.";

/** Said of every ratio and gap between groups, the gravest first. */
export const COMPARISON_CAVEATS = [
  NOT_DISCRIMINATION,
  RESIDENTS_NOT_AVAILABLE,
  AGE_AND_SEX,
  OFFICER_DEFINED,
  NOT_STATED_LEFT_OUT,
  NOT_STATED_SAID,
  NOT_STATED_WITHHOLDS,
  WARD_GROUP_ESTIMATES,
  SEARCHES_NOT_PEOPLE,
  CITY_WITHHELD,
  SNAPPED_PLACES,
  CHANCE_ONLY,
] as const;

/** Said of every share of searches by outcome, the gravest first. */
export const HIT_RATE_CAVEATS = [
  "What counts as a hit depends on what officers choose to do once something is found, and not only on what is found: the same small amount of drugs may end in an arrest, a warning or nothing.",
  "The outcome may have nothing to do with what was searched for. Whether it did is not usable in the Metropolitan Police's files, so all outcomes count alike.",
  "Drugs searches are most of all searches and end differently from searches for weapons or stolen goods: areas and groups that differ in what is searched for differ in their hit rates for that alone. Choose an object of search to compare like with like.",
  "A search under section 60 needs no suspicion of the person, so a low hit rate is to be expected of it. These searches are included until a power is chosen.",
  "Searches whose outcome is blank or not recognised are in neither number; a note says how many they are.",
  "Searches of a vehicle alone are left out, as they carry no person.",
  SEARCHES_NOT_PEOPLE,
  SNAPPED_PLACES,
  "The limits show the range consistent with chance variation in a share of that many searches. They leave out errors of recording and placing.",
] as const;

/** Said of the share of crimes with a charge or an out-of-court outcome, the gravest first. */
export const CRIME_OUTCOME_CAVEATS = [
  "Cases take time: a crime of the last months has had little of it, so its share still rises. A note says how many of the months asked for are so recent.",
  "The outcome is the newest that the files given name. A case closed later than they were published reads as open.",
  "A court result counts as a charge whatever the court found. For crimes since mid-2019 the files no longer name sentences.",
  "Crimes without a published outcome are in neither number: all of the transport police's, and many of the Metropolitan Police's until early 2012. A note says how many.",
  "Crimes differ in how often they can be solved at all: areas with much theft have a low share for that alone. Choose a crime type to compare like with like.",
  "Anti-social behaviour is no recorded crime and has no outcome: it is left out, even if chosen.",
  RECORDED_ONLY,
  SNAPPED_PLACES,
  "The limits show the range consistent with chance variation in a share of that many crimes. They leave out errors of recording and placing.",
] as const;

/** Said wherever hit rates of groups can be set side by side. */
export const INFRA_MARGINALITY =
  "A lower hit rate suggests that a group is searched on weaker grounds, but does not prove it: groups can have different hit rates though one bar is applied to both, or the same rate though two are, as an average says little about the searches that were only just made (infra-marginality; Ayres 2002, Simoiu, Corbett-Davies and Goel 2017).";

export const HIT_RATE_GAP_CAVEATS = [
  INFRA_MARGINALITY,
  NOT_DISCRIMINATION,
  ...HIT_RATE_CAVEATS,
  NOT_STATED_LEFT_OUT,
  "Officers record most people of Mixed White and Black background as Black, and have no Mixed to choose.",
  "No gap is given for the City of London, which has a force of its own. London is therefore the 32 boroughs.",
] as const;

/** Said first of every smoothed rate. */
export const SMOOTHING_CAVEATS = [
  "A smoothed rate borrows from other areas. It is the better guess at an area's underlying rate, but no record of what happened there: for that, read the count and the unsmoothed rate, which stand beside it.",
  "Each area is drawn towards the average of all, wherever it lies, or towards that of the areas that touch it if smoothing among neighbours is chosen; a boundary between two unlike places is then smoothed over. The spread of rates is taken as known, so the limits are somewhat too narrow where there are few areas.",
  "The City of London takes no part in finding that average and spread. London's own figure is not smoothed.",
  "Where areas differ no more than chance would have them, all are given one rate.",
] as const;

/** Said first of every smoothed share. */
export const SHARE_SMOOTHING_CAVEATS = [
  "A smoothed share borrows from other areas. It is the better guess at an area's underlying share, but no record of what happened there: for that, read the counts and the unsmoothed share, which stand beside it.",
  "Each area is drawn towards the share of all, wherever it lies. Mean and spread are taken as known, so the limits are somewhat too narrow where there are few areas. The City of London takes no part in finding them, and London's own figure is not smoothed.",
  "Where areas differ no more than chance would have them, all are given one share.",
] as const;

/** Said first of every smoothed ratio. */
export const RATIO_SMOOTHING_CAVEATS = [
  "A smoothed ratio borrows from other areas. It is the better guess at an area's underlying ratio, but no record of what happened there: for that, read the counts and the unsmoothed ratio, which stand beside it.",
  "Each area is drawn towards the average ratio of all, wherever it lies. Mean and spread are taken as known, so the limits are somewhat too narrow where there are few areas. London's own figure is not smoothed.",
  "Where areas differ no more than chance would have them, all are given one ratio.",
] as const;
