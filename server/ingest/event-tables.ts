import type { EventKind } from "../../geo/domain/event.ts";

/**
 * The staging tables that police rows are read into, one row per row of a file.
 *
 * `reason` says why a row is set aside, null when it is used. `print` is a hash of the whole row, to tell editions apart;
 * `known` whether the row's outcome is known; `unrecognised` a label that no vocabulary has, as `field: text`.
 * `month` counts months since year 0. A row without coordinates has null in `lon` and `lat`.
 */
export const STAGING_TABLES: Readonly<Record<EventKind, string>> = {
  incident: `CREATE TABLE incident (
    file UINTEGER, force VARCHAR, month USMALLINT, lon DOUBLE, lat DOUBLE, crime VARCHAR,
    known BOOLEAN, unrecognised VARCHAR, reason VARCHAR, print UBIGINT)`,
  stop: `CREATE TABLE stop (
    file UINTEGER, force VARCHAR, month USMALLINT, day UTINYINT, lon DOUBLE, lat DOUBLE,
    type VARCHAR, self VARCHAR, officer VARCHAR, object VARCHAR, legislation VARCHAR,
    outcome VARCHAR, gender VARCHAR, age VARCHAR,
    known BOOLEAN, unrecognised VARCHAR, reason VARCHAR, print UBIGINT)`,
};

/** The columns that make one kind of event differ from another at the same place and month: the categories of its facts. */
export const CATEGORIES: Readonly<Record<EventKind, readonly string[]>> = {
  incident: ["crime"],
  stop: ["type", "self", "officer", "object", "legislation", "outcome", "gender", "age"],
};
