import { type Month, monthIndex } from "../../geo/domain/period.ts";
import { csvLine } from "./csv-line.ts";
import { type Chooser, createChooser, logNormal, poisson } from "./distributions.ts";
import type { Facts } from "./facts.ts";
import { createRandom, type Random } from "./random.ts";
import type { SampleForce } from "./sample-force.ts";
import type { Scene } from "./scenes.ts";

const HEADER =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

/** The Met published street rows without a place until this month, 3 % of them. */
const LAST_UNLOCATED: Month = "2024-01";

/** Writes a force's street files, month by month. */
export type StreetWriter = (month: Month) => string;

/**
 * Prepares a force's street files; `lastMonth` is the newest month published, by which the age of a case is told.
 *
 * Each crime type has its own expected number (its usual share at each kind of place), season and yearly drift; the
 * numbers themselves are Poisson. Rows come in the order of the scenes, with CRLF line ends. LSOA columns are blank.
 */
export function createStreetWriter(
  force: SampleForce,
  scenes: readonly Scene[],
  facts: Facts,
  lastMonth: Month,
  seed: string,
): StreetWriter {
  const types = crimeTypes(scenes, facts, seed);
  const outcomes = outcomeChoosers(facts);
  return (month) => {
    const random = createRandom(`${seed}/street/${force.slug}/${month}`);
    const age = monthIndex(lastMonth) - monthIndex(month);
    const rows: { scene: number; text: string }[] = [];
    for (const type of types) {
      const count = poisson(
        random,
        (force.incidents / 12) * type.share * seasonOf(type, month, age),
      );
      for (let i = 0; i < count; i++) {
        const scene = type.chooseScene(random);
        const place = placeFields(scenes[scene], force, month, random);
        const outcome = outcomes.get(type.crime.outcomes)?.(random, age) ?? "";
        const tracked = force.tracksCrimes && type.crime.outcomes !== "none";
        const text = csvLine([
          tracked ? crimeId(random) : "",
          month,
          force.name,
          force.name,
          ...place,
          "",
          "",
          type.crime.crime_type,
          tracked ? outcome : "",
          "",
        ]);
        rows.push({ scene, text });
      }
    }
    rows.sort((a, b) => a.scene - b.scene);
    return `${[HEADER, ...rows.map((row) => row.text)].join("\r\n")}\r\n`;
  };
}

interface CrimeType {
  readonly crime: Facts["crimes"][number];
  /** Of all the force's incidents. */
  readonly share: number;
  /** Factor from one year to the next. */
  readonly drift: number;
  readonly chooseScene: Chooser;
}

function crimeTypes(scenes: readonly Scene[], facts: Facts, seed: string): CrimeType[] {
  const total = { residential: 0, town: 0, centre: 0, station: 0 };
  for (const crime of facts.crimes) {
    for (const kind of ["residential", "town", "centre", "station"] as const) {
      total[kind] += crime[kind];
    }
  }
  const all = scenes.reduce((sum, scene) => sum + scene.incidentWeight, 0);
  return facts.crimes.flatMap((crime) => {
    const weights = scenes.map(
      ({ kind, incidentWeight }) => (incidentWeight * crime[kind]) / total[kind],
    );
    const share = weights.reduce((sum, weight) => sum + weight, 0) / all;
    if (share === 0) return [];
    const drift = logNormal(createRandom(`${seed}/drift/${crime.crime_type}`), 0.06);
    return [{ crime, share, drift, chooseScene: createChooser(weights) }];
  });
}

function seasonOf({ crime, drift }: CrimeType, month: Month, age: number): number {
  const phase = ((monthIndex(month) % 12) + 1 - crime.peak_month) / 12;
  return (1 + crime.swing * Math.cos(2 * Math.PI * phase)) * drift ** (-age / 12);
}

/** Longitude, latitude and location of an event at the scene. */
function placeFields(
  scene: Scene | undefined,
  force: SampleForce,
  month: Month,
  random: Random,
): [string, string, string] {
  const point = scene?.points[scene.choosePoint(random)];
  const unlocated = force.slug === "metropolitan" && month <= LAST_UNLOCATED && random() < 0.03;
  if (!point || unlocated) return ["", "", "No Location"];
  return [point.longitude.toFixed(6), point.latitude.toFixed(6), `On or near ${point.name}`];
}

/** For each kind of investigation, how it stands after so many months. */
function outcomeChoosers(facts: Facts): Map<string, (random: Random, age: number) => string> {
  return new Map(
    (["theft", "damage", "violence", "found", "shop"] as const).map((kind) => {
      const choose = createChooser(facts.outcomes.map((row) => row[kind]));
      return [
        kind,
        (random: Random, age: number) => {
          // Nearly all cases of the newest month are open, and fewer the older they are.
          const open = Math.max(0.02, 0.85 * 0.7 ** age);
          if (random() < open) return "Under investigation";
          return facts.outcomes[choose(random)]?.outcome ?? "";
        },
      ];
    }),
  );
}

/** 64 hexadecimal digits, as of a SHA-256. */
function crimeId(random: Random): string {
  let id = "";
  for (let i = 0; i < 8; i++) id += (random() * 2 ** 32).toString(16).padStart(8, "0");
  return id;
}
