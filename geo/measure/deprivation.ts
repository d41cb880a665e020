import { CITY_OF_LONDON } from "../domain/area.ts";
import { deprivationAccount, deprivationDescription } from "./deprivation-description.ts";
import type { Measure } from "./measure.ts";
import { figure } from "./residents.ts";
import { baseOf } from "./tallies.ts";
import { verdictOn } from "./verdict.ts";

export const deprivation: Measure = {
  ...deprivationDescription,
  ...deprivationAccount,
  needs: () => ({ tallies: {}, bases: { deprivation: { figure: "deprivation" } } }),
  estimate: (rows) =>
    rows.map((row) => ({
      ...figure(baseOf(row, "deprivation")),
      ...verdictOn({
        missing: baseOf(row, "deprivation") === null ? ["not-collected"] : [],
        remarks: row.borough === CITY_OF_LONDON ? ["city-not-ranked"] : [],
      }),
    })),
};
