import { type Month, monthsOf, type Period } from "../../geo/domain/period.ts";
import { boroughsGeoJson, wardsGeoJson } from "./boundary-files.ts";
import { buildCity } from "./city.ts";
import type { Facts } from "./facts.ts";
import {
  boroughPopulation,
  ts021Boroughs,
  ts021Wards,
  wardPopulation,
} from "./population-files.ts";
import { postcodeFile } from "./postcode-file.ts";
import { SAMPLE_FORCES } from "./sample-force.ts";
import { scenesOf } from "./scenes.ts";
import { createStopWriter } from "./stop-file.ts";
import { createStreetWriter } from "./street-file.ts";

/** One file of the sample city. */
export interface SampleFile {
  /** Relative to the folder it belongs in, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What the sample city is made with; other values give another city, equal values the same bytes. */
export interface SampleOptions {
  readonly seed: string;
  readonly period: Period;
}

/** The city that a newcomer sees: two whole years, so that one can be compared with the other. */
export const DEFAULT_SAMPLE: SampleOptions = {
  seed: "1829",
  period: { from: "2024-01", to: "2025-12" },
};

/** Which generation of the generator wrote a sample; raised whenever the same seed gives other bytes. */
const GENERATOR = 2;

/**
 * All files of the sample city, one after another, `SAMPLE.json` first so that even half a sample is marked synthetic.
 *
 * Reads no clock, no file and no environment: facts, seed and period decide every byte.
 */
export function* sampleFiles(
  facts: Facts,
  { seed, period }: SampleOptions = DEFAULT_SAMPLE,
): Generator<SampleFile> {
  yield { path: "SAMPLE.json", text: marker(seed) };
  const city = buildCity(facts, seed);
  yield { path: "boundaries/boroughs.geojson", text: boroughsGeoJson(city) };
  yield { path: "boundaries/wards.geojson", text: wardsGeoJson(city) };
  yield { path: "census/ts021-borough.csv", text: ts021Boroughs(city) };
  yield { path: "census/ts021-ward.csv", text: ts021Wards(city) };
  yield { path: "population/borough-mid2021.csv", text: boroughPopulation(city) };
  yield { path: "population/ward-mid2021.csv", text: wardPopulation(city) };
  yield { path: "lookups/postcodes.csv", text: postcodeFile(city) };
  for (const force of SAMPLE_FORCES) {
    const scenes = scenesOf(force, city, facts, seed);
    const street = createStreetWriter(force, scenes, facts, period.to, seed);
    const stops = createStopWriter(force, scenes, facts, seed);
    for (const month of monthsOf(period)) {
      yield { path: policePath(month, force.slug, "street"), text: street(month) };
      yield { path: policePath(month, force.slug, "stop-and-search"), text: stops(month) };
    }
  }
}

function marker(seed: string): string {
  const notice = "Synthetic incidents, not real figures; ward shapes are approximate.";
  return `${JSON.stringify({ synthetic: true, seed, generator: GENERATOR, notice }, null, 2)}\n`;
}

function policePath(month: Month, force: string, kind: string): string {
  return `police/${month}/${month}-${force}-${kind}.csv`;
}
