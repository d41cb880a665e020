/** The code of a London borough by its official name, compared without case and with "and" for "&"; null when it is none. */
export function boroughCodeOf(name: string): string | null {
  return CODES.get(keyOf(name)) ?? null;
}

function keyOf(name: string): string {
  return name.trim().toLowerCase().replaceAll("&", "and").replace(/\s+/g, " ");
}

/** In code order, which is alphabetical but for the City: E09000001 to E09000033. */
const NAMES = [
  "City of London",
  "Barking and Dagenham",
  "Barnet",
  "Bexley",
  "Brent",
  "Bromley",
  "Camden",
  "Croydon",
  "Ealing",
  "Enfield",
  "Greenwich",
  "Hackney",
  "Hammersmith and Fulham",
  "Haringey",
  "Harrow",
  "Havering",
  "Hillingdon",
  "Hounslow",
  "Islington",
  "Kensington and Chelsea",
  "Kingston upon Thames",
  "Lambeth",
  "Lewisham",
  "Merton",
  "Newham",
  "Redbridge",
  "Richmond upon Thames",
  "Southwark",
  "Sutton",
  "Tower Hamlets",
  "Waltham Forest",
  "Wandsworth",
  "Westminster",
];

const CODES: ReadonlyMap<string, string> = new Map(
  NAMES.map((name, i) => [keyOf(name), `E09${String(i + 1).padStart(6, "0")}`]),
);
