import { sharedPath } from "../../geo/testing/shared-data.ts";

const data = (...parts: string[]) => sharedPath("data", ...parts);

/** The arguments with which the real files of London are ingested: months that repeat, partial files and two ward vintages among them. */
export const REAL_FILES: readonly string[] = [
  data("police", "custom-download.zip"),
  data("police", "stop-and-search"),
  data("police", "city-of-london"),
  data("police", "met-burglary-only"),
  data("police", "derived-street"),
  data("boroughs", "london_boroughs_lad22_gen20_wgs84.geojson"),
  `ward@2022=${data("wards", "london_wards_wd22_wgs84.geojson")}`,
  `ward@2018=${data("wards", "original-london-datastore-2018-bng")}`,
  data("lsoa", "london_lsoa21_wgs84.geojson.gz"),
  data("census", "census2021-ts021-lsoa-london.csv.gz"),
  data("census", "ts021_borough_2021_19groups.csv"),
  data("population", "london_ward_population_mid2021.csv"),
  data("population", "derived_london_borough_population_mid2021.csv"),
  data("lookups", "london_lsoa21_to_ward_to_borough.csv"),
  data("trust"),
];
