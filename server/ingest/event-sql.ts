import type { EventKind } from "../../geo/domain/event.ts";
import { literal } from "./database.ts";
import { type LabelledField, normalisedSql } from "./labels.ts";
import { isMalformed, ROW_FLAGS } from "./uneven-rows.ts";

/** A file's columns as SQL names: `column("Longitude")`, or `ABSENT` where an optional column is absent. */
export type ColumnNames = (publisherName: string) => string;

export const ABSENT = "NULL::VARCHAR";

/** What is known of a file beside its rows. */
export interface FileFacts {
  /** Its number, or `line` for what the rows' own column of that name says. */
  readonly id: number | "line";
  /** The files that together make one edition of a month share this. */
  readonly edition: number;
  /** Month of the file's name as an index, null when the name has none. */
  readonly month: number | null;
  /** Force of the file's name; only stop-and-search needs it. */
  readonly force: string | null;
}

/** The SELECT that turns the rows of `from` into rows of the staging table of that kind. */
export const EVENT_SQL: Readonly<
  Record<EventKind | "result", (column: ColumnNames, file: FileFacts, from: string) => string>
> = { incident: incidentSql, stop: stopSql, result: resultSql };

function incidentSql(column: ColumnNames, file: FileFacts, from: string): string {
  const fields: [LabelledField, string][] = [
    ["crime", column("Crime type")],
    ["result", column("Last outcome category")],
  ];
  return `
    WITH raw AS (
      SELECT *, ${print(column)} AS print, ${coordinate(column("Longitude"))} AS lon, ${coordinate(column("Latitude"))} AS lat,
        ${monthOfText(column("Month"))} AS month, ${forceOfName(column("Reported by"))} AS force
      FROM ${from})
    SELECT ${file.id}::UINTEGER, ${file.edition}::UINTEGER, force, month,
      ${placedOrNull("lon")}, ${placedOrNull("lat")},
      ${canonical("crime", column("Crime type"))}, ${canonical("result", column("Last outcome category"))},
      ${hashedId(column("Crime ID"))}, TRY_CAST(${column("API id")} AS UBIGINT),
      ${notBlank(column("Last outcome category"))}, ${unrecognised(fields)},
      CASE
        WHEN ${isMalformed("l_crime.canonical", unrecognised(fields))} THEN 'row-malformed'
        WHEN coalesce(force, '') = '' THEN 'force-unreadable'
        WHEN month IS NULL THEN 'month-unreadable'
        ${wrongMonth(file)}
        WHEN NOT ${notBlank(column("Crime type"))} THEN 'crime-type-blank'
        ${badCoordinates(column)}
      END,
      print
    FROM raw ${labelJoins(fields)}`;
}

function resultSql(column: ColumnNames, file: FileFacts, from: string): string {
  const fields: [LabelledField, string][] = [["result", column("Outcome type")]];
  return `
    WITH raw AS (
      SELECT *, ${print(column)} AS print, ${monthOfText(column("Month"))} AS month,
        ${forceOfName(column("Reported by"))} AS force
      FROM ${from})
    SELECT ${file.id}::UINTEGER, force, month, ${hashedId(column("Crime ID"))},
      ${canonical("result", column("Outcome type"))}, ${unrecognised(fields)},
      CASE
        WHEN ${isMalformed("l_result.canonical", unrecognised(fields))} THEN 'row-malformed'
        WHEN coalesce(force, '') = '' THEN 'force-unreadable'
        WHEN month IS NULL THEN 'month-unreadable'
        ${wrongMonth(file)}
        WHEN NOT ${notBlank(column("Outcome type"))} THEN 'outcome-blank'
      END,
      print
    FROM raw ${labelJoins(fields)}`;
}

function stopSql(column: ColumnNames, file: FileFacts, from: string): string {
  const fields: [LabelledField, string][] = [
    ["type", column("Type")],
    ["self", column("Self-defined ethnicity")],
    ["officer", column("Officer-defined ethnicity")],
    ["object", column("Object of search")],
    ["legislation", column("Legislation")],
    ["outcome", column("Outcome")],
    ["gender", column("Gender")],
    ["age", column("Age range")],
  ];
  const selected = Object.fromEntries(
    fields.map(([field, name]) => [field, canonical(field, name)]),
  );
  return `
    WITH raw AS (
      SELECT *, ${print(column)} AS print, ${coordinate(column("Longitude"))} AS lon, ${coordinate(column("Latitude"))} AS lat,
        timezone('Europe/London', TRY_CAST(${column("Date")} AS TIMESTAMPTZ)) AS local
      FROM ${from}),
    dated AS (
      SELECT *, CASE WHEN local BETWEEN TIMESTAMP '2000-01-01' AND TIMESTAMP '2100-01-01'
        THEN (year(local) * 12 + month(local) - 1)::USMALLINT END AS month FROM raw)
    SELECT ${file.id}::UINTEGER, ${file.edition}::UINTEGER, ${literal(file.force ?? "")},
      month, CASE WHEN month IS NOT NULL THEN day(local)::UTINYINT END,
      ${placedOrNull("lon")}, ${placedOrNull("lat")},
      ${selected["type"]}, ${selected["self"]}, ${selected["officer"]},
      ${objectAsRecorded(selected["object"] ?? "NULL", file)},
      ${selected["legislation"]}, ${selected["outcome"]}, ${selected["gender"]}, ${selected["age"]},
      ${notBlank(column("Outcome"))}, ${unrecognised(fields)},
      CASE
        WHEN ${isMalformed("l_object.canonical", unrecognised(fields))} THEN 'row-malformed'
        WHEN month IS NULL THEN 'date-unreadable'
        ${wrongMonth(file)}
        WHEN NOT ${notBlank(column("Type"))} THEN 'type-blank'
        ${badCoordinates(column)}
      END,
      print
    FROM dated ${labelJoins(fields)}`;
}

/** A hash of what a row says: coordinates as numbers, since whoever writes a file anew may drop the zeros at their end. */
function print(column: ColumnNames): string {
  const places = [column("Longitude"), column("Latitude")];
  const apart = [...places.filter((place) => place !== ABSENT), ...ROW_FLAGS];
  const numbers = places.map((place) => `coalesce(${coordinate(place)}::VARCHAR, ${place})`);
  return `hash(*COLUMNS(* EXCLUDE (${apart.join(", ")})), ${numbers.join(", ")})`;
}

/** Ids only have to meet again, in another file or a later ingest: 64 bits of a digest that is the same everywhere are enough. */
function hashedId(column: string): string {
  return `CASE WHEN ${notBlank(column)} THEN md5_number_lower(lower(trim(${column}))) END`;
}

/** Until 2018 the Met filled the object from the power used, so that every section 1 search reads the same: not an object at all. */
function objectAsRecorded(object: string, file: FileFacts): string {
  if (file.force !== "metropolitan") return object;
  return `CASE WHEN month < 2018 * 12 AND ${object} = 'damage-articles' THEN 'pace-s1-unspecified' ELSE ${object} END`;
}

function coordinate(column: string): string {
  return `TRY_CAST(trim(${column}) AS DOUBLE)`;
}

function monthOfText(column: string): string {
  return `CASE WHEN regexp_full_match(trim(${column}), '20\\d\\d-(0[1-9]|1[0-2])')
    THEN (trim(${column})[1:4]::INTEGER * 12 + trim(${column})[6:7]::INTEGER - 1)::USMALLINT END`;
}

function notBlank(column: string): string {
  return `(coalesce(trim(${column}), '') <> '')`;
}

/** Blank and 0,0 both mean that the publisher has no place for the event. */
function placedOrNull(axis: "lon" | "lat"): string {
  return `CASE WHEN lon = 0 AND lat = 0 THEN NULL ELSE ${axis} END`;
}

/** Great Britain and Northern Ireland lie within 9 W to 2.5 E and 49 to 61.5 N: beyond, a coordinate is a mistake. */
function badCoordinates(column: ColumnNames): string {
  return `
        WHEN ${notBlank(column("Longitude"))} <> ${notBlank(column("Latitude"))}
          OR (${notBlank(column("Longitude"))} AND (lon IS NULL OR lat IS NULL)) THEN 'coordinates-unreadable'
        WHEN lon BETWEEN 49 AND 61.5 AND lat BETWEEN -9 AND 2.5 THEN 'coordinates-exchanged'
        WHEN NOT (lon = 0 AND lat = 0) AND NOT (lon BETWEEN -9 AND 2.5 AND lat BETWEEN 49 AND 61.5)
          THEN 'coordinates-impossible'`;
}

function wrongMonth(file: FileFacts): string {
  return file.month === null ? "" : `WHEN month <> ${file.month} THEN 'month-not-the-files'`;
}

/** The slug that police.uk file names use for a force, from the name in its rows: small letters and hyphens, whatever the row holds. */
function forceOfName(column: string): string {
  const name = normalisedSql(column);
  return `CASE ${name}
        WHEN 'metropolitan police service' THEN 'metropolitan'
        WHEN 'british transport police' THEN 'btp'
        WHEN 'police service of northern ireland' THEN 'northern-ireland'
        ELSE trim(regexp_replace(replace(regexp_replace(${name}, ' (police|constabulary)$', ''), '&', 'and'),
          '[^a-z]+', '-', 'g'), '-') END`;
}

function canonical(field: LabelledField, column: string): string {
  return `CASE WHEN NOT ${notBlank(column)} THEN 'unknown' ELSE coalesce(l_${field}.canonical, 'unrecognised') END`;
}

function unrecognised(fields: readonly (readonly [LabelledField, string])[]): string {
  const cases = fields.map(
    ([field, column]) =>
      `WHEN ${notBlank(column)} AND l_${field}.canonical IS NULL THEN '${field}: ' || trim(${column})`,
  );
  return `CASE ${cases.join(" ")} END`;
}

function labelJoins(fields: readonly (readonly [LabelledField, string])[]): string {
  return fields
    .map(
      ([field, column]) =>
        `LEFT JOIN label_${field} l_${field} ON l_${field}.label = ${normalisedSql(column)}`,
    )
    .join("\n    ");
}
