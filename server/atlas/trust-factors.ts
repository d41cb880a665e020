import { ETHNICITY_DEFINITIONS } from "../../geo/domain/group.ts";
import { DENOMINATORS } from "../../geo/measure/denominator.ts";
import { DRIVER_PREDICTORS } from "../../geo/trust/driver-predictors.ts";
import type { FactorColumn } from "../../geo/trust/driver-table.ts";

/** The View by which a factor is counted, so that a driver's numbers are those of the map. */
export interface FactorView extends Omit<FactorColumn, "values" | "source"> {
  /** A View's query string, without a period. */
  readonly query: string;
  /** False for what is known once for all years. */
  readonly changes: boolean;
  /** What the Met's own published counts can stand in with, where police.uk's files hold too few years; null for what they do not count. */
  readonly published: PublishedFactor | null;
}

interface PublishedFactor {
  readonly crime: "violent-crime" | "criminal-damage-arson";
  readonly label: string;
  readonly source: string;
}

const PER = {
  residents: "per 1,000 residents",
  workday: "per 1,000 people on a working day",
  area: "per km²",
} as const;

const TABLE = "MPS published counts by borough and month (MPS Borough Level Crime)";

export const FACTOR_VIEWS: readonly FactorView[] = [
  ...perDenominator("stop-rate", "measure=stop-rate", "Searches", null),
  ...ETHNICITY_DEFINITIONS.map((ethnicity) => ({
    ...plain("stop-disparity", `measure=stop-disparity&ethnicity=${ethnicity}`),
    ethnicity,
  })),
  plain("hit-rate", "measure=hit-rate"),
  ...perDenominator("violent-crime-rate", "measure=crime-rate&crime=violent-crime", "Violence", {
    crime: "violent-crime",
    label: "Violence and sexual offences",
    source: `${TABLE}: violence against the person and sexual offences`,
  }),
  ...perDenominator(
    "disorder-rate",
    "measure=crime-rate&crime=anti-social-behaviour,criminal-damage-arson",
    "Anti-social behaviour and criminal damage",
    {
      crime: "criminal-damage-arson",
      label: "Criminal damage",
      source: `${TABLE}: criminal damage and arson; anti-social behaviour is not in them`,
    },
  ),
  plain("crime-outcome-rate", "measure=crime-outcome-rate"),
  { ...plain("deprivation", "measure=deprivation"), changes: false },
];

function plain(factor: string, query: string): FactorView {
  return {
    factor,
    label: DRIVER_PREDICTORS.find(({ id }) => id === factor)?.label ?? factor,
    ethnicity: null,
    denominator: null,
    query: `${query}&level=borough`,
    changes: true,
    published: null,
  };
}

function perDenominator(
  factor: string,
  query: string,
  label: string,
  published: PublishedFactor | null,
): FactorView[] {
  return DENOMINATORS.map((denominator) => ({
    ...plain(factor, `${query}&denominator=${denominator}`),
    denominator,
    label: `${label} ${PER[denominator]}`,
    published: published && { ...published, label: `${published.label} ${PER[denominator]}` },
  }));
}
