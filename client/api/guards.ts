import type { Comparison } from "../../geo/wire/comparison.ts";
import type { Coverage } from "../../geo/wire/coverage.ts";
import type { Density } from "../../geo/wire/density.ts";
import type { Frames } from "../../geo/wire/frames.ts";
import type { Measures } from "../../geo/wire/measures.ts";
import type { Problem } from "../../geo/wire/problem.ts";
import type { Areas, Levels, SnapshotSummary } from "../../geo/wire/snapshot.ts";
import type { Values } from "../../geo/wire/values.ts";

/**
 * Whether a body is the resource it should be, told by the parts that would break the page if they were absent.
 *
 * Page and server are built from the same types, so this guards against proxies and stale pages, not against the server.
 */
export function isValues(body: unknown): body is Values {
  if (!isRecord(body) || typeof body["snapshot"] !== "string") return false;
  const { areas, measure, period, london } = body;
  if (!Array.isArray(areas) || ![measure, period, london].every(isRecord)) return false;
  return VALUE_COLUMNS.every((name) => {
    const column = body[name];
    return Array.isArray(column) && column.length === areas.length;
  });
}

export function isFrames(body: unknown): body is Frames {
  if (!isRecord(body)) return false;
  const { common, frames } = body;
  return isRecord(common) && Array.isArray(frames) && frames.every(isRecord);
}

export function isComparison(body: unknown): body is Comparison {
  if (!isRecord(body) || !Array.isArray(body["areas"]) || !Array.isArray(body["notes"]))
    return false;
  return (body["kind"] === "areas" || body["kind"] === "scan") && isRecord(body["difference"]);
}

export function isDensity(body: unknown): body is Density {
  return isRecord(body) && Array.isArray(body["features"]) && Array.isArray(body["limits"]);
}

export function isSnapshotSummary(body: unknown): body is SnapshotSummary {
  return isRecord(body) && typeof body["id"] === "string" && Array.isArray(body["coverage"]);
}

export function isLevels(body: unknown): body is Levels {
  return isRecord(body) && Array.isArray(body["levels"]);
}

export function isAreas(body: unknown): body is Areas {
  return isRecord(body) && Array.isArray(body["areas"]);
}

export function isCoverage(body: unknown): body is Coverage {
  return isRecord(body) && COVERAGE_LISTS.every((name) => Array.isArray(body[name]));
}

export function isMeasures(body: unknown): body is Measures {
  return isRecord(body) && Array.isArray(body["measures"]);
}

export function isProblem(body: unknown): body is Problem {
  return isRecord(body) && typeof body["title"] === "string" && typeof body["status"] === "number";
}

const VALUE_COLUMNS = ["name", "borough", "value", "low", "high", "count", "state", "class"];

const COVERAGE_LISTS = ["tables", "breaks", "sources", "accepted"];

function isRecord(body: unknown): body is Record<string, unknown> {
  return typeof body === "object" && body !== null;
}
