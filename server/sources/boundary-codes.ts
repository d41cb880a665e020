import { isGssCode } from "../../geo/domain/area.ts";
import { type AreaLevel, judgeCode } from "./area-code.ts";
import { boroughCodeOf, LONDON_BOROUGHS } from "./borough-names.ts";
import type { BoundaryFields } from "./boundary-fields.ts";
import { type RawFeature, textOf } from "./raw-feature.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import { type OpenTally, setRowAside } from "./tally.ts";

/** A feature of London, or of a place that the file does not say. */
export interface CodedFeature {
  readonly feature: RawFeature;
  readonly code: string;
  /** Its own code for a borough; for others what the file says, `""` when it says nothing. */
  readonly borough: string;
}

/**
 * The features with their codes, and the one level they are of; those outside London are set aside.
 *
 * A file without codes is taken when each name is a borough's official one. Throws `RefusedInput` on a feature without a
 * usable code and on codes of two levels.
 */
export function codeFeatures(
  path: string,
  features: readonly RawFeature[],
  fields: BoundaryFields,
  tally: OpenTally,
): { level: AreaLevel; coded: CodedFeature[] } {
  const coded: CodedFeature[] = [];
  let level: AreaLevel | null = null;
  for (const feature of features) {
    const code = codeOf(path, feature, fields);
    const judged = judgeCode(code);
    if ("setAside" in judged) {
      setRowAside(tally, judged.setAside, null);
      continue;
    }
    level ??= judged.level;
    if (judged.level !== level) throw badCode(path, feature, code, level);
    const borough = level === "borough" ? code : textOf(feature, fields.borough);
    if (borough !== "" && !borough.startsWith("E09")) {
      setRowAside(tally, "outside-london", null);
      continue;
    }
    if (borough !== "" && !LONDON_BOROUGHS.has(borough)) {
      throw unknownBorough(path, feature, code, borough);
    }
    coded.push({ feature, code, borough });
  }
  if (level === null || coded.length === 0) throw noAreas(path, features, fields);
  return { level, coded };
}

function codeOf(path: string, feature: RawFeature, fields: BoundaryFields): string {
  if (fields.code === null) {
    const code = boroughCodeOf(textOf(feature, fields.name));
    if (code === null) throw noCode(path, feature);
    return code;
  }
  const code = textOf(feature, fields.code);
  if (!isGssCode(code)) throw badCode(path, feature, code, null);
  return code;
}

function badCode(
  path: string,
  feature: RawFeature,
  code: string,
  level: AreaLevel | null,
): RefusedInput {
  return new RefusedInput({
    code: level === null ? "no-code" : "two-levels",
    file: path,
    place: feature.place,
    expected:
      level === null ? "a GSS code such as E05013496" : `areas of one level (${level} so far)`,
    arrived: code === "" ? "none" : quoted(code),
    remedy: level === null ? "give every area its code" : "give one file for each level",
  });
}

/** An area of a borough that does not exist would stand on the map with nothing known of it. */
function unknownBorough(
  path: string,
  feature: RawFeature,
  code: string,
  borough: string,
): RefusedInput {
  const [first = "", last = ""] = [
    [...LONDON_BOROUGHS.keys()][0],
    [...LONDON_BOROUGHS.keys()].at(-1),
  ];
  return new RefusedInput({
    code: "borough-unknown",
    file: path,
    place: feature.place,
    expected: `one of London's ${LONDON_BOROUGHS.size} boroughs, ${first} to ${last}`,
    arrived: borough === code ? quoted(code) : `${quoted(borough)} as the borough of ${code}`,
    remedy: "correct the code, or leave the area out",
  });
}

function noCode(path: string, feature: RawFeature): RefusedInput {
  const fields = [...feature.properties.keys()].slice(0, 12).map((name) => quoted(name));
  return new RefusedInput({
    code: "no-code",
    file: path,
    place: feature.place,
    expected:
      "a field of GSS codes (code, GSS_CODE, WD22CD, LAD22CD, LSOA21CD) or official borough names",
    arrived: fields.length > 0 ? `the fields ${fields.join(", ")}` : "no fields",
    remedy: "add the codes",
  });
}

function noAreas(
  path: string,
  features: readonly RawFeature[],
  fields: BoundaryFields,
): RefusedInput {
  const [first] = features;
  return new RefusedInput({
    code: "no-areas",
    file: path,
    expected: "London boroughs (E09), wards (E05) or LSOAs (E01)",
    arrived: first ? quoted(textOf(first, fields.code)) : "no features",
    remedy: "give boundaries of one of these levels",
  });
}
