import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AreaSummary, Found, SearchResult } from "../../geo/wire/snapshot.ts";
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

const SPECIAL: Readonly<Record<string, readonly Found[]>> = {
  // Made up: there is no postcode area ZZ.
  "zz1 1aa": [
    {
      kind: "postcode",
      postcode: "ZZ1 1AA",
      point: [-0.15, 51.55],
      ended: "2003-06",
      areas: [ward("E05000001", "Camden Square")],
    },
  ],
  "zz9 9zz": [{ kind: "postcode", postcode: "ZZ9 9ZZ", point: [1, 52], ended: null, areas: [] }],
  "far east": [
    {
      kind: "bcu",
      code: "EA",
      name: "Far East",
      confirmed: false,
      boroughs: [
        { code: "E09000002", name: "Barking" },
        { code: "E09000016", name: "Havering" },
      ],
      bounds: [0, 51.5, 0.3, 51.6],
    },
  ],
};

const NO_POSTCODE: Readonly<Record<string, SearchResult["postcode"]>> = {
  "zz2 2aa": "not-held",
  "zz2 2": "incomplete",
};

beforeEach(() => {
  const areas = [ward("E05000001", "Camden Square"), ward("E05000002", "Camden Town")];
  vi.stubGlobal("fetch", async (path: string) => {
    const query = new URL(path, location.origin).searchParams.get("q") ?? "";
    const hits = areas.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
    const found = [...(SPECIAL[query] ?? []), ...hits.map((area) => ({ kind: "area", area }))];
    const result = {
      snapshot: "1",
      query,
      areas: hits,
      found,
      postcode: NO_POSTCODE[query] ?? null,
    };
    return new Response(JSON.stringify(result));
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

test("a postcode is offered as the area that it lies in, and says when it went out of use", async () => {
  await field.fill("zz1 1aa");
  const option = page.getByRole("option", { name: /^ZZ1 1AA: Camden Square ward in Camden/ });
  await expect.element(option).toHaveTextContent("postcode out of use since 2003");
  await userEvent.keyboard("{Enter}");
  expect(selected.value).toEqual(["E05000001"]);
  await expect.element(field).toHaveValue("ZZ1 1AA: Camden Square");
});

test("a police unit selects its boroughs, and says that its name is not confirmed", async () => {
  await field.fill("far east");
  const option = page.getByRole("option", { name: /^Far East/ });
  await expect.element(option).toHaveTextContent("name to be confirmed) of Barking, Havering");
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(selected.value).toEqual(["E09000002", "E09000016"]);
  expect(view.value.level).toBe("borough");
});

test.each([
  ["zz2 2aa", "This Trust Atlas holds no postcodes; search for a ward or borough."],
  ["zz2 2", "Type the whole postcode to find it."],
  ["zz9 9zz", "ZZ9 9ZZ lies outside the areas held."],
])("why %s finds nothing is said in words", async (text, words) => {
  await field.fill(text);
  await expect.element(page.getByText(words)).toBeVisible();
  await expect.element(page.getByRole("status")).toHaveTextContent(words);
});
