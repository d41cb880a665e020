import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { parseView } from "../../geo/view/parse-view.ts";
import { answer } from "../state/answer.ts";
import { secondAnswer } from "../state/second-answer.ts";
import { someValues } from "../state/values.test-support.ts";
import { second, view } from "../state/view.ts";
import { SideCard } from "./side-card.tsx";
import { TwoMaps } from "./two-maps.tsx";

const before = view.value;

beforeEach(() => {
  view.value = asked("level=borough&period=2022-01..2022-12&areas=E09000007");
  answer.value = { view: view.value, values: rates([5, 10, 20]) };
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  render(
    <>
      <TwoMaps />
      <SideCard side="right" />
    </>,
    host,
  );
});

afterEach(() => {
  document.body.replaceChildren();
  second.value = null;
  secondAnswer.value = null;
  answer.value = null;
  view.value = before;
});

function asked(query: string) {
  const parsed = parseView(new URLSearchParams(query));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

function rates(breaks: readonly number[]) {
  const { measure } = someValues();
  return someValues({
    measure: { ...measure, id: "stop-rate", scale: "rate", unit: "per 1,000 residents a year" },
    breaks,
  });
}

test("a second map begins with the same question, and the address says it", async () => {
  await userEvent.click(page.getByRole("button", { name: "Side by side" }));
  expect(second.value).toMatchObject({ how: "side", view: { level: "borough", areas: [] } });
  expect(location.search).toContain("&beside=side&with=level%3Dborough%26period%3D");
  await userEvent.click(page.getByRole("button", { name: "None" }));
  expect(second.value).toBeNull();
  expect(location.search).not.toContain("beside");
});

test("the sides change places, and areas stay selected where both maps have them", async () => {
  second.value = { how: "swipe", at: 30, view: asked("level=borough&period=2023-01..2023-12") };
  await userEvent.click(page.getByRole("button", { name: "Change sides" }));
  expect(view.value).toMatchObject({ period: { from: "2023-01" }, areas: ["E09000007"] });
  expect(second.value).toMatchObject({ at: 30, view: { period: { from: "2022-01" }, areas: [] } });
});

test("other classes of the same measure can be made the first map's, and then colours compare", async () => {
  const right = asked("level=borough&period=2023-01..2023-12");
  second.value = { how: "side", at: 50, view: right };
  secondAnswer.value = { view: right, values: rates([4, 9, 18]) };
  await userEvent.click(page.getByRole("button", { name: "Use the left map's classes" }));
  expect(second.value?.view.classes).toEqual({ method: "custom", breaks: [5, 10, 20] });
  secondAnswer.value = { view: second.value?.view ?? right, values: rates([5, 10, 20]) };
  await expect.element(page.getByText("Same classes on both maps.")).toBeVisible();
});
