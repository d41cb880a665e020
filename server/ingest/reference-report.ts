import type { ReferenceRead } from "../sources/source.ts";
import { ageCountsOf } from "./age-counts.ts";
import { sceneryKey } from "./kept-references.ts";
import { publishedRowsKept } from "./published-offences.ts";
import type { InputsRead } from "./read-inputs.ts";
import type { References } from "./references.ts";
import type { FileReport } from "./report.ts";
import { filesOf } from "./sort-values.ts";
import { surveyKey } from "./survey-key.ts";

/** What became of the rows of a file that is no police file: used, or set aside because another gives the same or no figure rests on them. */
export function referenceReport(
  { input, source, read }: InputsRead["references"][number],
  references: Pick<References, "left" | "leftYears" | "leftValues">,
): FileReport {
  const { path } = input;
  const { tally, notes } = read;
  const report = { path, kind: source.label, read: tally.read };
  const setAside = Object.fromEntries([...tally.setAside].map(([why, { count }]) => [why, count]));
  const own = ownUse(read, setAside, path, references);
  if (own) return { ...report, ...own };
  const insteadUsed = references.left.get(path);
  const unused = insteadUsed === undefined ? reasonUnused(read) : ANOTHER;
  if (!unused) return { ...report, used: tally.used, setAside, notes };
  return {
    ...report,
    used: 0,
    setAside: { ...setAside, ...aside(unused.reason, tally.used) },
    notes: [insteadUsed === undefined ? unused.note : `${unused.note} ${insteadUsed}`, ...notes],
  };
}

/** Of files that may be used in part; null for others. */
function ownUse(
  read: ReferenceRead,
  setAside: FileReport["setAside"],
  path: string,
  { left, leftYears, leftValues }: Pick<References, "left" | "leftYears" | "leftValues">,
): Use | null {
  const values = leftValues.get(path) ?? new Map<string, string>();
  switch (read.kind) {
    case "not-used": {
      const why = `${read.what}, not used because ${read.reason}`;
      return { used: 0, setAside, notes: [why, ...read.notes] };
    }
    case "published":
      return publishedUse(read, setAside, values);
    case "survey":
    case "scenery":
      return left.has(path) ? null : usedInPart(read, setAside, values);
    case "population":
      return populationUse(read, setAside, leftYears.get(path) ?? 0, left.get(path));
    default:
      return null;
  }
}

function reasonUnused(read: ReferenceRead) {
  if (read.kind === "census-age") return ageCountsOf(read) === null ? MISFIT : undefined;
  return read.kind === "census" && read.derived ? ESTIMATED : UNUSED[read.kind];
}

type Use = Pick<FileReport, "used" | "setAside" | "notes">;
type ReadOf<K extends ReferenceRead["kind"]> = Extract<ReferenceRead, { readonly kind: K }>;

/** Of a published table a row is used when one of its counts is. */
function publishedUse(
  read: ReadOf<"published">,
  setAside: FileReport["setAside"],
  left: ReadonlyMap<string, string>,
): Use {
  const { kept, another } = publishedRowsKept(read, left);
  const rest = read.tally.used - kept - another;
  return {
    used: kept,
    setAside: { ...setAside, ...aside(ANOTHER.reason, another), ...aside("for-checks-only", rest) },
    notes: [
      kept > 0 ? PUBLISHED_KEPT : PUBLISHED_CHECKED,
      ...instead(left.size, "counts by borough and month", left),
      ...read.notes,
    ],
  };
}

function usedInPart(
  read: ReadOf<"survey" | "scenery">,
  setAside: FileReport["setAside"],
  left: ReadonlyMap<string, string>,
): Use {
  const keys = read.kind === "survey" ? read.rows.map(surveyKey) : read.shapes.map(sceneryKey);
  const another = keys.filter((key) => left.has(key)).length;
  return {
    used: read.tally.used - another,
    setAside: { ...setAside, ...aside(ANOTHER.reason, another) },
    notes: [...instead(another, "rows", left), ...read.notes],
  };
}

/** What was once expected of a year to come is read and is no denominator. */
function populationUse(
  read: ReadOf<"population">,
  setAside: FileReport["setAside"],
  another: number,
  insteadUsed: string | undefined,
): Use {
  const projected = read.years
    .filter(({ estimate }) => estimate === "projection")
    .reduce((rows, { residents }) => rows + residents.size, 0);
  const where = insteadUsed ?? "another file of these years";
  return {
    used: read.tally.used - projected - another,
    setAside: {
      ...setAside,
      ...aside(ANOTHER.reason, another),
      ...aside("projection-no-count", projected),
    },
    notes: [...(another > 0 ? [`${ANOTHER.note} ${where}`] : []), ...read.notes],
  };
}

function instead(count: number, what: string, left: ReadonlyMap<string, string>): string[] {
  return count > 0 ? [`of ${count} ${what} ${ANOTHER.note} ${filesOf(left)}`] : [];
}

function aside(reason: string, rows: number): Record<string, number> {
  return rows > 0 ? { [reason]: rows } : {};
}

const MISFIT = {
  reason: "ages-cut-otherwise",
  note: "residents are set beside each other by ages under 20, 35, 50 and 65, and a band of this table lies on both sides of one",
};

const ESTIMATED = {
  reason: "estimated-elsewhere",
  note: "ward groups are estimated here from small areas, by a method that is stated",
};

const ANOTHER = { reason: "another-edition-used", note: "the same is taken from" };

/** Kinds that are read and checked, and that no figure rests on. */
const UNUSED: Readonly<Partial<Record<string, { reason: string; note: string }>>> = {
  lookup: { reason: "joined-by-place", note: "areas are matched by the ground they share" },
  "lsoa-change": { reason: "joined-by-place", note: "events are joined by place, not by code" },
  "ward-names": { reason: "joined-by-place", note: "successors come from the ground they share" },
};

const PUBLISHED_CHECKED = "kept out of every figure: npm run agreement reads it";

const PUBLISHED_KEPT =
  "violence, sexual offences and criminal damage are kept beside the facts, for what goes with trust; npm run agreement reads the rest";
