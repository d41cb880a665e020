import { findColumn } from "./csv-columns.ts";
import { tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import { isCalledDerived } from "./derived-name.ts";
import type { Input } from "./input.ts";
import { OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { rowsOfOneLevel } from "./one-level.ts";
import type { CommandUnitsRead } from "./reference-kinds.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";

/** Which force polices each borough, and in which of the Met's Basic Command Units it is. */
export const commandUnits: ReferenceSource = {
  id: "command-units",
  label: "Basic Command Unit to borough lookup",
  publisher: "Metropolitan Police Service",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution:
    "Contains public sector information licensed under the Open Government Licence v3.0 (Metropolitan Police Service).",
  async recognise(_input, head) {
    return columnsOf(tryCsvHead(head)?.columns ?? []) !== null;
  },
  read,
};

async function read(input: Input): Promise<ReferenceRead> {
  const { path } = input;
  const tally = openTally();
  const table = await readCsvTable(input, tally);
  const columns = columnsOf(table.columns);
  if (!columns) throw new TypeError(`${path} was not recognised before it was read`);
  const area = { code: columns.borough, name: null, borough: null };
  const rows: CommandUnitsRead["rows"][number][] = [];
  for (const row of rowsOfOneLevel(table, area, tally, path).rows) {
    const [force = "", code = "", name = ""] = [columns.force, columns.code, columns.name].map(
      (position) => row.fields[position],
    );
    const isWhole = force !== "" && (code === "") === (name === "");
    if (!isWhole) setRowAside(tally, "unit-incomplete", row.line);
    else rows.push({ borough: row.code, force, unit: code === "" ? null : { code, name } });
  }
  return {
    kind: "command-units",
    namesConfirmed: false,
    rows,
    derived: isCalledDerived(path),
    tally: closeTally(tally, path),
    notes: [
      "used to find boroughs by; names and letters of the units are not confirmed, and are shown as such",
    ],
  };
}

function columnsOf(columns: readonly string[]) {
  const [borough, force, code, name] = ["borough_code", "force", "bcu_code", "bcu_name"].map(
    (column) => findColumn(columns, column),
  );
  if (borough == null || force == null || code == null || name == null) return null;
  return { borough, force, code, name };
}
