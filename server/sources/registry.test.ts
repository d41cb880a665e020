import { describe, expect, test } from "vitest";
import { boundaryGeojson } from "./boundary-geojson.ts";
import { boundaryGeopackage } from "./boundary-geopackage.ts";
import { boundaryShapefile } from "./boundary-shapefile.ts";
import { boundaryTopojson } from "./boundary-topojson.ts";
import { censusAge } from "./census-age.ts";
import { censusTs021 } from "./census-ts021.ts";
import { commandUnits } from "./command-units.ts";
import { deprivationCsv } from "./deprivation-csv.ts";
import { deprivationWorkbook } from "./deprivation-workbook.ts";
import { gpkgPolygon, writeGeoPackage } from "./geopackage-writer.test-support.ts";
import { memoryInput } from "./input.test-support.ts";
import { lookupLsoaChange } from "./lookup-lsoa-change.ts";
import { lookupLsoaWard } from "./lookup-lsoa-ward.ts";
import { populationEstimates } from "./population.ts";
import { populationGla } from "./population-gla.ts";
import { populationUnnamedYear } from "./population-unnamed-year.ts";
import { postcodeLookup } from "./postcode-lookup.ts";
import { publishedMonths } from "./published-months.ts";
import { publishedYears } from "./published-years.ts";
import { REFERENCE_SOURCES, recogniseReference, unrecognised } from "./registry.ts";
import {
  census,
  geojson,
  gridSquare,
  LOOKUP,
  POPULATION,
  wardFeatures,
  wardShapefile,
} from "./samples.test-support.ts";
import { sceneryGeojson } from "./scenery-geojson.ts";
import { shapesNotUsed } from "./shapes-not-used.ts";
import { sourceBattery } from "./source.battery.ts";
import { surveyCsv } from "./survey-csv.ts";
import { surveyWorkbook } from "./survey-workbook.ts";
import * as tables from "./table-samples.test-support.ts";
import { tablesNotUsed } from "./tables-not-used.ts";
import { twoBoroughs } from "./topology-samples.test-support.ts";
import { wardNames } from "./ward-names.ts";
import { workbookOf } from "./workbook-writer.test-support.ts";

const GEOPACKAGE = {
  path: "wards.gpkg",
  data: await writeGeoPackage([
    {
      name: "wards",
      features: [
        {
          fields: { WD22CD: "E05013496" },
          geometry: gpkgPolygon([gridSquare(530_000, 180_000)]),
        },
      ],
    },
  ]),
};

const MSOAS = wardFeatures().map((feature) => ({ ...feature, properties: { code: "E02000001" } }));

const PARKS = wardFeatures().map((feature, i) => ({
  ...feature,
  properties: { code: `park-${i}`, name: "Green", function: "Public Park Or Garden" },
}));

const SAMPLES = [
  [boundaryGeojson, geojson(wardFeatures())],
  [boundaryShapefile, wardShapefile()],
  [boundaryGeopackage, GEOPACKAGE],
  [boundaryTopojson, { path: "boroughs.json", data: JSON.stringify(twoBoroughs()), named: false }],
  [sceneryGeojson, geojson(PARKS)],
  [shapesNotUsed, { ...geojson(MSOAS), named: false }],
  [
    censusTs021,
    census([
      ["E09000001", "4"],
      ["E09000002", "5"],
      ["E12000007", "9"],
    ]),
  ],
  [censusAge, tables.AGES],
  [populationEstimates, POPULATION],
  [populationUnnamedYear, tables.WARDS_OF_A_YEAR],
  [populationGla, tables.GLA_YEARS],
  [lookupLsoaWard, LOOKUP],
  [lookupLsoaChange, tables.LSOA_CHANGES],
  [wardNames, tables.WARD_NAMES],
  [commandUnits, tables.UNITS],
  [postcodeLookup, tables.POSTCODES],
  [deprivationCsv, tables.DEPRIVATION],
  [deprivationWorkbook, workbookOf(tables.DEPRIVATION, ",")],
  [surveyCsv, tables.SURVEY],
  [surveyWorkbook, workbookOf(tables.SURVEY, ";")],
  [publishedMonths, tables.MONTHS],
  [publishedYears, tables.YEARS],
  [tablesNotUsed, tables.FILE_LIST],
] as const;

test("every source has a sample to show itself on", () => {
  expect(SAMPLES.map(([{ id }]) => id)).toEqual(REFERENCE_SOURCES.map(({ id }) => id));
});

describe.each(SAMPLES)("$id", sourceBattery);

test("a file of no known kind is recognised by none", async () => {
  const input = memoryInput({ path: "x.csv", data: "a,b\n1,2\n" });
  expect(await recogniseReference(input, await input.head())).toBeNull();
});

test.each([
  ["unknown-kind", "a,b\n1,2\n", 'the columns "a", "b"'],
  ["unknown-kind", '{"type":"Topology"}', "JSON of another kind"],
  ["unknown-kind", "PK\u0003\u0004", "spreadsheet"],
  ["empty", "", "an empty file"],
  ["web-page", "<html><body>not found", "a web page"],
  ["separator", "a;b\n1;2\n", "semicolons"],
])(
  "a file that is not recognised is refused with what it holds (%s): %j",
  (code, data, arrived) => {
    const refusal = unrecognised("x.csv", Buffer.from(data), ["street crime", "census"]);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(arrived);
  },
);
