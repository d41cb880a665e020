import type { Area } from "../../geo/domain/area.ts";
import type { CensusCounts } from "../../geo/domain/group.ts";
import type { BoundarySet } from "../../geo/domain/level.ts";
import type { AreaLevel } from "./area-code.ts";
import type { Input } from "./input.ts";
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
} & (BoundaryRead | CensusRead | PopulationRead | LookupRead);

/** Areas of one boundary set, perhaps not all of it. A ward or LSOA whose file names no borough has `""` for it. */
interface BoundaryRead {
  readonly kind: "boundary";
  readonly set: BoundarySet;
  readonly areas: readonly Area[];
}

/** People by the census's 19 ethnic groups, by area code. An area that is not in the map has no count, not 0. */
interface CensusRead {
  readonly kind: "census";
  readonly level: AreaLevel;
  readonly year: 2021;
  readonly counts: ReadonlyMap<string, { readonly name: string; readonly counts: CensusCounts }>;
}

/** Residents by area code in the middle of a year. An area that is not in the map has no estimate, not 0. */
interface PopulationRead {
  readonly kind: "population";
  readonly level: AreaLevel;
  readonly year: number;
  readonly residents: ReadonlyMap<string, number>;
}

/** Which ward and borough each LSOA is said to lie in, by best fit: an LSOA may cross ward boundaries. */
interface LookupRead {
  readonly kind: "lookup";
  readonly vintages: { readonly lsoa: number; readonly ward: number };
  readonly rows: readonly LookupRow[];
}

export interface LookupRow {
  readonly lsoa: string;
  readonly ward: string;
  readonly borough: string;
}
