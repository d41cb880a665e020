import { squareMetresOf } from "../../geo/boundary/area-measures.ts";
import type { AgeCounts } from "../../geo/domain/age-band.ts";
import type { Area } from "../../geo/domain/area.ts";
import type { CensusCounts } from "../../geo/domain/group.ts";
import { boundarySetKey, type Level } from "../../geo/domain/level.ts";
import type { Scenery } from "../../geo/domain/scenery.ts";
import { checkedAreas } from "../sources/boundary-shapes.ts";
import type { Input } from "../sources/input.ts";
import type { DeprivationRead, SurveyRow } from "../sources/reference-kinds.ts";
import type { ReferenceRead } from "../sources/source.ts";
import { ageCountsOf } from "./age-counts.ts";
import type { Base } from "./base.ts";
import { withKept } from "./kept-references.ts";
import type { AreaSet } from "./locate-events.ts";
import type { PublishedOffences } from "./published-offences.ts";
import { type Chosen, chooseEdition, type Offer } from "./reference-editions.ts";
import { sortValues } from "./sort-values.ts";
import type { ChosenValues, Disagreement } from "./value-editions.ts";

/** Everything that an ingest read beside police records and uses, sorted by what it is. */
export interface References {
  readonly sets: readonly AreaSet[];
  /** Census counts by level, then by area code. */
  readonly census: ReadonlyMap<Level, ReadonlyMap<string, CensusCounts>>;
  /** People by age in the same way. */
  readonly ages: ReadonlyMap<Level, ReadonlyMap<string, AgeCounts>>;
  readonly population: readonly Population[];
  readonly survey: readonly SurveyRow[];
  readonly deprivation: readonly Deprivation[];
  readonly scenery: readonly Scenery[];
  readonly published: readonly PublishedOffences[];
  /** Files that were read and are not used because another answers the same question: by path, what that other is. */
  readonly left: ReadonlyMap<string, string>;
  /** Of each population file: its residents of areas in years that another gives instead. */
  readonly leftYears: ReadonlyMap<string, number>;
  /** Survey values and published counts of each file that another gives instead. */
  readonly leftValues: ChosenValues<unknown>["left"];
  /** Where files, or a file and what was held before, give different values for one question. */
  readonly disagreements: readonly Disagreement[];
}

export interface Population {
  readonly level: Level;
  /** Of the areas; null where the table does not say and its codes must. */
  readonly vintage: number | null;
  readonly year: number;
  readonly residents: ReadonlyMap<string, number>;
}

export type Deprivation = Pick<DeprivationRead, "level" | "vintage" | "basis"> & {
  readonly scores: ReadonlyMap<string, number>;
};

type Given = { readonly input: Input; readonly read: ReferenceRead };

/** Sorts what was read, chooses where several files answer one question, and adds what the base holds and was not given again. */
export function sortReferences(
  reads: readonly Given[],
  base: Pick<Base, "references" | "sets"> | null = null,
): References {
  const left = new Map<string, string>();
  const choose = <T>(questions: ReadonlyMap<string, readonly Offer<T>[]>): Chosen<T>[] =>
    [...questions].sort(byKey).flatMap(([, offers]) => {
      const chosen = chooseEdition(offers);
      for (const { path } of chosen?.left ?? []) left.set(path, chosen?.used[0]?.path ?? "");
      return chosen ? [chosen] : [];
    });
  const sets = choose(boundaryOffers(reads)).map(joined);
  const census = choose(censusOffers(reads)).map(mergedCounts);
  const ages = choose(ageOffers(reads)).map(mergedCounts);
  const years = choose(populationOffers(reads));
  const population = years.map(mergedResidents);
  const deprivation = choose(deprivationOffers(reads)).flatMap(({ used }) =>
    used.map(({ content }) => content),
  );
  const { survey, published, scenery, ...values } = sortValues(reads, base?.references ?? null);
  const given = {
    ...{ sets, census: new Map(census), ages: new Map(ages), population, deprivation },
    ...{ survey, published, scenery },
  };
  // A file of several years is only left when none of its years is used.
  for (const { path } of years.flatMap(({ used }) => used)) left.delete(path);
  const leftYears = new Map<string, number>();
  for (const { path, codes } of years.flatMap((chosen) => chosen.left)) {
    leftYears.set(path, (leftYears.get(path) ?? 0) + codes.size);
  }
  for (const [path, instead] of values.leftWhole) left.set(path, instead);
  const { leftValues, disagreements } = values;
  return { ...withKept(given, base), left, leftYears, leftValues, disagreements };
}

type Questions<T> = Map<string, Offer<T>[]>;

function ask<T>(questions: Questions<T>, question: string, offer: Offer<T>): void {
  questions.set(question, [...(questions.get(question) ?? []), offer]);
}

function fileOf({ input, read }: Given): Pick<Offer<unknown>, "path" | "named" | "derived"> {
  return { path: input.path, named: input.as !== null, derived: read.derived };
}

/** Of two drawings with as many areas the one that covers more ground holds more points: it has the river. */
function boundaryOffers(reads: readonly Given[]): Questions<AreaSet> {
  const questions: Questions<AreaSet> = new Map();
  for (const given of reads) {
    const { read } = given;
    if (read.kind !== "boundary") continue;
    const { set, areas } = read;
    ask(questions, boundarySetKey(set), {
      ...fileOf(given),
      codes: new Set(areas.map(({ code }) => code)),
      weight: areas.reduce((sum, { geometry }) => sum + squareMetresOf(geometry), 0),
      content: { set, areas },
    });
  }
  return questions;
}

function censusOffers(reads: readonly Given[]): Questions<readonly [Level, Counts]> {
  const questions: Questions<readonly [Level, Counts]> = new Map();
  for (const given of reads) {
    const { read } = given;
    // Somebody else's estimate by ward is no census table; ours is made from the small areas, and says how.
    if (read.kind !== "census" || read.derived) continue;
    const counts = new Map([...read.counts].map(([code, { counts: people }]) => [code, people]));
    ask(questions, read.level, {
      ...fileOf(given),
      codes: new Set(counts.keys()),
      weight: 0,
      content: [read.level, counts],
    });
  }
  return questions;
}

/** Of tables in five years and in broad bands the finer is believed: they are the same people, rounded otherwise. */
function ageOffers(reads: readonly Given[]): Questions<readonly [Level, Counts]> {
  const questions: Questions<readonly [Level, Counts]> = new Map();
  for (const given of reads) {
    const { read } = given;
    const counts = read.kind === "census-age" ? ageCountsOf(read) : null;
    if (read.kind !== "census-age" || !counts) continue;
    ask(questions, read.level, {
      ...fileOf(given),
      codes: new Set(counts.keys()),
      weight: read.bands.length,
      content: [read.level, counts],
    });
  }
  return questions;
}

/** People by census group or by age. */
type Counts = ReadonlyMap<string, readonly number[]>;

/** What was once expected of a year to come is no denominator. */
function populationOffers(reads: readonly Given[]): Questions<Population> {
  const questions: Questions<Population> = new Map();
  for (const given of reads) {
    const { read } = given;
    if (read.kind !== "population") continue;
    const { level, vintage } = read;
    for (const { year, estimate, residents } of read.years) {
      if (estimate !== "official") continue;
      ask(questions, `${level} ${vintage} ${year}`, {
        ...fileOf(given),
        codes: new Set(residents.keys()),
        weight: 0,
        content: { level, vintage, year, residents },
      });
    }
  }
  return questions;
}

function deprivationOffers(reads: readonly Given[]): Questions<Deprivation> {
  const questions: Questions<Deprivation> = new Map();
  for (const given of reads) {
    const { read } = given;
    if (read.kind !== "deprivation") continue;
    const { level, vintage, basis, areas } = read;
    const scores = new Map([...areas].map(([code, { score }]) => [code, score]));
    ask(questions, `${level} ${vintage}`, {
      ...fileOf(given),
      codes: new Set(scores.keys()),
      weight: 0,
      content: { level, vintage, basis, scores },
    });
  }
  return questions;
}

function joined({ used }: Chosen<AreaSet>): AreaSet {
  const [first] = used;
  if (!first) throw new RangeError("an edition has at least one file");
  const all = used.flatMap(({ content }) => content.areas);
  const paths = used.map(({ path }) => path).join(" with ");
  const areas: readonly Area[] = used.length === 1 ? all : checkedAreas(paths, all).areas;
  return { set: first.content.set, areas: [...areas].sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

function mergedCounts({ used }: Chosen<readonly [Level, Counts]>): readonly [Level, Counts] {
  const level = used[0]?.content[0] ?? "borough";
  return [level, new Map(used.flatMap(({ content: [, counts] }) => [...counts]))];
}

function mergedResidents({ used }: Chosen<Population>): Population {
  const [first] = used;
  if (!first) throw new RangeError("an edition has at least one file");
  const residents = new Map(used.flatMap(({ content }) => [...content.residents]));
  return { ...first.content, residents };
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
