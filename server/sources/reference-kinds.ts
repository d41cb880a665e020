import type { Area } from "../../geo/domain/area.ts";
import type { CensusCounts } from "../../geo/domain/group.ts";
import type { BoundarySet } from "../../geo/domain/level.ts";
import type { Month } from "../../geo/domain/period.ts";
import type { Postcode } from "../../geo/domain/postcode.ts";
import type { Scenery } from "../../geo/domain/scenery.ts";
import type { AreaLevel } from "./area-code.ts";

/** Areas of one boundary set, perhaps not all of it. A ward or LSOA whose file names no borough has `""` for it. */
export interface BoundaryRead {
  readonly kind: "boundary";
  readonly set: BoundarySet;
  readonly areas: readonly Area[];
}

/** Of which areas a table speaks. The vintage is null where neither its columns nor its codes tell. */
interface OfAreas {
  readonly level: AreaLevel;
  readonly vintage: number | null;
}

/** People by the census's 19 ethnic groups, by area code. An area that is not in the map has no count, not 0. */
export interface CensusRead extends OfAreas {
  readonly kind: "census";
  readonly year: 2021;
  readonly counts: ReadonlyMap<string, { readonly name: string; readonly counts: CensusCounts }>;
}

/** People by age, by area code: one count for each band, in the bands' order. An area that is not in the map has no count. */
export interface CensusAgeRead extends OfAreas {
  readonly kind: "census-age";
  readonly year: 2021;
  /** As published, youngest first, without gap or overlap. */
  readonly bands: readonly AgeBand[];
  readonly counts: ReadonlyMap<
    string,
    { readonly name: string; readonly counts: readonly number[] }
  >;
}

/** Whole years of age, both ends included; `to` is null in the oldest band. */
export interface AgeBand {
  readonly label: string;
  readonly from: number;
  readonly to: number | null;
}

/** Residents by area in the middle of one or more years, oldest first. */
export interface PopulationRead extends OfAreas {
  readonly kind: "population";
  readonly years: readonly PopulationYear[];
}

export interface PopulationYear {
  readonly year: number;
  /** `official` for an estimate of a year that had passed; `projection` for what was once expected of one to come. */
  readonly estimate: "official" | "projection";
  /** By area code. An area that is not in the map has no estimate, not 0. */
  readonly residents: ReadonlyMap<string, number>;
}

/** In which wards each LSOA is said to lie. */
export interface LookupRead {
  readonly kind: "lookup";
  readonly vintages: { readonly lsoa: number; readonly ward: number };
  readonly rows: readonly LookupRow[];
}

export interface LookupRow {
  readonly lsoa: string;
  readonly ward: string;
  readonly borough: string;
  /**
   * The share of the LSOA's residents that this ward is given, above 0 and up to 1; always 1 in a best-fit lookup, which
   * crosses ward boundaries. The shares of one LSOA sum to less than 1 where a table leaves its smaller parts out.
   */
  readonly share: number;
}

/** What became of the LSOAs of one census at the next: a pair for each that shares ground. */
export interface LsoaChangeRead {
  readonly kind: "lsoa-change";
  readonly vintages: { readonly from: number; readonly to: number };
  readonly rows: readonly LsoaChange[];
}

export interface LsoaChange {
  readonly from: string;
  readonly to: string;
  readonly change: "unchanged" | "split" | "merged" | "irregular";
  readonly borough: string;
}

/** Which ward codes were in use in which of the years that the file speaks of, and under which name. */
export interface WardNamesRead {
  readonly kind: "ward-names";
  readonly years: readonly number[];
  readonly rows: readonly WardNames[];
}

export interface WardNames {
  readonly code: string;
  readonly borough: string;
  /** By year; the code was not in use in a year that is missing. */
  readonly names: ReadonlyMap<number, string>;
}

/** The Met's Basic Command Units by borough. */
export interface CommandUnitsRead {
  readonly kind: "command-units";
  /** False until the units' names and letters have been checked against the force's own list: to be shown as unconfirmed before. */
  readonly namesConfirmed: boolean;
  readonly rows: readonly {
    readonly borough: string;
    readonly force: string;
    /** Null for the City of London, which the Met does not police. */
    readonly unit: { readonly code: string; readonly name: string } | null;
  }[];
}

/** Where postcodes in and around London are, each once. */
export interface PostcodesRead {
  readonly kind: "postcodes";
  readonly rows: readonly PostcodeRow[];
}

export interface PostcodeRow {
  readonly postcode: Postcode;
  /** WGS84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** The month in which it went out of use; null while it is in use. */
  readonly ended: Month | null;
}

/** The Index of Multiple Deprivation by area code. An area that is not in the map has none. */
export interface DeprivationRead extends OfAreas {
  readonly kind: "deprivation";
  readonly edition: 2019;
  /** What a score is: the index itself; the mean of a borough's LSOAs; or such a mean weighted by residents. */
  readonly basis: "index" | "average" | "weighted-average";
  readonly areas: ReadonlyMap<string, Deprivation>;
}

export interface Deprivation {
  readonly name: string;
  /** Higher is more deprived. */
  readonly score: number;
  /** 1 is the most deprived of all areas of the level in England; null where it is not given. */
  readonly rank: number | null;
  /** 1 is the most deprived tenth of England's LSOAs; null where it is not given. */
  readonly decile: number | null;
}

/** What Londoners answered in the Public Attitude Survey, by quarter. */
export interface SurveyRead {
  readonly kind: "survey";
  readonly rows: readonly SurveyRow[];
  /** The London figure that a borough table repeats beside each row, once for a quarter and measure; empty in other files. */
  readonly london: readonly SurveyRow[];
}

export interface SurveyRow {
  /** Last day of the quarter, `2023-12-31`. A borough's value covers the twelve months up to it. */
  readonly quarterEnd: string;
  /** Null for the Metropolitan Police's whole area. */
  readonly borough: string | null;
  /** The id of a measure of the atlas (contract, section 4). */
  readonly measure: string;
  /** Share of respondents, 0 to 1. */
  readonly share: number;
  /** Decimals of `share` that the file gives: 2 means rounded to the point. */
  readonly decimals: number;
}

/** Offences as the Metropolitan Police publishes them, to check others against; never facts of the atlas. */
export interface PublishedRead extends OfAreas {
  readonly kind: "published";
  /** In order, each a month `2024-01` or a year `2011`. */
  readonly periods: readonly string[];
  readonly rows: readonly PublishedSeries[];
}

/** One category in one published area. Several published areas may be in one area of the atlas: add them up. */
export interface PublishedSeries {
  /** Null where the publisher does not know the area. */
  readonly area: string | null;
  /** Null where the publisher does not know the area. */
  readonly borough: string | null;
  /** The area as published, e.g. `Aviation Security (SO18)`. */
  readonly label: string;
  /** As published, in capitals or not; null where neither the table nor its name says. */
  readonly major: string | null;
  /** Null where the table has major categories only. */
  readonly minor: string | null;
  /** One whole number for each period. */
  readonly counts: readonly number[];
}

/** Parks or water, for drawing only. */
export interface SceneryRead {
  readonly kind: "scenery";
  readonly shapes: readonly Scenery[];
}

/** A file that is known for what it is and of which nothing is read. */
export interface NotUsedRead {
  readonly kind: "not-used";
  /** What the file is, as a noun phrase. */
  readonly what: string;
  /** Why nothing of it is used, as a clause that can follow "because". */
  readonly reason: string;
}
