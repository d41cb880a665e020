import { expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { commandUnits } from "./command-units.ts";
import { readMemory, readShared } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";

test("a unit with letters but no name is set aside", async () => {
  const data = "borough_code,force,bcu_code,bcu_name\nE09000002,Met,EA,\n";
  const refusal = await refusalOf(readMemory(commandUnits, "command-units", { path: "x", data }));
  expect(refusal.code).toBe("unit-incomplete");
});

test.skipIf(!hasShared)(
  "12 units of the Met hold 32 boroughs, with names yet to be confirmed",
  async () => {
    const { rows, namesConfirmed, notes } = await readShared(
      commandUnits,
      "command-units",
      "lookups",
      "bcu_to_borough.csv",
    );
    expect(new Set(rows.flatMap(({ unit }) => unit?.code ?? [])).size).toBe(12);
    expect(rows.filter(({ unit }) => unit === null)).toEqual([
      { borough: "E09000001", force: "City of London Police", unit: null },
    ]);
    expect(namesConfirmed).toBe(false);
    expect(notes.join()).toContain("not confirmed");
  },
);
