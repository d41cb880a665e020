import { expect, test } from "vitest";
import { MEASURES } from "../../geo/view/measure-registry.ts";
import { measureTree } from "./measure-tree.ts";

const meaningOf = ({ id }: { readonly id: string }) => (id === "stop-gap" ? "less another's" : "");

test("every measure stands in one branch", () => {
  const listed = measureTree(MEASURES, "", meaningOf).flatMap(({ measures }) => measures);
  expect(listed.map(({ id }) => id).sort()).toEqual(MEASURES.map(({ id }) => id).sort());
});

test("branches begin with how often, and those about whom and with what result are apart", () => {
  const branches = measureTree(MEASURES, "", meaningOf);
  const [often, whom, result] = branches.map(({ measures }) => measures.map(({ id }) => id));
  expect(often).toContain("stop-rate");
  expect(whom).toContain("stop-disparity");
  expect(result).toContain("hit-rate");
});

test("a text leaves the measures whose name or meaning has all of its words", () => {
  const found = (text: string) =>
    measureTree(MEASURES, text, meaningOf).flatMap(({ measures }) => measures.map(({ id }) => id));
  expect(found("ANOTHER'S less")).toEqual(["stop-gap"]);
  expect(found("arrest")).toEqual(["arrest-rate"]);
  expect(found("nothing of the kind")).toEqual([]);
});
