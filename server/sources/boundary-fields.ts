import type { AreaLevel } from "./area-code.ts";
import { fullYear } from "./vintage.ts";

/** Which of a boundary file's fields hold what is needed of each area. */
export interface BoundaryFields {
  /** Null where the file has names only. */
  readonly code: string | null;
  readonly name: string | null;
  readonly borough: string | null;
  /** The year that the code's field is named for (`WD22CD`), null when it names none. */
  readonly year: number | null;
}

/** The fields that hold code, name and borough, told by their names in any case. */
export function chooseFields(fields: readonly string[], wanted: AreaLevel | null): BoundaryFields {
  const code = firstMatch(fields, [...(wanted ? [CODE_OF[wanted]] : []), ...CODES]);
  const [, kind = "", digits] = KIND_AND_YEAR.exec(code ?? "") ?? [];
  const ownName = new RegExp(`^${kind}${digits}nm$`, "i");
  return {
    code,
    name: firstMatch(fields, [...(digits === undefined ? [] : [ownName]), ...NAMES]),
    borough: firstMatch(fields, BOROUGHS),
    year: digits === undefined ? null : fullYear(digits),
  };
}

const KIND_AND_YEAR = /^(lsoa|wd|msoa|lad)(\d\d)cd$/i;

/**
 * Finest first. Files of small areas also name the larger areas that these lie in, so that the coarsest code must come last
 * or every LSOA of a borough would pass for the borough.
 */
const CODES = [
  /^code$/i,
  /^gss_?code$/i,
  /^lsoa\d\dcd$/i,
  /^wd\d\dcd$/i,
  /^msoa\d\dcd$/i,
  /^lad\d\dcd$/i,
];

/** Asked for first when the user has said what the file is. */
const CODE_OF: Readonly<Record<AreaLevel, RegExp>> = {
  lsoa: /^lsoa\d\dcd$/i,
  ward: /^wd\d\dcd$/i,
  borough: /^lad\d\dcd$/i,
};

const NAMES = [/^name$/i, /^lsoa\d\dnm$/i, /^wd\d\dnm$/i, /^lad\d\dnm$/i];

const BOROUGHS = [/^borough_code$/i, /^lad\d\dcd$/i, /^lagsscode$/i, /^ladcd(_active)?$/i];

function firstMatch(fields: readonly string[], patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const field = fields.find((name) => pattern.test(name));
    if (field !== undefined) return field;
  }
  return null;
}
