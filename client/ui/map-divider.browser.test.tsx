import "../styles/base.css";
import "../styles/second-map.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { second, view } from "../state/view.ts";
import { MapDivider } from "./map-divider.tsx";

const year = (of: number) => ({
  ...view.value,
  period: { from: `${of}-01`, to: `${of}-12` } as const,
});
const before = view.value;

beforeEach(() => {
  view.value = year(2022);
  second.value = { how: "swipe", at: 50, view: year(2023) };
  const host = document.createElement("div");
  host.style.cssText = "position: relative; width: 400px; height: 300px";
  document.body.replaceChildren(host);
  document.body.style.margin = "0";
  render(<MapDivider />, host);
});

afterEach(() => {
  document.body.replaceChildren();
  second.value = null;
  view.value = before;
});

test("the divider says how much of which map is seen, and keys move it", async () => {
  const grip = page.getByRole("slider", { name: "Divider between the two maps" });
  await expect
    .element(grip)
    .toHaveAttribute("aria-valuetext", "Left 50 %: 2022. Right 50 %: 2023.");
  grip.element().focus();
  await userEvent.keyboard("{ArrowLeft}{PageDown}");
  await expect.element(grip).toHaveAttribute("aria-valuenow", "39");
  expect(location.search).toContain("beside=swipe:39&with=period%3D2023-01..2023-12");
  await userEvent.keyboard("{End}");
  await expect.element(grip).toHaveAttribute("aria-valuenow", "100");
  await userEvent.keyboard("{ArrowRight}{Home}");
  await expect.element(grip).toHaveAttribute("aria-valuenow", "0");
});

test("the grip is large enough to hit, stays in sight at both ends, and goes where it is dragged", async () => {
  const grip = page.getByRole("slider").element();
  for (const at of [0, 50, 100]) {
    second.value = { how: "swipe", at, view: year(2023) };
    await expect.element(page.getByRole("slider")).toHaveAttribute("aria-valuenow", String(at));
    const { left, right, width, height } = grip.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    expect([left >= 0, right <= 400]).toEqual([true, true]);
  }
  const at = (x: number) => ({ pointerId: 1, clientX: x, clientY: 150, bubbles: true });
  grip.hasPointerCapture = () => true;
  grip.setPointerCapture = () => {};
  grip.dispatchEvent(new PointerEvent("pointerdown", at(390)));
  grip.dispatchEvent(new PointerEvent("pointermove", at(100)));
  expect(second.value?.at).toBe(25);
  grip.dispatchEvent(new PointerEvent("pointermove", at(-60)));
  expect(second.value?.at).toBe(0);
});
