import fc from "fast-check";
import { expect, test } from "vitest";
import { formatView } from "../../geo/view/format-view.ts";
import { readAddress, writeAddress } from "./address.ts";

const QUESTIONS = [
  "",
  "period=2022-01..2022-12",
  "group=asian&level=borough&measure=stop-disparity&period=2023-01..2023-12",
  "classes=custom:1,2.5,4&crime=burglary,robbery&measure=crime-rate",
  "compare=2022-01..2022-12&measure=crime-change&period=2023-01..2023-12",
];

test("two maps in an address are read and written back as they were", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...QUESTIONS),
      fc.constantFrom(...QUESTIONS),
      fc.constantFrom("side", "swipe", "swipe:0", "swipe:7", "swipe:100"),
      fc.boolean(),
      (first, other, how, table) => {
        const parts = [
          first,
          `beside=${how}`,
          other && `with=${encodeURIComponent(other)}`,
          table ? "table=1" : "",
        ];
        const search = `?${parts.filter(Boolean).join("&")}`;
        const { view, faults, second, table: open } = readAddress(search);
        expect(faults).toEqual([]);
        expect(formatView(view)).toBe(first);
        expect(second && formatView(second.view)).toBe(other);
        expect(writeAddress(view, open, second)).toBe(search);
      },
    ),
  );
});

test("a divider in the middle need not be named, and areas are the first map's alone", () => {
  const { view, second } = readAddress("?beside=swipe:50&areas=E09000007&level=borough");
  expect(second && writeAddress(view, false, { ...second, view })).toBe(
    "?areas=E09000007&level=borough&beside=swipe&with=level%3Dborough",
  );
});

test.each([
  ["beside=above", "beside", /cannot be "above"/],
  ["beside=swipe:101", "beside", /cannot be "swipe:101"/],
  ["beside=side:30", "beside", /cannot be "side:30"/],
  ["beside=side&beside=swipe", "beside", /more than once/],
  ["with=period%3D2022", "with", /name beside too/],
  ["beside=side&with=areas%3DE09000007%26level%3Dborough", "with", /leave them out/],
  ["beside=side&with=level%3Dcounty", "with: level", /level cannot be/],
  ["beside=side&with=colour%3Dred", "with: colour", /no such parameter/],
])("%s is refused by its %s", (search, field, why) => {
  const { faults, second } = readAddress(`?${search}`);
  expect(faults.map((fault) => fault.field)).toEqual([field]);
  expect(faults[0]?.detail).toMatch(why);
  expect(second).toBeNull();
});
