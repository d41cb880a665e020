import { expect, test } from "vitest";
import { SURVEY_MEASURES } from "../../geo/trust/survey-measures.ts";
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

test("what people were asked stands under Trust, in the survey's order", () => {
  const trust = measureTree(MEASURES, "", meaningOf).find(({ label }) => label === "Trust");
  expect(trust?.measures.map(({ id }) => id)).toEqual(SURVEY_MEASURES.map(({ id }) => id));
});

test("a text leaves the measures whose name or meaning has all of its words", () => {
  const found = (text: string) =>
    measureTree(MEASURES, text, meaningOf).flatMap(({ measures }) => measures.map(({ id }) => id));
  expect(found("ANOTHER'S less")).toEqual(["stop-gap"]);
  expect(found("arrest")).toEqual(["arrest-rate"]);
  expect(found("nothing of the kind")).toEqual([]);
});
