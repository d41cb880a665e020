import { judgeCode } from "./area-code.ts";
import type { AreaColumns } from "./area-columns.ts";
import { boroughCodeOf } from "./borough-names.ts";
import { placeName } from "./nomis-export.ts";
import type { TableRow } from "./table.ts";

/**
 * Tells of each row of a table whether its ward or LSOA is of another district than London's, as far as the table says.
 *
 * Codes of wards and LSOAs do not say where in England they are: the district's code does, or the name of an LSOA, which is
 * its district's and a number (`Hartlepool 001A`). Names count only in a table that has London's among them.
 */
export function elsewhereJudge(
  rows: readonly TableRow[],
  { name, borough }: Pick<AreaColumns, "name" | "borough">,
): (row: TableRow) => boolean {
  if (borough !== null) return ({ fields }) => isElsewhere(fields[borough] ?? "");
  if (name === null) return () => false;
  const districtOf = ({ fields }: TableRow) => districtNamed(fields[name] ?? "");
  const isLondons = (district: string | null) =>
    district !== null && boroughCodeOf(district) !== null;
  if (!rows.some((row) => isLondons(districtOf(row)))) return () => false;
  return (row) => {
    const district = districtOf(row);
    return district !== null && !isLondons(district);
  };
}

function isElsewhere(district: string): boolean {
  const judged = judgeCode(district);
  return "setAside" in judged && judged.setAside === "outside-london";
}

/** The district in the name of a small area; null where the name is no such one. */
function districtNamed(name: string): string | null {
  return /^(.+) \d{3}[A-Z]?$/.exec(placeName(name))?.[1] ?? null;
}
