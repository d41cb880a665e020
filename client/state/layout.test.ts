import { afterEach, expect, test } from "vitest";
import { coveredEdges, fitEdges, panelOpen, room } from "./layout.ts";
import { view } from "./view.ts";

const before = { view: view.value, room: room.value, open: panelOpen.value };

afterEach(() => {
  view.value = before.view;
  room.value = before.room;
  panelOpen.value = before.open;
});

test("on a tablet with an answer open London fits what the folded question and the answer leave free", () => {
  room.value = "medium";
  panelOpen.value = false;
  view.value = { ...before.view, areas: ["E05009317"] };
  expect(fitEdges(768)).toEqual(coveredEdges());
  expect(fitEdges(768).right).toBeGreaterThan(380);
});

test("where question and answer together leave less than a phone's width the answer gives way", () => {
  room.value = "medium";
  panelOpen.value = true;
  view.value = { ...before.view, areas: ["E05009317"] };
  expect(fitEdges(768).right).toBeLessThan(100);
  expect(fitEdges(1150)).toEqual(coveredEdges());
});
