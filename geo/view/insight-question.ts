import type { Parsed } from "./fault.ts";
import { PARAMETERS } from "./parameters.ts";
import { plainParameters, plainQuery } from "./plain-parameters.ts";

/** What stands out, everywhere or in some areas. */
export interface InsightQuestion {
  /** Codes of boroughs or wards; everything found where there are none. */
  readonly areas: readonly string[];
  /** The least grade shown: C is to watch, and shown on request only. */
  readonly grade: "A" | "B" | "C";
  /** A snapshot's id; null means the current one. */
  readonly snapshot: string | null;
}

/** The least grades that can be asked for, the usual one first. */
export const INSIGHT_GRADES = ["B", "A", "C"] as const;

const NAMES = ["area", "grade", "snapshot"];

/** Reads a question on insights, or says everything that is wrong with it. `area` takes one code, or several with commas. */
export function parseInsightQuestion(
  query: Iterable<readonly [string, string]>,
): Parsed<InsightQuestion> {
  const given = plainParameters(query, NAMES);
  const snapshot = given.read("snapshot", PARAMETERS.snapshot);
  const value: InsightQuestion = {
    areas: given.read("area", PARAMETERS.areas) ?? [],
    grade: given.one("grade", INSIGHT_GRADES),
    snapshot: snapshot === "current" ? null : snapshot,
  };
  return given.faults.length === 0 ? { ok: true, value } : { ok: false, faults: given.faults };
}

/** The canonical query string of a question on insights. */
export function formatInsightQuestion({ areas, grade, snapshot }: InsightQuestion): string {
  return plainQuery({
    area: [areas.length > 0 ? areas.join(",") : null, null],
    grade: [grade, "B"],
    snapshot: [snapshot, null],
  });
}
