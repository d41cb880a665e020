import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RefusedInput } from "./refused-input.ts";
import { temporaryFolder } from "./temporary-folder.test-support.ts";
import { listArchive } from "./zip-archive.ts";
import { writeZip, type ZipFileSpec } from "./zip-writer.test-support.ts";

const CSV = "Crime ID,Month\n".concat("abc,2023-01\n".repeat(300));
const GOOD: ZipFileSpec[] = [
  { name: "2023-01/2023-01-btp-street.csv", data: CSV },
  { name: "2023-02/2023-02-btp-street.csv", data: CSV.toLowerCase(), store: true },
];

async function expand(file: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { name, bytes } of await listArchive(file, "a.zip")) {
    const chunks: Buffer[] = [];
    for await (const chunk of bytes()) chunks.push(chunk);
    texts.set(name, Buffer.concat(chunks).toString());
  }
  return texts;
}

async function outcome(zip: Uint8Array): Promise<Map<string, string> | RefusedInput> {
  const file = join(temporaryFolder({ "a.zip": zip }), "a.zip");
  return expand(file).catch((error: unknown) => {
    if (error instanceof RefusedInput) return error;
    throw error;
  });
}

async function codeOf(zip: Uint8Array): Promise<string> {
  const result = await outcome(zip);
  return result instanceof RefusedInput ? result.code : "accepted";
}

test("stored and deflated files are read from the central directory, which may hold no folders", async () => {
  const texts = await outcome(writeZip(GOOD));
  expect(texts).toEqual(
    new Map([
      [GOOD[0]?.name, CSV],
      [GOOD[1]?.name, CSV.toLowerCase()],
    ]),
  );
});

test("an empty archive holds nothing", async () => {
  expect(await outcome(writeZip([]))).toEqual(new Map());
});

test("an archive cut anywhere is refused, and nothing else happens", async () => {
  const whole = writeZip(GOOD);
  const file = join(temporaryFolder({}), "a.zip");
  for (let length = 0; length < whole.length; length += 3) {
    writeFileSync(file, whole.subarray(0, length));
    const error: unknown = await expand(file).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RefusedInput);
    expect(String(error)).toContain("a.zip");
  }
});

test("an archive with any byte changed gives the same text or is refused", async () => {
  const whole = writeZip(GOOD);
  const texts = [CSV, CSV.toLowerCase()];
  const file = join(temporaryFolder({}), "a.zip");
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ by;
      writeFileSync(file, changed);
      const result: unknown = await expand(file).catch((reason: unknown) => reason);
      if (result instanceof Map) expect([...result.values()]).toEqual(texts);
      else expect(result).toBeInstanceOf(RefusedInput);
    }),
    { numRuns: 400 },
  );
});

describe("an archive is refused for", () => {
  const one = (spec: Partial<ZipFileSpec>) => writeZip([{ name: "x.csv", data: CSV, ...spec }]);

  test.each(["../x.csv", "a/../../x.csv", "/etc/x.csv", "C:/x.csv", "..\\x.csv"])(
    "a name that climbs out: %s",
    async (name) => {
      expect(await codeOf(one({ name }))).toBe("unsafe-name");
    },
  );

  test("a symbolic link, or a name with control characters", async () => {
    expect(await codeOf(one({ mode: 0o120777 }))).toBe("unsafe-name");
    expect(await codeOf(one({ name: "a\u001b.csv" }))).toBe("unsafe-name");
  });

  test("a name that occurs twice", async () => {
    expect(await codeOf(writeZip([...GOOD, ...GOOD]))).toBe("repeated-name");
  });

  test("encryption and unknown compression", async () => {
    expect(await codeOf(one({ flags: 1 }))).toBe("encrypted-archive");
    expect(await codeOf(one({ flags: 0x41 }))).toBe("encrypted-archive");
    expect(await codeOf(one({ method: 12 }))).toBe("compression-method");
  });

  test("a wrong checksum or a declared size that is not the real one", async () => {
    expect(await codeOf(one({ checksum: 1 }))).toBe("damaged-archive");
    expect(await codeOf(one({ declaredSize: CSV.length - 1 }))).toBe("damaged-archive");
    expect(await codeOf(one({ declaredSize: CSV.length + 1 }))).toBe("damaged-archive");
  });

  test("an archive inside it", async () => {
    expect(await codeOf(one({ name: "inner.ZIP" }))).toBe("nested-archive");
    expect(await codeOf(one({ name: "inner.tar.gz" }))).toBe("nested-archive");
  });

  test("files that share their bytes", async () => {
    const zip = writeZip([
      { name: "a.csv", data: CSV },
      { name: "b.csv", data: CSV, sameDataAs: "a.csv" },
    ]);
    expect(await codeOf(zip)).toBe("damaged-archive");
  });

  test("more files than its directory declares", async () => {
    expect(await codeOf(writeZip(GOOD, 1))).toBe("damaged-archive");
  });

  test("a bomb, before anything is expanded", async () => {
    expect(await codeOf(one({ data: Buffer.alloc(3_000_000) }))).toBe("expands-too-much");
  });

  test("more entries or bytes than the caps, which are wider for police archives", async () => {
    const many = (name: (i: number) => string) =>
      writeZip(
        Array.from({ length: 2_001 }, (_, i) => ({ name: name(i), data: "a", store: true })),
      );
    expect(await codeOf(many((i) => `${i}.csv`))).toBe("archive-too-large");
    const police = (i: number) => `${1000 + i}-01/${1000 + i}-01-btp-street.csv`;
    expect(await codeOf(many(police))).toBe("accepted");
    const lie = { declaredSize: 0xfffffff0 };
    expect(await codeOf(one(lie))).toBe("archive-too-large");
  });
});
