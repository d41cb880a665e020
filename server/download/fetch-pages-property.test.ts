import { existsSync, readFileSync, statSync, truncateSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Interrupted } from "./failure.ts";
import { fetchPages } from "./fetch-pages.ts";
import { fetchingInto } from "./fetching.test-support.ts";
import { newFolder } from "./folder.test-support.ts";
import { testNet } from "./net.test-support.ts";
import type { Service } from "./service.ts";
import { serviceLine } from "./service-line.test-support.ts";

/** A service of numbered records, whose text has characters of one to four bytes; it answers `answers` pages and then fails. */
function numbers(count: number, pageSize: number, answers: number): Service {
  let left = answers;
  return {
    address: "https://service.example/",
    question: "all",
    ask: async () => ({
      count,
      tag: "edition 1",
      pageSize,
      pageAddress: () => "",
      page: async (from) => {
        if (left-- <= 0) throw new Interrupted("gone");
        const size = Math.min(pageSize, count - from);
        return Array.from({ length: size }, (_, i) => ({ n: from + i, text: "é€𝄞\n\u2028" }));
      },
      file: async function* (records) {
        for await (const record of records) yield `${JSON.stringify(record)}\n`;
      },
    }),
  };
}

const dying = { ...testNet(), wait: () => Promise.reject(new Error("killed")) };

test("whatever the pages, wherever each process ended and whatever it lost of its last write, the file is the same", async () => {
  const end = fc.record({ answers: fc.nat(4), lost: fc.nat(120) });
  const property = fc.asyncProperty(
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 20 }),
    fc.array(end, { maxLength: 5 }),
    async (count, pageSize, ends) => {
      const folder = newFolder();
      const path = `${folder}/areas.geojson`;
      const take = async (answers: number, net = testNet()) =>
        fetchPages(
          await fetchingInto(folder, net),
          serviceLine("", {}),
          numbers(count, pageSize, answers),
          "areas.geojson",
        );
      for (const { answers, lost } of ends) {
        if (existsSync(path)) break;
        await take(answers, { ...testNet(), ...dying }).catch(() => null);
        const part = `${path}.records.part`;
        if (existsSync(part)) truncateSync(part, Math.max(0, statSync(part).size - lost));
      }
      await take(1000);
      const lines = readFileSync(path, "utf8").trimEnd().split("\n");
      expect(lines.map((line) => JSON.parse(line).n)).toEqual([...Array(count).keys()]);
    },
  );
  await fc.assert(property, { numRuns: 40, seed: 6 });
});
