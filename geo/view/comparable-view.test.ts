import { expect, test } from "vitest";
import { comparableView } from "./comparable-view.ts";
import { formatView } from "./format-view.ts";
import { parseView } from "./parse-view.ts";

const nearest = (query: string) => {
  const parsed = parseView(new URLSearchParams(query));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return formatView(comparableView(parsed.value));
};

test.each([
  ["measure=stop-rate-smoothed&areas=E05013660", "areas=E05013660"],
  ["measure=stop-disparity-smoothed&group=asian", "group=asian&measure=stop-disparity"],
  ["measure=hit-rate-smoothed&group=black", "group=black&measure=hit-rate"],
  ["measure=crime-count&period=2023-03", "compare=previous&measure=crime-count&period=2023-03"],
  ["compare=2019-03&measure=stop-count", "compare=2019-03&measure=stop-count"],
  ["measure=stop-change&period=2023-03", "measure=stop-change&period=2023-03"],
])("%s is compared as %s", (query, compared) => {
  expect(nearest(query)).toBe(compared);
});
