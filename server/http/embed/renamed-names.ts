import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { MEASURES } from "../../../geo/view/measure-registry.ts";
import type { Pairs } from "../params.ts";

/** One line of the reviewed table `data/lookups/renamed.csv`: a measure or an area that addresses once called otherwise. */
const renamedName = z.strictObject({
  kind: z.enum(["measure", "area"]),
  old: z.string().min(1),
  new: z.string().min(1),
});

export type RenamedName = z.infer<typeof renamedName>;

const TABLE = join(import.meta.dirname, "../../../data/lookups/renamed.csv");

/** Reads the table; throws where a line is not what its first line says, or where an old name is in use. */
export function readRenamedNames(text: string = readFileSync(TABLE, "utf8")): RenamedName[] {
  const rows = z.array(renamedName).parse(parse(text, { columns: true, skip_empty_lines: true }));
  const inUse = rows.find(
    ({ kind, old }) => kind === "measure" && MEASURES.some(({ id }) => id === old),
  );
  if (inUse) throw new RangeError(`renamed.csv: ${inUse.old} is the name of a measure now`);
  return rows;
}

/** The pairs of an address with today's names; null where they had them already. */
export function withTodaysNames(query: Pairs, names: readonly RenamedName[]): Pairs | null {
  const today = (kind: RenamedName["kind"], name: string) =>
    names.find((own) => own.kind === kind && own.old === name)?.new ?? name;
  const renamed = query.map(([name, value]): readonly [string, string] => {
    if (name === "measure") return [name, today("measure", value)];
    if (name !== "areas") return [name, value];
    const codes = value.split(",").map((code) => today("area", code));
    return [name, codes.join(",")];
  });
  return renamed.some(([, value], i) => value !== query[i]?.[1]) ? renamed : null;
}
