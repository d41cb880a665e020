/** View parameters by what they narrow; each measure lists those that apply to it. */
export const CRIME_PARAMETERS = ["crime"] as const;

export const STOP_PARAMETERS = ["object", "legislation", "outcome", "gender", "age"] as const;

/** The same for measures of what came of a search, which no choice of outcomes may narrow. */
export const SEARCH_PARAMETERS = ["object", "legislation", "gender", "age"] as const;

/** Whose stops are counted, by the group a person is in as the definition has it. */
export const GROUP_PARAMETERS = ["group", "ethnicity"] as const;

/** As above, with a second group to compare with. */
export const COMPARISON_PARAMETERS = ["group", "reference", "ethnicity"] as const;

/** How areas are drawn together, for smoothed rates. */
export const SMOOTHING_PARAMETERS = ["smoothing"] as const;
/** What an answer is set beside: nothing, London, an earlier period. */
export const COMPARE_PARAMETERS = ["compare"] as const;

export const DENOMINATOR_PARAMETERS = ["denominator"] as const;
