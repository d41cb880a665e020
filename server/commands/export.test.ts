import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { readConfig } from "../config.ts";
import type { Store } from "../ingest/store.ts";
import { temporaryFolder } from "../sources/temporary-folder.test-support.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { WrongCall } from "./command.ts";
import { exportCommand } from "./export.ts";

let store: Store;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ store, remove } = await emptyStore());
  await ingestInto(store, TINY_CITY);
});

afterAll(() => remove());

const WARDS = "measure=stop-rate&level=ward&period=2023-01..2023-03";

async function run(view: string, options: Readonly<Record<string, string | boolean>>) {
  const written = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  onTestFinished(() => written.mockRestore());
  const config = readConfig({});
  const usual = { config, storeFolder: store.folder, json: false, quiet: true };
  return exportCommand.run({ ...usual, paths: [view], options });
}

function namesIn(path: string): string[] {
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true, comment: "#" });
  return rows.map((row) => row["name"] ?? "");
}

test("a View is written in the format that the file's name asks for", async () => {
  const folder = temporaryFolder({});
  const page = `https://atlas.example/?${WARDS}#10/51.5/-0.1`;
  expect(await run(page, { to: join(folder, "new/wards.csv") })).toBe(0);
  expect(namesIn(join(folder, "new/wards.csv"))).toContain("Alder");
  expect(await run(WARDS, { to: join(folder, "wards.png"), width: "400", theme: "dark" })).toBe(0);
  expect(readFileSync(join(folder, "wards.png")).readUInt32BE(16)).toBe(400);
});

test("one file for each borough has its areas alone", async () => {
  const folder = temporaryFolder({});
  await run(WARDS, { to: join(folder, "wards.csv"), "each-borough": true });
  expect(readdirSync(folder).sort()).toEqual([
    "wards-E09000001-citadel.csv",
    "wards-E09000002-eastwick.csv",
    "wards-E09000003-westwick.csv",
  ]);
  expect(namesIn(join(folder, "wards-E09000002-eastwick.csv"))).toEqual([
    "Alder",
    "Birch",
    "Cedar",
  ]);
});

test("of a View by borough, each file is drawn with its own borough selected", async () => {
  const folder = temporaryFolder({});
  const view = "measure=stop-disparity&level=borough&period=2023-01..2023-03";
  await run(view, { to: join(folder, "gap.svg"), "each-borough": true });
  const svg = readFileSync(join(folder, "gap-E09000003-westwick.svg"), "utf8");
  expect(svg).toContain("Marked on the map: 1 Westwick, ");
});

test.each([
  [WARDS, { to: "wards.docx" }, "wards.docx"],
  [WARDS, {}, "--to"],
  ["measure=nonsense", { to: "a.csv" }, "measure"],
  [`${WARDS}&areas=E05999999`, { to: "a.csv" }, "areas"],
  [WARDS, { to: "a.csv", width: "300" }, "--width"],
  [WARDS, { to: "a.png", width: "9999" }, "4096"],
])("%s with %o is a wrong call that names %s", async (view, options, named) => {
  const failed = await run(view, options).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(WrongCall);
  expect(String(failed)).toContain(named);
});
