import { codeFeatures } from "./boundary-codes.ts";
import { chooseFields } from "./boundary-fields.ts";
import { boundarySetOf } from "./boundary-set.ts";
import { type CoordinateSystem, checkedAreas, shapeOf } from "./boundary-shapes.ts";
import { NATIONAL_GRID_METHOD } from "./british-national-grid.ts";
import { isCalledDerived } from "./derived-name.ts";
import type { Input } from "./input.ts";
import { type RawFeature, textOf } from "./raw-feature.ts";
import { saidSet } from "./said.ts";
import type { ReferenceRead } from "./source.ts";
import { closeTally, openTally } from "./tally.ts";

/**
 * Areas from the features of a boundary file: fields chosen, level and vintage told, coordinates in WGS84, geometry checked.
 *
 * `notes` are those that reading the format gave. Areas outside London are set aside. Throws `RefusedInput`.
 */
export function readBoundary(
  input: Input,
  features: readonly RawFeature[],
  system: CoordinateSystem,
  notes: readonly string[],
): ReferenceRead {
  const { path } = input;
  const asSaid = saidSet(input.as);
  const tally = openTally();
  tally.read = features.length;
  const names = [...(features[0]?.properties.keys() ?? [])];
  const fields = chooseFields(names, asSaid && asSaid.level !== "hex" ? asSaid.level : null);
  const { level, coded } = codeFeatures(path, features, fields, tally);
  const codes = coded.map(({ code }) => code);
  const { set, note } = boundarySetOf(path, asSaid, level, codes, fields.year);
  const checked = checkedAreas(
    path,
    coded.map((area) => ({
      code: area.code,
      name: textOf(area.feature, fields.name) || area.code,
      borough: area.borough,
      geometry: shapeOf(path, area, system),
    })),
  );
  const said = [
    ...notes,
    note,
    ...(fields.code === null ? ["codes were given by official borough names"] : []),
    ...(fields.name === null ? ["areas are called by their codes, since no field names them"] : []),
    ...(system === "national-grid" ? [NATIONAL_GRID_METHOD] : []),
    ...checked.notes,
  ];
  return {
    kind: "boundary",
    set,
    areas: checked.areas,
    derived: isCalledDerived(path),
    tally: closeTally(tally, path),
    notes: said,
  };
}
