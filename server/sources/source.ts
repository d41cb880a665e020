import type { Input } from "./input.ts";
import type {
  BoundaryRead,
  CensusAgeRead,
  CensusRead,
  CommandUnitsRead,
  DeprivationRead,
  LookupRead,
  LsoaChangeRead,
  NotUsedRead,
  PopulationRead,
  PostcodesRead,
  PublishedRead,
  SceneryRead,
  SurveyRead,
  WardNamesRead,
} from "./reference-kinds.ts";
import type { Tally } from "./tally.ts";

/**
 * One publisher's form of reference data: how a file of it is known, and how it is read.
 *
 * The registry (`registry.ts`) lists them all; `source.battery.ts` holds the tests that every one must pass.
 */
export interface ReferenceSource {
  readonly id: string;
  readonly label: string;
  readonly publisher: string;
  readonly licence: string;
  /** What must stand beside anything made from it; the publisher's year is that of the set or count. */
  readonly attribution: string;
  /** Whether the file is of this kind, by its content. Never throws on data; a file that is claimed may still be refused. */
  recognise(input: Input, head: Uint8Array): Promise<boolean>;
  /** Reads the whole file. Throws `RefusedInput` when it cannot be trusted. */
  read(input: Input): Promise<ReferenceRead>;
}

/** What a reference file held. `tally` counts its rows, features or records; `notes` are sentences for the report. */
export type ReferenceRead = {
  readonly tally: Tally;
  readonly notes: readonly string[];
  /** Computed from a publisher's figures by someone else: to be used only where the publisher's own are missing. */
  readonly derived: boolean;
} & (
  | BoundaryRead
  | CensusRead
  | CensusAgeRead
  | PopulationRead
  | LookupRead
  | LsoaChangeRead
  | WardNamesRead
  | CommandUnitsRead
  | DeprivationRead
  | PostcodesRead
  | SurveyRead
  | PublishedRead
  | SceneryRead
  | NotUsedRead
);
