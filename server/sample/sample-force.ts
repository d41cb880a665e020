/** What the sample city assumes of a force's files: how much it records, and what its columns hold or lack. */
export interface SampleForce {
  /** The slug in file names. */
  readonly slug: "metropolitan" | "city-of-london" | "btp";
  /** As in `Reported by` and `Falls within`. */
  readonly name: string;
  /** Expected in a year. */
  readonly incidents: number;
  readonly stops: number;
  /** The column of `search-mix.csv` that is about it. */
  readonly searchMix: "metropolitan" | "city_of_london" | "btp";
  /** Whether its crimes carry an id and an outcome. */
  readonly tracksCrimes: boolean;
  /** What it writes in `Part of a policing operation`. */
  readonly operation: "False" | "";
  /** Share of searches without coordinates, of vehicle-only searches, and of outcomes linked to the object. */
  readonly unlocated: number;
  readonly vehicleOnly: number;
  readonly linked: number;
}

/**
 * The three forces that police London.
 *
 * The volumes are invented: about one crime in 40 and one search in 6 of what the Met records, enough for boroughs to
 * differ clearly while most wards do not. The shares follow the published files (see data/README.md).
 */
export const SAMPLE_FORCES: readonly SampleForce[] = [
  {
    slug: "metropolitan",
    name: "Metropolitan Police Service",
    incidents: 26_000,
    stops: 24_000,
    searchMix: "metropolitan",
    tracksCrimes: true,
    operation: "False",
    unlocated: 0.08,
    vehicleOnly: 0.012,
    linked: 0,
  },
  {
    slug: "city-of-london",
    name: "City of London Police",
    incidents: 400,
    stops: 450,
    searchMix: "city_of_london",
    tracksCrimes: true,
    operation: "",
    unlocated: 0.4,
    vehicleOnly: 0,
    linked: 0.33,
  },
  {
    slug: "btp",
    name: "British Transport Police",
    incidents: 1000,
    stops: 300,
    searchMix: "btp",
    tracksCrimes: false,
    operation: "",
    unlocated: 0.01,
    vehicleOnly: 0.002,
    linked: 0.33,
  },
];
