import { expect, test } from "vitest";
import { forceGaps } from "./force-gaps.ts";

const MONTHS = ["2023-01", "2023-02"];

const KINDS: Readonly<Record<string, readonly string[]>> = {
  metropolitan: ["street", "outcomes", "stop-and-search"],
  "city-of-london": ["street", "outcomes", "stop-and-search"],
  btp: ["street", "stop-and-search"],
};

/** What the members of an archive of two months and three forces are about, but for those that match. */
function archiveWithout(lacking: RegExp) {
  return MONTHS.flatMap((month) =>
    Object.entries(KINDS).flatMap(([force, kinds]) =>
      kinds.map((kind) => ({ month, force, kind })),
    ),
  ).filter(({ month, force, kind }) => !lacking.test(`${month}-${force}-${kind}`));
}

const gapsOf = (lacking: RegExp) => {
  const members = archiveWithout(lacking);
  return forceGaps(Object.keys(KINDS), members, members).map(({ force, kind, months }) => [
    force,
    kind,
    ...months,
  ]);
};

test("a kind that the transport police never publish is no gap", () => {
  expect(gapsOf(/nothing/)).toEqual([]);
});

test("a force that lacks one kind of a month is named with the kind, and with none where it lacks all", () => {
  expect(gapsOf(/2023-02-metropolitan-stop|2023-01-btp/)).toEqual([
    ["metropolitan", "stop-and-search", "2023-02"],
    ["btp", null, "2023-01"],
  ]);
});

test("the Met is expected to have what any force has, though no month of it does", () => {
  expect(gapsOf(/metropolitan-outcomes/)).toEqual([
    ["metropolitan", "outcomes", "2023-01", "2023-02"],
  ]);
});
