import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseView } from "../../geo/view/parse-view.ts";
import { createAtlas } from "../atlas/create-atlas.ts";
import { openSnapshot } from "../atlas/snapshot.ts";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { readAbout } from "./read-about.ts";
import type { Store } from "./store.ts";

let store: Store;
let removeStore: () => Promise<void>;
let scratch: string;

beforeEach(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  scratch = await mkdtemp(join(tmpdir(), "trust-atlas-words-"));
});

afterEach(async () => {
  await removeStore();
  await rm(scratch, { recursive: true, force: true });
});

const NAME = "2023-03-metropolitan-stop-and-search.csv";

/** The Met's searches of 2023-03 with one of the officers' words renamed. */
async function renamed(): Promise<string> {
  const text = await readFile(join(TINY_CITY, "police/2023-03", NAME), "utf8");
  const path = join(scratch, NAME);
  await writeFile(path, text.replaceAll(",Black,", ",Black British,"));
  return path;
}

test("a refresh whose words have changed is refused, and what is accepted is said beside every figure it touches", async () => {
  await ingestInto(store, TINY_CITY);
  const path = await renamed();
  await expect(refresh(store, [path])).rejects.toThrow(
    /metropolitan stops of 2023-03 have a label that is not recognised in \d+ of \d+ rows \(officer: Black British\)/i,
  );
  const { snapshot } = await refresh(store, [path], { acceptPartial: true });
  const atlas = createAtlas(await openSnapshot(store, snapshot));
  const codesOf = async (query: string) => {
    const view = parseView(new URLSearchParams(`level=borough&period=2023-03&${query}`));
    const answer = view.ok ? await atlas.values(view.value) : view;
    if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
    return answer.value.notes.map(({ code }) => code);
  };
  expect(await codesOf("measure=stop-rate&group=black")).toContain("labels-unrecognised");
  expect(await codesOf("measure=stop-count&object=drugs")).not.toContain("labels-unrecognised");
});

test("words accepted once are not refused when the same folder comes again, and stay accepted until the month comes otherwise", async () => {
  await ingestInto(store, TINY_CITY);
  const path = await renamed();
  await refresh(store, [path], { acceptPartial: true });
  const accepted = async () => (await readAbout(store))?.about.accepted;
  const before = await accepted();
  expect(before).toHaveLength(1);
  expect((await refresh(store, [path])).suspicions).toEqual([]);
  expect(await accepted()).toEqual(before);
  await refresh(store, [join(TINY_CITY, "police/2023-03", NAME)]);
  expect(await accepted()).toEqual([]);
});

test("a part of a sample city is invented like the whole of it", async () => {
  const city = join(scratch, "city");
  await cp(TINY_CITY, city, { recursive: true });
  await writeFile(join(city, "SAMPLE.json"), JSON.stringify({ synthetic: true }));
  const parts = ["police", "boundaries", "census", "population"].map((part) => join(city, part));
  const { notes } = await ingestInto(store, ...parts);
  expect(notes).toContain("The incidents are invented: this is the sample city.");
});

test("a force whose month of searches does not come is missed, though crimes are held for later months", async () => {
  const later = join(scratch, "2023-04-metropolitan-street.csv");
  const street = await readFile(
    join(TINY_CITY, "police/2023-03/2023-03-metropolitan-street.csv"),
    "utf8",
  );
  await writeFile(later, street.replaceAll("2023-03", "2023-04"));
  await ingestInto(store, TINY_CITY, later);
  await mkdir(join(scratch, "new"));
  const city = "2023-04-city-of-london-stop-and-search.csv";
  const from = join(TINY_CITY, "police/2023-03/2023-03-city-of-london-stop-and-search.csv");
  const text = (await readFile(from, "utf8")).replaceAll("2023-03", "2023-04");
  await writeFile(join(scratch, "new", city), text);
  await expect(refresh(store, [join(scratch, "new")])).rejects.toThrow(
    /metropolitan stops were held for 2023-03 and are not for 2023-04/,
  );
});
