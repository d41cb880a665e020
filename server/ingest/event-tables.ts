import type { EventKind } from "../../geo/domain/event.ts";

/**
 * The staging tables that police rows are read into, one row per row of a file.
 *
 * `file` numbers the file; `edition` the files that together make one edition of a month (a file by itself, or all answers of the API).
 * `reason` says why a row is set aside, null when it is used. `print` is a hash of the whole row, to tell editions apart;
 * `known` whether the row's outcome is known; `unrecognised` a label that no vocabulary has, as `field: text`.
 * `id` is a hash of the crime's own id, null where it has none, and `api` the API's number. `month` counts months since year 0.
 * A row without coordinates has null in `lon` and `lat`.
 */
export const STAGING_TABLES: Readonly<Record<EventKind | "result", string>> = {
  incident: `CREATE TABLE incident (
    file UINTEGER, edition UINTEGER, force VARCHAR, month USMALLINT, lon DOUBLE, lat DOUBLE,
    crime VARCHAR, outcome VARCHAR, id UBIGINT, api UBIGINT,
    known BOOLEAN, unrecognised VARCHAR, reason VARCHAR, print UBIGINT)`,
  stop: `CREATE TABLE stop (
    file UINTEGER, edition UINTEGER, force VARCHAR, month USMALLINT, day UTINYINT, lon DOUBLE, lat DOUBLE,
    type VARCHAR, self VARCHAR, officer VARCHAR, object VARCHAR, legislation VARCHAR,
    outcome VARCHAR, gender VARCHAR, age VARCHAR,
    known BOOLEAN, unrecognised VARCHAR, reason VARCHAR, print UBIGINT)`,
  result: `CREATE TABLE result (
    file UINTEGER, force VARCHAR, month USMALLINT, id UBIGINT, outcome VARCHAR,
    unrecognised VARCHAR, reason VARCHAR, print UBIGINT)`,
};

/** The columns that make one kind of event differ from another at the same place and month: the categories of its facts. */
export const CATEGORIES: Readonly<Record<EventKind, readonly string[]>> = {
  incident: ["crime", "outcome"],
  stop: ["type", "self", "officer", "object", "legislation", "outcome", "gender", "age"],
};
