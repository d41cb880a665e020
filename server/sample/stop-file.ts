import type { Month } from "../../geo/domain/period.ts";
import { csvLine } from "./csv-line.ts";
import { createChooser, poisson } from "./distributions.ts";
import type { Facts } from "./facts.ts";
import { daysIn, londonToUtc } from "./london-time.ts";
import { createRandom, type Random } from "./random.ts";
import type { SampleForce } from "./sample-force.ts";
import type { Scene } from "./scenes.ts";
import { createPersonDrawer, type SearchedPerson } from "./searched-person.ts";

const HEADER =
  "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing";

/** From this month the Met fills the last two columns, the first of them always with False. */
const LAST_COLUMNS_FROM: Month = "2024-02";

/** Searches by hour of the London day, per mille of a day, after the Met's files of 2023. */
const chooseHour = createChooser([
  41, 37, 29, 22, 15, 10, 5, 5, 9, 15, 24, 33, 41, 47, 57, 79, 96, 93, 72, 58, 59, 57, 48, 49,
]);

/** What follows when something is found and nobody is arrested. */
const DISPOSALS = [
  "Community resolution",
  "Penalty Notice for Disorder",
  "Summons / charged by post",
  "Caution (simple or conditional)",
];
const chooseDisposal = createChooser([65, 22, 12, 1]);

/** Searches peak in early summer, by this much. */
const SWING = 0.07;

/** Writes a force's stop-and-search files, month by month. */
export type StopWriter = (month: Month) => string;

/**
 * Prepares a force's stop-and-search files.
 *
 * A month is London's: the Date column is UTC, so that a summer month's file begins with the last hour of the month
 * before. Rows are in order of time, with CRLF line ends.
 */
export function createStopWriter(
  force: SampleForce,
  scenes: readonly Scene[],
  facts: Facts,
  seed: string,
): StopWriter {
  const groups = facts.ethnicities.length;
  const choosePlaceAndGroup = createChooser(scenes.flatMap((scene) => scene.searchWeights));
  const drawPerson = createPersonDrawer(facts.ethnicities);
  const drawSearch = createSearchDrawer(force, facts);
  return (month) => {
    const random = createRandom(`${seed}/stops/${force.slug}/${month}`);
    const [year = 0, calendarMonth = 0] = month.split("-").map(Number);
    const season = 1 + SWING * Math.cos((2 * Math.PI * (calendarMonth - 6)) / 12);
    const count = poisson(random, (force.stops / 12) * season);
    const rows = Array.from({ length: count }, () => {
      const drawn = choosePlaceAndGroup(random);
      const scene = scenes[Math.floor(drawn / groups)];
      const date = londonToUtc({
        year,
        month: calendarMonth,
        day: 1 + Math.floor(random() * daysIn(year, calendarMonth)),
        hour: chooseHour(random),
        minute: Math.floor(random() * 60),
      });
      const person = drawPerson(drawn % groups, month, random);
      const { type, shown } = withVehicle(person, force, month, random);
      const [latitude, longitude] = coordinates(scene, force, random);
      const text = csvLine([
        type,
        date,
        force.operation,
        "",
        latitude,
        longitude,
        shown.gender,
        shown.age,
        shown.self,
        shown.officer,
        ...drawSearch(scene?.kind === "town", random),
        ...lastColumns(force, month, random),
      ]);
      return { date, text };
    });
    rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    return `${[HEADER, ...rows.map((row) => row.text)].join("\r\n")}\r\n`;
  };
}

/** A vehicle-only search carries no person; since 2024-02 the Met gives it the gender Other. */
function withVehicle(
  person: SearchedPerson,
  force: SampleForce,
  month: Month,
  random: Random,
): { type: string; shown: SearchedPerson } {
  if (random() < force.vehicleOnly) {
    const gender = month < LAST_COLUMNS_FROM ? "" : "Other";
    return { type: "Vehicle search", shown: { gender, age: "", self: "", officer: "" } };
  }
  const type = random() < 0.19 ? "Person and Vehicle search" : "Person search";
  return { type, shown: person };
}

/** Latitude and longitude; both blank or neither. */
function coordinates(
  scene: Scene | undefined,
  force: SampleForce,
  random: Random,
): [string, string] {
  const point = scene?.points[scene.choosePoint(random)];
  if (!point || random() < force.unlocated) return ["", ""];
  return [point.latitude.toFixed(6), point.longitude.toFixed(6)];
}

/** Draws legislation, object and outcome: what is found depends on what was looked for. */
function createSearchDrawer(
  force: SampleForce,
  facts: Facts,
): (inTown: boolean, random: Random) => [string, string, string] {
  const weights = facts.searches.map((row) => row[force.searchMix]);
  const elsewhere = createChooser(weights);
  const inTowns = createChooser(
    facts.searches.map((row) => row[force.searchMix] * row.town_factor),
  );
  return (inTown, random) => {
    const row = facts.searches[(inTown ? inTowns : elsewhere)(random)];
    const found = random();
    if (!row || found >= row.hit) {
      return [row?.legislation ?? "", row?.object ?? "", "A no further action disposal"];
    }
    const disposal = found < row.arrest ? "Arrest" : (DISPOSALS[chooseDisposal(random)] ?? "");
    return [row.legislation, row.object, disposal];
  };
}

/** Whether the outcome had to do with the object, and whether more than outer clothing was removed. */
function lastColumns(force: SampleForce, month: Month, random: Random): [string, string] {
  if (force.slug === "metropolitan" && month < LAST_COLUMNS_FROM) return ["", ""];
  return [random() < force.linked ? "True" : "False", random() < 0.02 ? "True" : "False"];
}
