import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { readConfig } from "../config.ts";
import type { Store } from "../ingest/store.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { agreementCommand } from "./agreement.ts";
import { EXIT } from "./exit-code.ts";

const police = (...parts: string[]) => sharedPath("data", "police", ...parts);
const burglaries = (month: string) =>
  police("met-burglary-only", `${month}-metropolitan-street.csv.gz`);
const WARDS = "MPS Ward Level Crime (most recent 24 months) 202304-202503.csv.gz";
const BOROUGHS = "MPS Borough Level Crime (most recent 24 months) 202401-202512.csv";

describe.skipIf(!hasShared)("the agreement with the Met's published burglaries", () => {
  let store: Store;
  let removeStore: () => Promise<void>;
  let scratch: string;

  beforeAll(async () => {
    ({ store, remove: removeStore } = await emptyStore());
    scratch = await mkdtemp(join(tmpdir(), "trust-atlas-agreement-"));
    await ingestInto(
      store,
      ...["2023-05", "2023-06", "2024-02", "2024-07"].map(burglaries),
      sharedPath("data", "boroughs", "london_boroughs_lad22_gen20_wgs84.geojson"),
      `ward@2022=${sharedPath("data", "wards", "london_wards_wd22_wgs84.geojson")}`,
    );
  }, 60_000);

  afterAll(async () => {
    vi.restoreAllMocks();
    await removeStore?.();
    await rm(scratch, { recursive: true, force: true });
  });

  async function run(...paths: string[]) {
    const said: string[] = [];
    const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      said.push(String(text));
      return true;
    });
    const code = await agreementCommand.run({
      paths,
      options: {},
      config: readConfig(),
      storeFolder: store.folder,
      json: false,
      quiet: false,
    });
    write.mockRestore();
    return { code, text: said.join("") };
  }

  test("names what is out of tolerance and why, and ends well when all of it is known", async () => {
    const { code, text } = await run(police("published", WARDS), police("published", BOROUGHS));
    expect(text).toMatch(/ward +borough 2024-02 .* 0\.0 % .* 0\.99\d$/m);
    expect(text).toMatch(/ward +ward +2023-06 .* out, known: total 6\.92 %/);
    expect(text).toMatch(/burglary 2023-05, ward table \(-2\.2 %\): probable, not proven/);
    expect(text).toMatch(
      /2024-07, boroughs: we are -2\.80 % from the borough table and 0\.07 % from the ward table/,
    );
    expect(text).toMatch(/4 known, 1 where the Met's tables differ, 0 unexplained/);
    expect(code).toBe(EXIT.done);
  }, 30_000);

  test("without the other table a difference stays unexplained, and the command says so by its exit code", async () => {
    const { code, text } = await run(police("published", BOROUGHS));
    expect(text).toMatch(
      /nothing known explains it\n {2}burglary 2024-07, borough table by borough/,
    );
    expect(code).toBe(EXIT.disagrees);
  }, 30_000);

  test("a table of other months leaves nothing to compare", async () => {
    const path = join(scratch, "other.csv");
    await writeFile(path, "MajorText,MinorText,BoroughName,201801\nBURGLARY,ANY,Camden,12\n");
    const { code, text } = await run(path);
    expect(text).toMatch(/^Nothing to compare/);
    expect(code).toBe(EXIT.done);
  }, 30_000);
});

test("tables that are not there are looked for in a place that is named", async () => {
  const { store, remove } = await emptyStore();
  await ingestInto(store, TINY_CITY);
  const call = { options: {}, config: readConfig(), json: false, quiet: true };
  const agree = (path: string) =>
    agreementCommand.run({ ...call, paths: [path], storeFolder: store.folder });
  await expect(agree(join(store.folder, "no-such"))).rejects.toThrow(
    /found nothing of that name.*TRUST_ATLAS_SHARED/,
  );
  await expect(agree(TINY_CITY)).rejects.toThrow(/found no such table/);
  await remove();
});
