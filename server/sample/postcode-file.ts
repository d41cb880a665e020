import type { City } from "./city.ts";
import { csvLine } from "./csv-line.ts";

/**
 * One invented postcode per ward at the ward's centre, in the columns of the ONS lookup.
 *
 * They begin with `ZZ`, which is no postcode area, and a number below 99: nobody's address can be among them.
 */
export function postcodeFile({ boroughs, wards }: City): string {
  const lines = boroughs.flatMap(({ code }, b) =>
    wards
      .filter(({ borough }) => borough === code)
      .map(({ centre: [longitude, latitude] }, w) => {
        const postcode = `ZZ${b + 1} ${inward(w)}`;
        return csvLine([postcode, "202001", "", latitude.toFixed(6), longitude.toFixed(6)]);
      }),
  );
  const header = csvLine(["pcds", "dointr", "doterm", "lat", "long"]);
  return [header, ...lines].map((line) => `${line}\n`).join("");
}

/** The letters that an inward code may have. */
const LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

function inward(number: number): string {
  const last = LETTERS.charAt(number % LETTERS.length);
  return `${1 + Math.floor(number / LETTERS.length)}A${last}`;
}
