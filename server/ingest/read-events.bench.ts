import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { bench, describe } from "vitest";
import { sharedPath } from "../../geo/testing/shared-data.ts";
import { listInputs } from "../sources/list-inputs.ts";
import { POLICE_KINDS } from "../sources/police-kinds.ts";
import { TINY_CITY } from "../testing/tiny-city.ts";
import { openDatabase } from "./database.ts";
import { STAGING_TABLES } from "./event-tables.ts";
import { loadLabels, readLabels } from "./labels.ts";
import { readEvents } from "./read-events.ts";

const real = sharedPath("data/police/stop-and-search/2023-01-metropolitan-stop-and-search.csv.gz");
const file = existsSync(real)
  ? real
  : join(TINY_CITY, "police/2023-01/2023-01-metropolitan-stop-and-search.csv");
const kind = POLICE_KINDS.find(({ id }) => id === "stop-and-search");

const database = await openDatabase({ memory: "600MB", threads: 2, spillFolder: null });
await loadLabels(database, await readLabels());
for (const table of Object.values(STAGING_TABLES)) await database.run(table);
const [input] = (await listInputs([file])).inputs;
const folder = mkdtempSync(join(tmpdir(), "trust-atlas-bench-"));

describe(`one month of searches, ${existsSync(real) ? "the Met's of 2023-01" : "tiny city"}`, () => {
  bench("read, checked and translated into the staging table (ours, DuckDB)", async () => {
    if (!input || !kind) throw new Error("the file is not there");
    await readEvents(database, input, kind, { file: 0, edition: 0 }, folder);
    await database.run("DELETE FROM stop");
  });

  bench("only cut into rows and fields (csv-parse)", () => {
    const bytes = readFileSync(file);
    parse(file.endsWith(".gz") ? gunzipSync(bytes) : bytes, { columns: true });
  });
});
