import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

const TEMPLATE = JSON.stringify({
  title: "Panel of {borough}",
  items: [
    { view: "measure=stop-rate&level=ward&period=2023-01..2023-03", heading: "Wards of {borough}" },
    { area: "level=borough&areas=E09000003&period=2023-01..2023-03" },
    { compare: "measure=stop-rate&level=borough&period=2023-01..2023-03", note: "{borough}?" },
  ],
});

async function run(options: Readonly<Record<string, string | boolean>>, paths: string[] = []) {
  const written = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  onTestFinished(() => written.mockRestore());
  const usual = { config: readConfig({}), storeFolder: store.folder, json: false, quiet: true };
  return exportCommand.run({ ...usual, paths, options });
}

test("one call writes a briefing for each borough, about that borough alone", async () => {
  const folder = temporaryFolder({ "panel.json": TEMPLATE });
  const briefing = join(folder, "panel.json");
  await run({ briefing, to: join(folder, "out/panel.html"), "each-borough": true });
  expect(readdirSync(join(folder, "out")).sort()).toEqual([
    "panel-E09000001-citadel.html",
    "panel-E09000002-eastwick.html",
    "panel-E09000003-westwick.html",
  ]);
  const html = readFileSync(join(folder, "out/panel-E09000002-eastwick.html"), "utf8");
  for (const said of ["Panel of Eastwick", "1. Wards of Eastwick", "Alder", "Eastwick?"]) {
    expect(html).toContain(said);
  }
  expect(html).toContain("Profile of Eastwick");
  expect(html).not.toContain("Profile of Westwick");
  expect(html).not.toMatch(/<th scope="row">Elm</);
});

test("without boroughs the briefing is written as it is", async () => {
  const folder = temporaryFolder({ "panel.json": TEMPLATE });
  const to = join(folder, "panel.html");
  expect(await run({ briefing: join(folder, "panel.json"), to })).toBe(0);
  expect(readFileSync(to, "utf8")).toContain("Profile of Westwick");
});

test.each([
  [{ to: "a.csv" }, TEMPLATE, ".html, .pdf, .pptx"],
  [{}, TEMPLATE, "--to"],
  [{ to: "a.html", width: "800" }, TEMPLATE, "--width"],
  [{ to: "a.html" }, "{}", "Expected a briefing as JSON"],
  [{ to: "a.html" }, '{"items": [{"view": "measure=nonsense"}]}', "Item 1, measure"],
])("a briefing with %o is a wrong call that says so", async (options, text, said) => {
  const folder = temporaryFolder({ "panel.json": text });
  const asked = { briefing: join(folder, "panel.json"), ...options };
  const failed = await run(asked).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(WrongCall);
  expect(String(failed)).toContain(said);
});
