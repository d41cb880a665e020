import { isMonth } from "../../geo/domain/period.ts";
import { endsQuarter, type Quarter } from "../../geo/trust/survey-quarter.ts";
import { DRIVER_SWITCHES, type DriverQuestion } from "../../geo/view/driver-question.ts";
import type { Fault } from "../../geo/view/fault.ts";
import { PARAMETERS } from "../../geo/view/parameters.ts";
import { plainParameters, plainQuery } from "../../geo/view/plain-parameters.ts";
import { SURVEY_IDS } from "../../geo/view/survey-ids.ts";

/** Everything that the page on trust shows, as its address says it. */
export interface TrustAddress {
  /** Id of the survey measure that forecast, first map and drivers are about. */
  readonly measure: string;
  /** Code of the borough chosen; null for London alone. */
  readonly borough: string | null;
  /** The quarter whose values are shown; null means the newest that boroughs have. */
  readonly quarter: Quarter | null;
  /** The quarter that a change is from; null means four quarters earlier. */
  readonly since: Quarter | null;
  /** What the second map shows; null means the same measure, and the quarter that a change is from. */
  readonly besideMeasure: string | null;
  readonly besideQuarter: Quarter | null;
  /** How far the forecast looks, in quarters. */
  readonly ahead: "4" | "8";
  /** The least grade of the insights listed. */
  readonly grade: "B" | "C";
  /** Whether all insights are listed, or the first few. */
  readonly list: "few" | "all";
  readonly switches: TrustSwitches;
  /** A snapshot's id; null means the current one. */
  readonly snapshot: string | null;
}

/** How the drivers are asked; each value is one of `DRIVER_SWITCHES`. */
export interface TrustSwitches {
  readonly lag: "0" | "4";
  readonly ending: DriverQuestion["ending"];
  readonly boroughs: DriverQuestion["boroughs"];
  readonly ethnicity: DriverQuestion["ethnicity"];
  readonly denominator: DriverQuestion["denominator"];
  readonly months: "12" | "10";
}

/** What an address says, and what is wrong with it: whatever cannot be read is as if it were left out. */
export interface ReadTrustAddress {
  readonly address: TrustAddress;
  readonly faults: readonly Fault[];
}

const NAMES = [
  ...[
    "measure",
    "borough",
    "quarter",
    "since",
    "beside",
    "beside-quarter",
    "ahead",
    "grade",
    "list",
  ],
  ...["lag", "ending", "boroughs", "ethnicity", "denominator", "months", "snapshot"],
];

/** Reads a query string, with or without its question mark. */
export function readTrustAddress(search: string): ReadTrustAddress {
  const given = plainParameters(new URLSearchParams(search), NAMES);
  const snapshot = given.read("snapshot", PARAMETERS.snapshot);
  const address: TrustAddress = {
    measure: given.one("measure", SURVEY_IDS),
    borough: given.read("borough", BOROUGH),
    quarter: given.read("quarter", QUARTER),
    since: given.read("since", QUARTER),
    besideMeasure: given.read("beside", MEASURE),
    besideQuarter: given.read("beside-quarter", QUARTER),
    ahead: given.one("ahead", ["4", "8"]),
    grade: given.one("grade", ["B", "C"]),
    list: given.one("list", ["few", "all"]),
    switches: {
      lag: given.one("lag", DRIVER_SWITCHES.lag),
      ending: given.one("ending", DRIVER_SWITCHES.ending),
      boroughs: given.one("boroughs", DRIVER_SWITCHES.boroughs),
      ethnicity: given.one("ethnicity", DRIVER_SWITCHES.ethnicity),
      denominator: given.one("denominator", DRIVER_SWITCHES.denominator),
      months: given.one("months", DRIVER_SWITCHES.months),
    },
    snapshot: snapshot === "current" ? null : snapshot,
  };
  return { address, faults: given.faults };
}

/** The query string, question mark included; empty where everything is as usual. `readTrustAddress` of it gives the same address. */
export function writeTrustAddress(address: TrustAddress): string {
  const { switches } = address;
  const query = plainQuery({
    measure: [address.measure, SURVEY_IDS[0]],
    borough: [address.borough, null],
    quarter: [address.quarter, null],
    since: [address.since, null],
    beside: [address.besideMeasure, null],
    "beside-quarter": [address.besideQuarter, null],
    ahead: [address.ahead, "4"],
    grade: [address.grade, "B"],
    list: [address.list, "few"],
    lag: [switches.lag, "0"],
    ending: [switches.ending, "december"],
    boroughs: [switches.boroughs, "all"],
    ethnicity: [switches.ethnicity, "officer"],
    denominator: [switches.denominator, "residents"],
    months: [switches.months, "12"],
    snapshot: [address.snapshot, null],
  });
  return query && `?${query}`;
}

const QUARTER = {
  read: (text: string) => (isMonth(text) && endsQuarter(text) ? text : null),
  expected: "Expected the last month of a quarter, such as 2023-12.",
  allowed: [],
};

const BOROUGH = {
  read: (text: string) => (/^E09\d{6}$/.test(text) ? text : null),
  expected: "Expected the code of a borough, such as E09000007.",
  allowed: [],
};

const MEASURE = {
  read: (text: string) => SURVEY_IDS.find((id) => id === text) ?? null,
  expected: "Expected one of the survey's measures.",
  allowed: SURVEY_IDS,
};
