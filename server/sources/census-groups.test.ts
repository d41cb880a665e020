import { expect, test } from "vitest";
import { CENSUS_GROUPS, ETHNICITY_DEFINITIONS, GROUPS, GROUPS_OF } from "../../geo/domain/group.ts";
import { CENSUS_GROUP_LINES, searchedGroupOf } from "./census-groups.ts";
import { policeGroups } from "./police-groups.ts";

test("every group of the census has a line whose police code is one of the reviewed table's", () => {
  expect(CENSUS_GROUP_LINES.map(({ census }) => census)).toEqual(CENSUS_GROUPS);
  const codes = [...policeGroups("self").keys()];
  expect(CENSUS_GROUP_LINES.filter(({ self }) => !codes.includes(self))).toEqual([]);
});

test("18 police codes cover the 19 groups: Roma people are within other White backgrounds", () => {
  expect(new Set(CENSUS_GROUP_LINES.map(({ self }) => self)).size).toBe(18);
  expect(
    CENSUS_GROUP_LINES.filter(({ self }) => self === "w9").map(({ census }) => census),
  ).toEqual(["white-roma", "white-other"]);
});

test("self-defined groups are the census's own broad groups", () => {
  for (const census of CENSUS_GROUPS) {
    expect(census.startsWith(`${searchedGroupOf(census, "self")}-`), census).toBe(true);
  }
});

test("officers leave Chinese people to Other and have no group for Mixed; all else is as self-defined", () => {
  const moved = CENSUS_GROUPS.filter(
    (census) => searchedGroupOf(census, "officer") !== searchedGroupOf(census, "self"),
  );
  expect(moved.map((census) => [census, searchedGroupOf(census, "officer")])).toEqual([
    ["asian-chinese", "other"],
    ["mixed-white-and-asian", null],
    ["mixed-white-and-black-african", null],
    ["mixed-white-and-black-caribbean", null],
    ["mixed-other", null],
  ]);
});

test.each(ETHNICITY_DEFINITIONS)(
  "the %s-defined groups of the tables are those that a View offers",
  (who) => {
    const ofRecords = new Set(policeGroups(who).values());
    expect(GROUPS.filter((group) => ofRecords.has(group))).toEqual(GROUPS_OF[who]);
    const ofResidents = new Set(CENSUS_GROUPS.map((census) => searchedGroupOf(census, who)));
    expect(GROUPS.filter((group) => ofResidents.has(group))).toEqual(
      GROUPS_OF[who].filter((group) => group !== "not-stated"),
    );
  },
);
