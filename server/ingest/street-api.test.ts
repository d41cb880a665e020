import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import type { Store } from "./store.ts";

let store: Store;
let removeStore: () => Promise<void>;
let scratch: string;

beforeEach(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  scratch = await mkdtemp(join(tmpdir(), "trust-atlas-api-"));
});

afterEach(async () => {
  await removeStore();
  await rm(scratch, { recursive: true, force: true });
});

describe("the street API's answers", () => {
  const incident = (id: number, category: string) => ({
    category,
    location_type: "Force",
    location: { latitude: "51.504000", longitude: "-0.006000", street: { id: 1, name: "x" } },
    context: "",
    outcome_status: null,
    persistent_id: "",
    id,
    location_subtype: "",
    month: "2023-04",
  });

  async function answer(ward: string, incidents: unknown): Promise<string> {
    const path = join(scratch, `crime_month_2023_04_area_${ward}_0.json`);
    await writeFile(path, JSON.stringify(incidents));
    return path;
  }

  test("an incident answered for two polygons is one, and parts of a month are no rivals (trap 33)", async () => {
    const one = await answer("E05013512", [incident(1, "burglary"), incident(2, "robbery")]);
    const two = await answer("E05013513", [incident(2, "robbery"), incident(3, "drugs")]);
    const none = await answer("E05013514", []);
    const { files, editions } = await ingestInto(store, TINY_CITY, one, two, none);
    const answers = files.filter(({ path }) => path.endsWith(".json"));
    expect(editions).toEqual([]);
    expect(answers.map(({ read, used }) => [read, used])).toEqual([
      [2, 2],
      [2, 1],
      [0, 0],
    ]);
    expect(answers[1]?.setAside).toEqual({ "answered-for-two-polygons": 1 });
  });

  const NAME = "crime_month_2023_04_area_E05013512_0.json";

  test.each([
    ["given by name", () => join(scratch, NAME)],
    ["in a folder", () => scratch],
    ["in an archive", () => archived([NAME, ""], [NAME.replace("_0.", "_1."), "[]"])],
  ])("an answer without a byte %s is a failed request, not a zero (trap 34)", async (_, given) => {
    await writeFile(join(scratch, NAME), "");
    const reading = ingestInto(store, TINY_CITY, await given());
    await expect(reading).rejects.toThrow(/E05013512_0\.json.*expected.*an empty file/);
  });

  async function archived(...entries: readonly (readonly [string, string])[]): Promise<string> {
    const archive = pack();
    for (const [name, content] of entries) archive.entry({ name }, content);
    archive.finalize();
    const path = join(scratch, "london_month_2023_04.tar");
    await writeFile(path, await buffer(archive));
    return path;
  }

  test("an archive of answers that holds other files says which it passed over, one that holds no answer is refused", async () => {
    const answers = JSON.stringify([incident(1, "burglary")]);
    const other = await archived([NAME, answers], [`${NAME}.gz`, "?"], ["readme.txt", "hello"]);
    const { files, ignored } = await ingestInto(store, TINY_CITY, other);
    expect(files.find(({ path }) => path === other)).toMatchObject({ read: 1, used: 1 });
    expect(ignored).toEqual(
      expect.arrayContaining([
        { path: `${other}/${NAME}.gz`, reason: "no answer of the street API" },
        { path: `${other}/readme.txt`, reason: "notes, not data" },
      ]),
    );
    const none = ingestInto(store, TINY_CITY, await archived(["2023-04.csv", "a,b"]));
    await expect(none).rejects.toThrow(/2023_04\.tar: expected.*an archive without any \.json/);
  });

  test.each([
    ["plain", (tar: Buffer) => ["tar", tar.subarray(0, 300_000)] as const],
    ["between two files", (tar: Buffer) => ["tar", tar.subarray(0, -1024)] as const],
    ["compressed", (tar: Buffer) => ["tar.gz", gzipSync(tar).subarray(0, -2000)] as const],
  ])("an archive that was cut off, %s, is refused in one sentence", async (_, cut) => {
    const many = Array.from({ length: 4000 }, (_, id) => incident(id, "burglary"));
    const whole = await readFile(await archived([NAME, JSON.stringify(many)]));
    const [extension, bytes] = cut(whole);
    const path = join(scratch, `cut.${extension}`);
    await writeFile(path, bytes);
    const refused = { name: "RefusedInput", message: expect.stringContaining(`cut.${extension}`) };
    await expect(ingestInto(store, TINY_CITY, path)).rejects.toMatchObject(refused);
  });

  test("an answer of another shape is refused by name", async () => {
    const path = await answer("E05013512", [{ ...incident(1, "burglary"), month: 4 }]);
    await expect(ingestInto(store, TINY_CITY, path)).rejects.toThrow(
      /E05013512.*expected an answer of the police\.uk street API.*0\.month/,
    );
  });

  test.skipIf(!hasShared)(
    "a month's archive holds as many incidents as it has numbers (traps 33 and 34)",
    async () => {
      const archive = sharedPath("data/police/street-api-wards/london_month_2017_01.tar.gz");
      const { files } = await ingestInto(store, TINY_CITY, archive);
      expect(files.find(({ path }) => path === archive)).toMatchObject({
        read: 60_612,
        used: 57_702,
        setAside: { "answered-for-two-polygons": 2_910 },
      });
    },
  );
});
