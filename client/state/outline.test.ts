import { afterEach, expect, test } from "vitest";
import { parseView } from "../../geo/view/parse-view.ts";
import { answer } from "./answer.ts";
import { hoveredPart, isPinned, outlined, pin, pinnedPart } from "./outline.ts";
import { someValues } from "./values.test-support.ts";

afterEach(() => {
  answer.value = null;
  hoveredPart.value = null;
  pinnedPart.value = null;
});

function show(over: Parameters<typeof someValues>[0] = {}): void {
  const view = parseView([["measure", "stop-disparity"]]);
  if (view.ok) answer.value = { view: view.value, values: someValues(over) };
}

test("a class, a mark or a bar pointed at outlines its areas", () => {
  show();
  hoveredPart.value = { kind: "class", class: 5 };
  expect(outlined.value).toEqual(["E05000001"]);
  hoveredPart.value = { kind: "mark", mark: "city" };
  expect(outlined.value).toEqual(["E05000003"]);
  hoveredPart.value = { kind: "bar", codes: ["E05000002"] };
  expect(outlined.value).toEqual(["E05000002"]);
});

test("a part that is pressed stays outlined, also in the next answer, until it is pressed again", () => {
  show();
  pin({ kind: "class", class: 5 });
  hoveredPart.value = { kind: "class", class: 3 };
  expect(outlined.value).toEqual(["E05000002"]);
  hoveredPart.value = null;
  expect(outlined.value).toEqual(["E05000001"]);
  show({ class: [5, 5, null] });
  expect(outlined.value).toEqual(["E05000001", "E05000002"]);
  expect(isPinned({ kind: "class", class: 5 })).toBe(true);
  pin({ kind: "class", class: 5 });
  expect(outlined.value).toEqual([]);
});
