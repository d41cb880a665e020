import { EVENT_KINDS } from "../../geo/domain/event.ts";
import { lastDayOf, monthFromIndex } from "../../geo/domain/period.ts";
import { acceptedAgain, allAccepted, stillAccepted } from "./accepted.ts";
import { setApiRepeatsAside } from "./api-repeats.ts";
import type { Base } from "./base.ts";
import { type Changes, changesSince } from "./changes.ts";
import { contentDigest } from "./content-digest.ts";
import { countFacts } from "./count-facts.ts";
import { measureCoverage } from "./coverage.ts";
import { ID_TABLES, keepCrimeIds } from "./crime-ids.ts";
import type { Database } from "./database.ts";
import { chooseEditions } from "./editions.ts";
import { emptyFiles } from "./empty-files.ts";
import { factTable } from "./fact-tables.ts";
import { gatherGazetteer } from "./gazetteer.ts";
import { withHexes } from "./hex-level.ts";
import { keepFacts } from "./kept-facts.ts";
import { referencesFile } from "./kept-references.ts";
import { linkOutcomes } from "./link-outcomes.ts";
import { locateEvents } from "./locate-events.ts";
import { londonGaps } from "./london-gaps.ts";
import { nameBoroughs } from "./name-boroughs.ts";
import { newestOf } from "./newest-of.ts";
import { NoEvents } from "./no-events.ts";
import { CASE_TABLES, gatherCases, keepCases } from "./open-cases.ts";
import { measureOutcomes } from "./outcome-coverage.ts";
import { reopenedCases, unmatchedOutcomes } from "./outcome-gaps.ts";
import { markInside } from "./placement.ts";
import type { InputsRead } from "./read-inputs.ts";
import { type References, sortReferences } from "./references.ts";
import type { IngestReport } from "./report.ts";
import { reportOn } from "./report-on.ts";
import { residentsOf } from "./residents.ts";
import { readSeriesBreaks } from "./series-breaks.ts";
import { markShrunk } from "./shrunk-months.ts";
import { type InputRecord, type Manifest, SNAPSHOT_FORMAT } from "./snapshot-files.ts";
import { sourcesOf } from "./source-list.ts";
import { strangeMonths } from "./strange-months.ts";
import { suspicionsIn } from "./suspicion.ts";
import { writeSnapshot } from "./write-snapshot.ts";

export interface Material {
  readonly read: InputsRead;
  readonly ignored: readonly { readonly path: string; readonly reason: string }[];
  readonly base: Base | null;
  readonly acceptPartial: boolean;
  readonly tool: string;
  readonly now: Date;
  progress(stage: string, done: number, of: number): void;
}

/** Turns what was read, and what the base holds beside it, into the files of a snapshot in the staging folder. */
export async function buildSnapshot(
  database: Database,
  staging: string,
  material: Material,
): Promise<{ manifest: Manifest; report: Omit<IngestReport, "unchanged"> }> {
  const { read, base, progress } = material;
  await setApiRepeatsAside(database);
  const editions = [];
  for (const kind of EVENT_KINDS) {
    editions.push(...(await chooseEditions(database, kind)));
    await keepFacts(database, kind, base);
  }
  await keepCases(database, base);
  await keepCrimeIds(database, base);
  const outcomes = await linkOutcomes(database);
  const outcomesBefore = base?.about.outcomes ?? [];
  const outcomesNow = await measureOutcomes(database, outcomesBefore);
  const gazetteer = await gatherGazetteer(database, read.references, base);
  const sorted = withAllSets(sortReferences(read.references, base));
  const references = { ...sorted, left: new Map([...sorted.left, ...gazetteer.left]) };
  progress("locating", 0, 1);
  await locateEvents(database, references.sets);
  await markInside(database, references.sets);
  progress("counting", 0, 1);
  await gatherCases(database);
  for (const kind of EVENT_KINDS) await countFacts(database, kind);
  const newest = await newestMonth(database);
  if (newest === null || references.sets.length === 0) throw new NoEvents(newest !== null);
  const changes =
    base && (await changesSince(database, base, references.sets, outcomesNow.changes));
  const coverage = await coverageOf(database, references, base, changes);
  const outcomesHeld = changes
    ? markShrunk(outcomesNow.held, outcomesBefore, changes)
    : outcomesNow.held;
  const held = [...coverage, ...outcomesHeld];
  const reopened = await reopenedCases(database, base);
  const strange = await strangeMonths(database);
  const suspicions =
    base && changes
      ? suspicionsIn({
          base,
          changes,
          held,
          reopened,
          strange,
          empty: await emptyFiles(read, base),
        })
      : [];
  const accepted =
    base && changes
      ? [...stillAccepted(base, changes, held), ...acceptedAgain(base, changes, strange)]
      : [];
  const report = await reportOn(database, {
    ...material,
    references,
    editions,
    coverage,
    outcomes: {
      ...outcomes,
      held: outcomesHeld,
      unmatched: await unmatchedOutcomes(database),
      reopened,
    },
    gaps: londonGaps(references.sets),
  });
  for (const table of [...EVENT_KINDS, ...CASE_TABLES, ...ID_TABLES])
    await database.run(`DROP TABLE ${table}`);
  progress("writing", 0, 1);
  const files = await writeSnapshot(database, staging, {
    sets: references.sets,
    residents: residentsOf(references),
    references: referencesFile(references),
    gazetteer,
    about: {
      synthetic: read.synthetic,
      coverage,
      outcomes: outcomesHeld,
      breaks: await readSeriesBreaks(),
      accepted: allAccepted(accepted, suspicions),
      sources: sourcesOf(read, references.left, base?.about.sources ?? []),
    },
  });
  const manifest = {
    format: SNAPSHOT_FORMAT,
    id: `${lastDayOf(newest)}-${contentDigest(files)}`,
    created: material.now.toISOString(),
    tool: material.tool,
    synthetic: read.synthetic,
    inputs: allInputs(base, read.inputs),
    files,
  };
  const told = suspicions.map(({ text }) => text);
  return { manifest, report: { ...report, snapshot: manifest.id, changes, suspicions: told } };
}

/** Wards and small areas whose file does not name their borough get it from where they lie; hexagons are laid over the boroughs. */
function withAllSets(references: References): References {
  const boroughs = references.sets.find(({ set }) => set.level === "borough");
  if (!boroughs) return references;
  const sets = references.sets.map(({ set, areas }) => ({
    set,
    areas: nameBoroughs(areas, boroughs.areas),
  }));
  return { ...references, sets: withHexes(sets) };
}

async function newestMonth(database: Database): Promise<string | null> {
  const months = EVENT_KINDS.map((kind) => `SELECT month FROM ${factTable(kind)}`);
  const [[index = null] = []] = await database.rows(
    `SELECT max(month)::INTEGER FROM (${months.join(" UNION ALL ")})`,
  );
  return typeof index === "number" ? monthFromIndex(index) : null;
}

async function coverageOf(
  database: Database,
  { sets }: References,
  base: Base | null,
  changes: Changes | null,
) {
  const grounds = {
    boroughs: newestOf(sets, "borough") ?? null,
    wards: newestOf(sets, "ward") ?? null,
  };
  const before = base?.about.coverage ?? [];
  const coverage = [];
  for (const kind of EVENT_KINDS) {
    coverage.push(...(await measureCoverage(database, kind, grounds, before)));
  }
  return changes ? markShrunk(coverage, before, changes) : coverage;
}

function allInputs(base: Base | null, given: readonly InputRecord[]): InputRecord[] {
  const all = [...(base?.manifest.inputs ?? []), ...given];
  return [...new Map(all.map((input) => [`${input.name} ${input.sha256}`, input])).values()];
}
