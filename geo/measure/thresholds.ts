/** A rate, ratio or gap on fewer events is unstable: the relative standard error is above 32 %. */
export const FEW_EVENTS = 10;

/** A rate, ratio or gap of a group with fewer residents in the area is unstable. */
export const FEW_RESIDENTS = 500;

/** A rate per resident is not comparable where more than this many times as many people are there on a working day. */
export const MOST_BY_DAY = 2;

/** A ratio whose upper limit is more than this many times its lower one is unstable. */
export const WIDE_FACTOR = 4;

/** A share of persons whose group is not stated that must be remarked on when exceeded. */
export const NOT_STATED_REMARKED = 0.1;

/** A share of persons whose self-defined group is not stated that withholds ratios and gaps when exceeded. */
export const NOT_STATED_WITHHELD = 0.25;
