import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { areas } from "../state/areas.ts";
import { mapBounds } from "../state/areas-in-view.ts";
import { selected } from "../state/selection.ts";
import { view } from "../state/view.ts";
import { AreasInView } from "./areas-in-view.tsx";

const before = view.value;

afterEach(() => {
  view.value = before;
  areas.value = [];
  mapBounds.value = null;
  document.body.replaceChildren();
});

test("keys that come before the page is drawn anew go on from each other", async () => {
  areas.value = [ward("E05000001", "Abbey"), ward("E05000002", "Heath")];
  mapBounds.value = [-1, 51, 1, 52];
  view.value = { ...before, areas: ["E05000001"] };
  const host = document.body.appendChild(document.createElement("div"));
  render(<AreasInView />, host);
  const list = page.getByRole("listbox").element();
  if (!(list instanceof HTMLElement)) throw new Error("expected a list");
  list.focus();
  await expect.element(page.getByRole("option", { name: "Abbey" })).toBeInTheDocument();
  for (const key of ["h", "Enter"]) list.dispatchEvent(new KeyboardEvent("keydown", { key }));
  await vi.waitFor(() => expect(selected.value).toEqual(["E05000002"]));
  render(null, host);
});

function ward(code: string, name: string): AreaSummary {
  return {
    code,
    name,
    level: "ward",
    vintage: null,
    borough: "E09000007",
    boroughName: "Camden",
    bounds: [-0.2, 51.5, -0.1, 51.6],
    point: [-0.15, 51.55],
    squareKm: 1,
  };
}
