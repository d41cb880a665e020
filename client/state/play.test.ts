import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { monthsOf } from "../../geo/domain/period.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import { framesOf } from "../../geo/wire/frames.ts";
import { answer, answerQuestions } from "./answer.ts";
import { someCoverage } from "./coverage.test-support.ts";
import { coverage } from "./coverage.ts";
import { moveTo, pause, play, playing, releaseLimits, step } from "./play.ts";
import { run } from "./run.ts";
import { someValues } from "./values.test-support.ts";
import { ask, view } from "./view.ts";

const asked: string[] = [];
let stop = () => {};

const viewOf = (query: string) => {
  const parsed = parseView(new URLSearchParams(query));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
};

const month = (from: string) =>
  someValues({
    breaks: [1, 2],
    period: { from, to: from, months: 1, missing: [], partial: [] },
  });

const isHeld = (own: string) => own !== "2023-10";

/** A server that answers months at once. */
async function fakeFetch(path: string): Promise<Response> {
  const { pathname, searchParams } = new URL(path, "http://atlas.example");
  asked.push(pathname);
  const [from = "2023-01", to = from] = (searchParams.get("period") ?? "2023-01").split("..");
  const body = pathname.endsWith("/frames")
    ? framesOf("", 1, monthsOf({ from, to }).filter(isHeld).map(month))
    : month(from);
  return new Response(JSON.stringify(body));
}

beforeEach(async () => {
  vi.stubGlobal("fetch", fakeFetch);
  vi.stubGlobal("location", { pathname: "/", search: "", hash: "" });
  vi.stubGlobal("history", { pushState: vi.fn(), replaceState: vi.fn() });
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.useFakeTimers();
  coverage.value = someCoverage();
  view.value = viewOf("period=2023-01");
  stop = answerQuestions();
  await vi.waitFor(() => expect(answer.value).not.toBeNull());
  asked.length = 0;
});

afterEach(() => {
  pause();
  stop();
  answer.value = null;
  run.value = null;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const shown = () => answer.value?.values.period.from;

test("twelve months are played with one request, at limits that stay, and passing over what is absent", async () => {
  view.value = viewOf("period=2022-01");
  await play();
  expect(shown()).toBe("2022-01");
  await vi.advanceTimersByTimeAsync(11 * 900);
  expect(shown()).toBe("2022-12");
  expect(view.value.classes).toEqual({ method: "custom", breaks: [1, 2] });
  expect(answer.value?.fromRun).toBe(true);
  await vi.advanceTimersByTimeAsync(10 * 900);
  expect(shown()).toBe("2023-11"); // the tenth month on, as one is absent
  expect(asked.filter((path) => path.endsWith("/frames"))).toHaveLength(1);
  expect(history.pushState).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(5 * 900);
  expect([shown(), playing.value]).toEqual(["2023-12", false]);
});

test("near the newest month it begins with the oldest that is at hand", async () => {
  view.value = viewOf("period=2023-12");
  await play();
  expect(shown()).toBe("2022-01");
});

test("steps and moves go to the nearest month that is held, and stop the playing", async () => {
  await play();
  await step(1);
  expect([shown(), playing.value]).toEqual(["2022-02", false]);
  await moveTo("2023-10");
  expect(shown()).toBe("2023-11");
  await step(-1);
  expect(shown()).toBe("2023-09");
  expect(asked).toEqual(["/api/v1/frames"]);
});

test("another question stops it, and limits can be let go", async () => {
  await play();
  ask({ ...view.value, filters: { age: ["18-24"] } });
  await vi.advanceTimersByTimeAsync(900);
  expect(playing.value).toBe(false);
  releaseLimits();
  expect(view.value.classes).toBeNull();
});
