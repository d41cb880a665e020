import { expect, test } from "vitest";
import { postcodeLookup } from "./postcode-lookup.ts";
import { readMemory } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { POSTCODES } from "./table-samples.test-support.ts";

const read = (data: string) => readMemory(postcodeLookup, "postcodes", { path: "x.csv", data });

test("places around London are kept with the month in which a postcode went out of use, others are told", async () => {
  const { rows, tally } = await read(POSTCODES.data);
  expect(rows).toEqual([
    { postcode: "ZZ1 1AA", latitude: 51.5001, longitude: -0.1202, ended: null },
    { postcode: "ZZ1 1AB", latitude: 51.6, longitude: 0, ended: "2003-06" },
    { postcode: "ZZ99 1ZZ", latitude: 51.5000001, longitude: 0.000012, ended: null },
  ]);
  expect([...tally.setAside].map(([why, { count, firstLine }]) => [why, count, firstLine])).toEqual(
    [
      ["outside-london", 1, 5],
      ["postcode-without-place", 1, 6],
    ],
  );
});

test("older editions with pcd and no end of use are read too, a byte-order mark before them or not", async () => {
  const { rows } = await read("\ufeffpcd,lat,long\r\nZZ1  1AA,51.5,-0.1\r\n");
  expect(rows).toEqual([{ postcode: "ZZ1 1AA", latitude: 51.5, longitude: -0.1, ended: null }]);
});

test.each([
  ["postcode-unreadable", "nowhere,51.5,-0.1,"],
  ["coordinates-unreadable", "ZZ1 1AB,north,-0.1,"],
  ["month-unreadable", "ZZ1 1AB,51.5,-0.1,2003"],
  ["row-malformed", "ZZ1 1AB,51.5"],
  ["postcode-repeated", "zz11aa,51.5,-0.1,"],
])("too many rows that are %s refuse the file by name", async (code, row) => {
  const refusal = await refusalOf(read(`pcds,lat,long,doterm\nZZ1 1AA,51.5,-0.1,\n${row}\n`));
  expect(refusal.code).toBe(code);
  expect(refusal.line).toBe(3);
});

test("a quote that never closes is refused before it has gathered the file", async () => {
  const rest = "ZZ1 1AB,51.5,-0.1\n".repeat(5000);
  const refusal = await refusalOf(read(`pcds,lat,long\n"ZZ1 1AA,51.5,-0.1\n${rest}`));
  expect(refusal.code).toBe("not-csv");
});
