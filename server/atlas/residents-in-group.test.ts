import { expect, test } from "vitest";
import { CENSUS_GROUPS } from "../../geo/domain/group.ts";
import { residentsInGroup, residentsOfGroups } from "./residents-in-group.ts";

/** Each group's place in the census's order, so that a sum tells which groups are in it. */
const COUNTS = CENSUS_GROUPS.map((_, i) => 2 ** i);

const people = (...groups: readonly (typeof CENSUS_GROUPS)[number][]) =>
  groups.reduce((sum, group) => sum + 2 ** CENSUS_GROUPS.indexOf(group), 0);

test("as a person says, Asian includes Chinese; as an officer sees it, Other does", () => {
  const asian = people("asian-bangladeshi", "asian-indian", "asian-pakistani", "asian-other");
  const other = people("other-arab", "other-any");
  const chinese = people("asian-chinese");
  expect(residentsInGroup(COUNTS, "asian", "self")).toBe(asian + chinese);
  expect(residentsInGroup(COUNTS, "asian", "officer")).toBe(asian);
  expect(residentsInGroup(COUNTS, "other", "self")).toBe(other);
  expect(residentsInGroup(COUNTS, "other", "officer")).toBe(other + chinese);
});

test("people of named census groups are added up, none for no name", () => {
  expect(residentsOfGroups(COUNTS, ["black-other", "white-roma"])).toBe(
    people("black-other", "white-roma"),
  );
  expect(residentsOfGroups(COUNTS, [])).toBe(0);
});

test("nobody is resident as not stated, and nobody is Mixed to an officer: no number, not 0", () => {
  expect(residentsInGroup(COUNTS, "not-stated", "self")).toBeNull();
  expect(residentsInGroup(COUNTS, "not-stated", "officer")).toBeNull();
  expect(residentsInGroup(COUNTS, "mixed", "officer")).toBeNull();
  expect(residentsInGroup(COUNTS, "mixed", "self")).toBeGreaterThan(0);
});

test("self-defined groups hold everybody once; officer-defined ones leave out the Mixed", () => {
  const everybody = people(...CENSUS_GROUPS);
  const held = (definition: "self" | "officer") =>
    (["white", "mixed", "asian", "black", "other"] as const).reduce(
      (sum, group) => sum + (residentsInGroup(COUNTS, group, definition) ?? 0),
      0,
    );
  expect(held("self")).toBe(everybody);
  expect(held("officer")).toBe(everybody - Number(residentsInGroup(COUNTS, "mixed", "self")));
});
