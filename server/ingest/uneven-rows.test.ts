import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import type { FileReport } from "./report.ts";
import type { Store } from "./store.ts";

let store: Store;
let removeStore: () => Promise<void>;
let scratch: string;
let plain: string;

const references = ["boundaries", "census", "population"].map((part) => join(TINY_CITY, part));
const KINDS = ["street", "stop-and-search"] as const;
const nameOf = (kind: (typeof KINDS)[number]) => `2023-03-metropolitan-${kind}.csv`;

beforeAll(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  scratch = await mkdtemp(join(tmpdir(), "trust-atlas-uneven-"));
  plain = (await ingestRewritten((line) => line)).snapshot;
});

afterAll(async () => {
  await removeStore();
  await rm(scratch, { recursive: true, force: true });
});

/** Ingests the Met's files of a month after each of their lines was rewritten; line 0 is the header. */
async function ingestRewritten(
  rewrite: (line: string, number: number) => string,
  newline = "\r\n",
) {
  const folder = await mkdtemp(join(scratch, "month-"));
  for (const kind of KINDS) {
    const text = await readFile(join(TINY_CITY, "police/2023-03", nameOf(kind)), "utf8");
    const lines = text.trimEnd().split("\r\n").map(rewrite);
    await writeFile(join(folder, nameOf(kind)), [...lines, ""].join(newline));
  }
  const { snapshot, files } = await ingestInto(store, ...references, folder);
  const setAside = (kind: (typeof KINDS)[number]): FileReport["setAside"] | undefined =>
    files.find(({ path }) => path.endsWith(nameOf(kind)))?.setAside;
  return { snapshot, setAside };
}

describe("a spreadsheet's blanks at the end change nothing", () => {
  test.each([
    ["an unnamed column in every line", (line: string) => `${line},`],
    ["an unnamed column, quoted", (line: string) => `${line},"",""`],
    ["blanks beyond the header in some rows", (line: string, i: number) => line + [",", ""][i % 2]],
    [
      "an unnamed column that only the header has",
      (line: string, i: number) => line + (i ? "" : ","),
    ],
    [
      "blank columns at the end left out where sixteen rows have nothing in them",
      (line: string, i: number) => (i % 32 > 16 ? line.replace(/,+$/, "") : line),
    ],
  ])("%s", async (_, rewrite) => {
    const { snapshot, setAside } = await ingestRewritten(rewrite);
    expect([snapshot, setAside("street"), setAside("stop-and-search")]).toEqual([plain, {}, {}]);
  });
});

describe.each([
  ["CRLF", "\r\n"],
  ["LF", "\n"],
])("in a file with %s", (_, newline) => {
  /** A place's name in quotes with a line break: the reader skips eight bytes at a time, so that it sees one near the end only. */
  const broken = (line: string, i: number) =>
    line.replace(/On or near [^,]*/, `"A, ${newline}${"x".repeat(i % 11)}"`);

  test("a line break in quotes is part of its field", async () => {
    const { snapshot } = await ingestRewritten(
      (line, i) => (i % 7 === 2 ? broken(line, i) : line),
      newline,
    );
    expect(snapshot).toBe(plain);
  });

  test("a quote that never closes refuses the file, whatever stands in quotes before it", async () => {
    const reading = ingestRewritten(
      (line, i) =>
        i < 50 && i % 7 === 2
          ? broken(line, i)
          : i === 53
            ? line.replace(",Metro", ',"Metro')
            : line,
      newline,
    );
    await expect(reading).rejects.toThrow(/line \d+: expected every quoted field to be closed/);
  });
});

describe("a row that lost its place is set aside, not read by the wrong columns", () => {
  test("when a comma in a place's name pushes the blank of the last column over the end", async () => {
    const { setAside } = await ingestRewritten((line, i) =>
      i === 5 ? line.replace(/(On or near [^,]*)/, "$1, Corner") : line,
    );
    expect([setAside("street"), setAside("stop-and-search")]).toEqual([{ "row-malformed": 1 }, {}]);
  });

  test.each([
    ["the power", "Act 1971 (", "Act 1971, ("],
    ["the outcome", "A no further", "A no, further"],
  ])("when a comma in %s of a search does so", async (_, from, to) => {
    const { setAside } = await ingestRewritten((line, i) =>
      i === 2 ? line.replace(from, to) : line,
    );
    expect([setAside("street"), setAside("stop-and-search")]).toEqual([{}, { "row-malformed": 1 }]);
  });

  test("when a field is left out", async () => {
    const { setAside } = await ingestRewritten((line, i) =>
      i === 5 ? line.replace(",Metropolitan Police Service", "").replace(",,", ",") : line,
    );
    expect(setAside("street")).toEqual({ "row-malformed": 1 });
  });

  test("when something stands beyond the header, and when a row is endless", async () => {
    const { setAside } = await ingestRewritten((line, i) =>
      i === 5 ? `${line},see note` : i === 6 ? `${line}${",".repeat(40)}x` : line,
    );
    expect(setAside("street")).toEqual({ "row-malformed": 2 });
    expect(setAside("stop-and-search")).toEqual({ "row-malformed": 2 });
  });
});
