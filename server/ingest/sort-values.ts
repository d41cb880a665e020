import type { Scenery } from "../../geo/domain/scenery.ts";
import type { Input } from "../sources/input.ts";
import type { SurveyRow } from "../sources/reference-kinds.ts";
import type { ReferenceRead } from "../sources/source.ts";
import { referencesOf, sceneryKey } from "./kept-references.ts";
import {
  PUBLISHED_COUNTS,
  type PublishedOffences,
  publishedCounts,
  publishedOffences,
  publishedOffer,
} from "./published-offences.ts";
import type { ReferencesFile } from "./snapshot-files.ts";
import { SURVEY_VALUES, surveyOffer, surveyValues } from "./survey-editions.ts";
import {
  type ChosenValues,
  chooseValues,
  type Disagreement,
  disagreement,
  type ValueOffer,
} from "./value-editions.ts";

interface SortedValues {
  readonly survey: readonly SurveyRow[];
  readonly published: readonly PublishedOffences[];
  readonly scenery: readonly Scenery[];
  readonly leftValues: ChosenValues<unknown>["left"];
  /** Files of which no value is used: by path, the files that give them instead. */
  readonly leftWhole: ReadonlyMap<string, string>;
  readonly disagreements: readonly Disagreement[];
}

type Given = { readonly input: Input; readonly read: ReferenceRead };

/** Survey values, published counts and shapes for the background, each from the file that is believed, beside those that `held` has of the snapshot that is built on. */
export function sortValues(reads: readonly Given[], held: ReferencesFile | null): SortedValues {
  const before = held && referencesOf(held);
  const surveyFiles = reads.flatMap((given) =>
    given.read.kind === "survey" ? surveyOffer(fileOf(given), given.read) : [],
  );
  const tables = reads.flatMap((given) =>
    given.read.kind === "published" ? publishedOffer(fileOf(given), given.read) : [],
  );
  const drawings = reads.flatMap((given) =>
    given.read.kind === "scenery" ? sceneryOffer(fileOf(given), given.read.shapes) : [],
  );
  const survey = chooseValues(surveyFiles, SURVEY_VALUES);
  const published = chooseValues(tables, PUBLISHED_COUNTS);
  const scenery = chooseValues(drawings, SHAPES);
  const leftValues = new Map([...survey.left, ...published.left, ...scenery.left]);
  return {
    survey: [...survey.values.values()],
    published: publishedOffences(published.values.values()),
    scenery: [...scenery.values.values()],
    leftValues,
    leftWhole: leftWhole([...surveyFiles, ...tables, ...drawings], leftValues),
    disagreements: [
      ...survey.disagreements,
      ...published.disagreements,
      ...disagreement(survey.values, surveyValues(before?.survey ?? []), REFRESHED, SURVEY_VALUES),
      ...disagreement(
        published.values,
        publishedCounts(before?.published ?? []),
        REFRESHED,
        PUBLISHED_COUNTS,
      ),
    ],
  };
}

function sceneryOffer(
  file: ReturnType<typeof fileOf>,
  shapes: readonly Scenery[],
): ValueOffer<Scenery> {
  const values = new Map(shapes.map((shape) => [sceneryKey(shape), shape]));
  return { ...file, newest: "", decimals: 0, values };
}

/** No figure rests on a shape of the background: which drawing of it is used is told, not how the two differ. */
const SHAPES = { what: "scenery", differenceOf: () => 0, textOf: ({ code }: Scenery) => code };

/** What is given again replaces what is held. */
const REFRESHED = { used: "the files given", left: "the snapshot that this builds on" };

function fileOf({ input, read }: Given): Pick<ValueOffer<unknown>, "path" | "named" | "derived"> {
  return { path: input.path, named: input.named, derived: read.derived };
}

function leftWhole(
  offers: readonly ValueOffer<unknown>[],
  left: SortedValues["leftValues"],
): Map<string, string> {
  return new Map(
    offers.flatMap(({ path, values }): [string, string][] => {
      const repeated = left.get(path);
      return repeated && repeated.size === values.size ? [[path, filesOf(repeated)]] : [];
    }),
  );
}

/** The files that give what another is not asked for, each once. */
export function filesOf(repeated: ReadonlyMap<string, string>): string {
  return [...new Set(repeated.values())].sort().join(" and ");
}
