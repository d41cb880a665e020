import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { selected } from "../state/selection.ts";
import { view } from "../state/view.ts";
import { AreaSearch } from "./area-search.tsx";

const plain = view.value;

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

beforeEach(() => {
  const areas = [ward("E05000001", "Camden Square"), ward("E05000002", "Camden Town")];
  vi.stubGlobal("fetch", async (path: string) => {
    const query = new URL(path, location.origin).searchParams.get("q") ?? "";
    const hits = areas.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
    return new Response(JSON.stringify({ snapshot: "1", query, areas: hits }));
  });
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  render(<AreaSearch />, host);
});

afterEach(() => {
  document.body.replaceChildren();
  view.value = plain;
  vi.unstubAllGlobals();
});

const field = page.getByRole("combobox");

test("typing lists the areas found, and arrow keys with Enter choose one without leaving the field", async () => {
  await field.fill("camden");
  await expect.element(page.getByRole("option", { name: /Camden Town/ })).toBeVisible();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  const active = document.activeElement?.getAttribute("aria-activedescendant") ?? "";
  expect(document.getElementById(active)?.textContent).toContain("Camden Town");
  await userEvent.keyboard("{Enter}");
  expect(selected.value).toEqual(["E05000002"]);
  await expect.element(field).toHaveAttribute("aria-expanded", "false");
});

test("a name that nobody has is said to be none", async () => {
  await field.fill("atlantis");
  await expect.element(page.getByText("No area of that name is held.")).toBeVisible();
});

test("Esc closes the list first and clears the field then", async () => {
  await field.fill("camden");
  await expect.element(page.getByRole("option", { name: /Camden Square/ })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(field).toHaveAttribute("aria-expanded", "false");
  await expect.element(field).toHaveValue("camden");
  await userEvent.keyboard("{Escape}");
  await expect.element(field).toHaveValue("");
});
