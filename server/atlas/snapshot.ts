import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EventKind } from "../../geo/domain/event.ts";
import { type BoundarySet, boundarySetKey, parseBoundarySetKey } from "../../geo/domain/level.ts";
import type { Scenery } from "../../geo/domain/scenery.ts";
import { openDatabase } from "../ingest/database.ts";
import { POSTCODES } from "../ingest/gazetteer.ts";
import { readManifest } from "../ingest/manifest.ts";
import {
  type AboutFile,
  type AreasFile,
  areasFileName,
  type Manifest,
  REFERENCES,
  type ReferencesFile,
  type ResidentsFile,
  type SnapshotArea,
  SUCCESSORS,
  type SuccessorsFile,
  tableFileName,
  UNITS,
  type UnitsFile,
} from "../ingest/snapshot-files.ts";
import { faultOf } from "../ingest/snapshot-list.ts";
import { SnapshotUnusable } from "../ingest/snapshot-unusable.ts";
import { type Store, snapshotFolder } from "../ingest/store.ts";
import { type AreaFigures, figuresOf } from "./area-figures.ts";
import { type Facts, loadFacts } from "./facts.ts";
import {
  type Coordinates,
  loadCoordinates,
  loadPlaces,
  type Places,
  placesInside,
} from "./places.ts";
import { loadPostcodes, type Postcodes } from "./postcodes.ts";
import { loadSurvey, type Survey } from "./survey.ts";

/** A verified snapshot in memory: facts in tables, everything else as data. */
export interface Snapshot {
  readonly manifest: Manifest;
  readonly about: AboutFile;
  readonly residents: ResidentsFile;
  readonly successors: SuccessorsFile;
  /** By boundary set key. */
  readonly figures: Readonly<Record<string, AreaFigures>>;
  readonly survey: Survey;
  /** The Met's own published counts of offences, for drivers of trust only. */
  readonly published: NonNullable<ReferencesFile["published"]>;
  /** Boundary sets held, newest vintage of each level first. */
  readonly sets: readonly SnapshotSet[];
  readonly facts: Readonly<Record<EventKind, Facts>>;
  /** By place: 1 where any boundary set has it in an area. */
  readonly inside: Uint8Array;
  readonly coordinates: Coordinates;
  /** Parks and water for the background; empty where none were read. */
  readonly scenery: readonly Scenery[];
  /** The Met's units; empty where none are held. */
  readonly units: UnitsFile;
  /** Null where none are held. */
  readonly postcodes: Postcodes | null;
  /** Present and true where it holds coarse counts only (`coarse-snapshot.ts`). */
  readonly coarse?: true;
}

export interface SnapshotSet {
  readonly key: string;
  readonly set: BoundarySet;
  readonly areas: readonly SnapshotArea[];
  /** The boroughs that the areas belong to, each once. */
  readonly boroughs: readonly string[];
  readonly places: Places;
}

/**
 * Opens a snapshot: every file is hashed against the manifest, then the facts and the area of each place are read into memory.
 *
 * Throws `SnapshotUnusable`, naming the first file that is wrong.
 */
export async function openSnapshot(store: Store, id: string): Promise<Snapshot> {
  const folder = snapshotFolder(store, id);
  const manifest = await readManifest(store, id);
  if (!manifest) throw new SnapshotUnusable(id, "it is not in the store");
  const fault = await faultOf(store, manifest);
  if (fault !== null) throw new SnapshotUnusable(id, fault);
  const about: AboutFile = await readJson(folder, "about.json");
  const residents: ResidentsFile = await readJson(folder, "residents.json");
  const successors: SuccessorsFile = await readJson(folder, SUCCESSORS);
  const references: ReferencesFile = await readJson(folder, REFERENCES);
  const held = new Set(manifest.files.map(({ name }) => name));
  const units: UnitsFile = held.has(UNITS) ? await readJson(folder, UNITS) : [];
  const database = await openDatabase({ memory: "500MB", threads: 2, spillFolder: null });
  try {
    const sets: SnapshotSet[] = [];
    for (const key of Object.keys(residents)) {
      const set = parseBoundarySetKey(key);
      if (!set) throw new SnapshotUnusable(id, `residents.json names the boundary set ${key}`);
      const file: AreasFile = await readJson(folder, areasFileName(set));
      sets.push({
        key: boundarySetKey(set),
        set,
        areas: file.areas,
        boroughs: [...new Set(file.areas.map(({ borough }) => borough))],
        places: await loadPlaces(database, folder, set),
      });
    }
    sets.sort((a, b) => (b.set.vintage ?? 0) - (a.set.vintage ?? 0));
    const facts = {
      incident: await loadFacts(database, folder, "incident"),
      stop: await loadFacts(database, folder, "stop"),
    };
    const inside = placesInside(sets.map(({ places }) => places));
    const coordinates = await loadCoordinates(database, folder);
    const figures = Object.fromEntries(sets.map((set) => [set.key, figuresOf(set, references)]));
    const survey = loadSurvey(references);
    const { scenery = [], published = [] } = references;
    const postcodes = held.has(tableFileName(POSTCODES))
      ? await loadPostcodes(database, folder)
      : null;
    return {
      ...{ manifest, about, residents, successors, figures, survey, published },
      ...{ sets, facts, inside, coordinates, scenery, units, postcodes },
    };
  } finally {
    database.close();
  }
}

async function readJson<T>(folder: string, name: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, name), "utf8"));
}
