import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { area, bbox, booleanPointInPolygon } from "@turf/turf";
import { parse } from "csv-parse/sync";
import Flatbush from "flatbush";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readFacts } from "./facts.ts";
import { DEFAULT_SAMPLE, sampleFiles } from "./sample-files.ts";

/** The vocabularies that the readers know. */
const LABELS = join(import.meta.dirname, "../../data/lookups/police-labels.csv");

type Row = Record<string, string>;
type Areas = FeatureCollection<Polygon | MultiPolygon, Row>;

const facts = await readFacts();
const files = new Map([...sampleFiles(facts)].map(({ path, text }) => [path, text]));
const labels = parse<Row>(readFileSync(LABELS), { columns: true });
const textOf = (path: string) => files.get(path) ?? "";
const rowsOf = (path: string) => parse<Row>(textOf(path), { columns: true });
const pathsOf = (ending: string) => [...files.keys()].filter((path) => path.endsWith(ending));
const wards: Areas = JSON.parse(textOf("boundaries/wards.geojson"));
const boroughs: Areas = JSON.parse(textOf("boundaries/boroughs.geojson"));
const street = pathsOf("-street.csv").map((path) => ({ path, rows: rowsOf(path) }));
const stops = pathsOf("-stop-and-search.csv").map((path) => ({ path, rows: rowsOf(path) }));
const metStops = stops.filter(({ path }) => path.includes("metropolitan")).flatMap((f) => f.rows);

const share = (rows: readonly Row[], test: (row: Row) => boolean) =>
  rows.filter(test).length / rows.length;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the sample's bytes", () => {
  const short = { ...DEFAULT_SAMPLE, period: { from: "2024-03", to: "2024-04" } };
  const hash = (options = short) => {
    const digest = createHash("sha256");
    for (const { path, text } of sampleFiles(facts, options)) digest.update(`${path}\n${text}`);
    return digest.digest("hex");
  };

  test("are the same for the same seed", () => {
    expect(hash()).toBe(hash());
  });

  test("differ for another seed", () => {
    expect(hash({ ...short, seed: "another" })).not.toBe(hash());
  });

  test("do not depend on the time zone", () => {
    vi.stubEnv("TZ", "Pacific/Auckland");
    expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(-780);
    const far = hash();
    vi.stubEnv("TZ", "America/Los_Angeles");
    expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(480);
    expect(hash()).toBe(far);
  });

  test("stay under 25 MB in 152 files, with the marker first", () => {
    const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(25e6);
    expect(files.size).toBe(8 + 24 * 3 * 2);
    expect([...files.keys()][0]).toBe("SAMPLE.json");
    expect(JSON.parse(textOf("SAMPLE.json"))).toMatchObject({ synthetic: true, generator: 2 });
  });
});

describe("the sample's boundaries", () => {
  test("name all 33 boroughs and 704 wards of 2022", () => {
    const codes = wards.features.map((feature) => feature.properties["WD22CD"]);
    expect(codes.toSorted()).toEqual(facts.wards.map((ward) => ward.code).toSorted());
    const names = boroughs.features.map((feature) => feature.properties["name"]);
    expect(names.toSorted()).toEqual(facts.boroughs.map((borough) => borough.name).toSorted());
  });

  test("tile each borough with its wards, none of them empty", () => {
    for (const borough of boroughs.features) {
      const parts = wards.features
        .filter((ward) => ward.properties["LAD22CD"] === borough.properties["code"])
        .map((ward) => area(ward));
      const total = parts.reduce((sum, part) => sum + part, 0);
      expect(Math.min(...parts)).toBeGreaterThan(10_000);
      expect(Math.abs(total / area(borough) - 1)).toBeLessThan(0.005);
    }
  });
});

describe("the sample's residents", () => {
  test("have TS021's columns and the official totals", () => {
    const rows = rowsOf("census/ts021-borough.csv");
    expect(Object.keys(rows[0] ?? {})).toHaveLength(3 + 19);
    expect(Object.keys(rows[0] ?? {}).slice(0, 4)).toEqual([
      "geography code",
      "geography",
      "total (sum of 19 groups)",
      "Ethnic group: Asian, Asian British or Asian Welsh: Bangladeshi",
    ]);
    const total = (path: string, column: string) =>
      rowsOf(path).reduce((sum, row) => sum + Number(row[column]), 0);
    expect(total("census/ts021-borough.csv", "total (sum of 19 groups)")).toBe(8_799_736);
    expect(total("census/ts021-ward.csv", "total (sum of 19 groups)")).toBe(8_804_769);
    expect(total("population/ward-mid2021.csv", "population_mid2021")).toBe(8_804_769);
    expect(total("population/borough-mid2021.csv", "population_mid2021")).toBe(8_804_769);
    expect(rowsOf("population/ward-mid2021.csv")).toHaveLength(689);
  });
});

describe("the sample's police files", () => {
  test("have police.uk's headers and line ends", () => {
    for (const { path } of street) {
      expect(textOf(path)).toMatch(
        /^Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\r\n/,
      );
    }
    for (const { path } of stops) {
      expect(textOf(path)).toMatch(
        /^Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing\r\n/,
      );
    }
    const police = [...street, ...stops].map(({ path }) => textOf(path));
    expect(police.every((text) => text.endsWith("\r\n") && !/[^\r]\n/.test(text))).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the publisher's files are pure ASCII.
    expect(police.every((text) => /^[\x00-\x7f]*$/.test(text))).toBe(true);
  });

  test("hold a plausible number of rows for each force", () => {
    const count = (list: typeof street, force: string) =>
      list.filter(({ path }) => path.includes(force)).reduce((sum, f) => sum + f.rows.length, 0);
    expect(count(street, "metropolitan")).toBeGreaterThan(48_000);
    expect(count(street, "city-of-london")).toBeGreaterThan(600);
    expect(count(street, "btp")).toBeGreaterThan(1500);
    expect(count(stops, "metropolitan")).toBeGreaterThan(44_000);
    expect(count(stops, "city-of-london")).toBeGreaterThan(700);
    expect(count(stops, "btp")).toBeGreaterThan(450);
  });

  test("carry 64-digit ids that never repeat, but none for anti-social behaviour or BTP", () => {
    const rows = street.flatMap((file) => file.rows);
    const untracked = rows.filter(
      (row) =>
        row["Crime type"] === "Anti-social behaviour" ||
        row["Reported by"] === "British Transport Police",
    );
    expect(untracked.every((row) => !row["Crime ID"] && !row["Last outcome category"])).toBe(true);
    const ids = rows.flatMap((row) => (row["Crime ID"] ? [row["Crime ID"]] : []));
    expect(ids.length + untracked.length).toBe(rows.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f]{64}$/.test(id))).toBe(true);
  });

  test("give coordinates with six decimals, both or neither", () => {
    for (const row of [...street, ...stops].flatMap((file) => file.rows)) {
      const pair = `${row["Longitude"]} ${row["Latitude"]}`;
      if (pair !== " " && !/^-?\d+\.\d{6} \d+\.\d{6}$/.test(pair)) expect.fail(pair);
    }
    const blank = (row: Row) => row["Latitude"] === "";
    expect(share(metStops, blank)).toBeCloseTo(0.08, 1);
    const later = street.filter(({ path }) => !path.includes("2024-01"));
    expect(later.flatMap((file) => file.rows).some(blank)).toBe(false);
  });

  test("cut the months of searches at London's midnight", () => {
    const format = { timeZone: "Europe/London", year: "numeric", month: "2-digit" } as const;
    const london = new Intl.DateTimeFormat("sv-SE", format);
    const dated = stops.flatMap(({ path, rows }) =>
      rows.map((row) => ({ date: row["Date"] ?? "", own: path.slice(7, 14) })),
    );
    const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+00:00$/;
    expect(dated.filter(({ date }) => !written.test(date))).toEqual([]);
    expect(dated.filter(({ date, own }) => london.format(new Date(date)) !== own)).toEqual([]);
    expect(dated.filter(({ date, own }) => !date.startsWith(own)).length).toBeGreaterThan(10);
  });

  test.each([
    ["crime", "Crime type"],
    ["type", "Type"],
    ["gender", "Gender"],
    ["age", "Age range"],
    ["self", "Self-defined ethnicity"],
    ["officer", "Officer-defined ethnicity"],
    ["legislation", "Legislation"],
    ["object", "Object of search"],
    ["outcome", "Outcome"],
  ])("use only labels of the publisher's %s list, in force at the time", (field, column) => {
    const allowed = labels.filter(
      (row) => row["field"] === field && !row["note"]?.startsWith("to"),
    );
    const known = new Set(["", ...allowed.map((row) => row["label"])]);
    const used = new Set(
      [...street, ...stops].flatMap((file) => file.rows.map((row) => row[column])),
    );
    used.delete(undefined);
    expect(used.size).toBeGreaterThan(2);
    expect([...used].filter((label) => !known.has(label))).toEqual([]);
  });

  test("leave out what the publisher leaves out", () => {
    const persons = metStops.filter((row) => row["Type"] !== "Vehicle search");
    const vehicles = metStops.filter((row) => row["Type"] === "Vehicle search");
    const notStated = (row: Row) =>
      row["Self-defined ethnicity"] === "" ||
      row["Self-defined ethnicity"] === "Other ethnic group - Not stated";
    expect(share(persons, notStated)).toBeCloseTo(0.31, 1);
    expect(share(persons, (row) => row["Officer-defined ethnicity"] === "")).toBeLessThan(0.04);
    expect(vehicles.length / metStops.length).toBeCloseTo(0.012, 2);
    expect(vehicles.every((row) => !row["Age range"] && !row["Officer-defined ethnicity"])).toBe(
      true,
    );
    const linked = new Set(metStops.map((row) => row["Outcome linked to object of search"]));
    expect(linked).toEqual(new Set(["", "False"]));
  });

  test("differ in hit rate by what was looked for", () => {
    const hit = (object: string) =>
      share(
        metStops.filter((row) => row["Object of search"] === object),
        (row) => row["Outcome"] !== "A no further action disposal",
      );
    expect(hit("Controlled drugs")).toBeGreaterThan(hit("Offensive weapons") + 0.05);
  });
});

describe("the sample's disparities", () => {
  const index = new Flatbush(wards.features.length);
  for (const ward of wards.features) {
    const [west, south, east, north] = bbox(ward);
    index.add(west, south, east, north);
  }
  index.finish();
  const wardAt = (x: number, y: number) =>
    index
      .search(x, y, x, y)
      .map((i) => wards.features[i])
      .find((ward) => ward && booleanPointInPolygon([x, y], ward));

  test("vary by borough, and few stops lie outside London", () => {
    const counts = new Map<string, { Black: number; White: number }>();
    let outside = 0;
    for (const row of metStops) {
      if (!row["Latitude"]) continue;
      const ward = wardAt(Number(row["Longitude"]), Number(row["Latitude"]));
      if (!ward) outside++;
      const code = ward?.properties["LAD22CD"] ?? "";
      const found = counts.get(code) ?? { Black: 0, White: 0 };
      const officer = row["Officer-defined ethnicity"];
      if (officer === "Black" || officer === "White") found[officer]++;
      counts.set(code, found);
    }
    expect(outside).toBeGreaterThan(10);
    expect(outside).toBeLessThan(metStops.length / 200);
    const ratios = rowsOf("census/ts021-borough.csv").flatMap((row) => {
      const { Black, White } = counts.get(row["geography code"] ?? "") ?? { Black: 0, White: 0 };
      if (row["geography"] === "City of London") return [];
      return [Black / residents(row, "Black") / (White / residents(row, "White"))];
    });
    expect(ratios).toHaveLength(32);
    expect(Math.min(...ratios)).toBeGreaterThan(1);
    expect(Math.min(...ratios)).toBeLessThan(2.8);
    expect(Math.max(...ratios)).toBeGreaterThan(5);
  });
});

function residents(row: Row, group: string): number {
  return Object.entries(row)
    .filter(([column]) => column.startsWith(`Ethnic group: ${group}`))
    .reduce((sum, [, count]) => sum + Number(count), 0);
}

test("every ward has one postcode, of an area that does not exist, and lies around it", () => {
  const rows = rowsOf("lookups/postcodes.csv");
  expect(rows).toHaveLength(wards.features.length);
  expect(new Set(rows.map(({ pcds }) => pcds)).size).toBe(rows.length);
  expect(rows.filter(({ pcds = "" }) => !/^ZZ([1-9]|[1-3]\d) \dA[A-Z]$/.test(pcds))).toEqual([]);
  const places = rows.map(({ lat, long }): [number, number] => [Number(long), Number(lat)]);
  const own = wards.features.filter((ward) =>
    places.some((place) => booleanPointInPolygon(place, ward)),
  );
  expect(own).toHaveLength(wards.features.length);
});
