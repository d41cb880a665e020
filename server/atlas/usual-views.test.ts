import { expect, test } from "vitest";
import { formatView } from "../../geo/view/format-view.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import { askInTurn, usualViews } from "./usual-views.ts";

test("the usual Views are those of measures by ward without a choice, and all can be answered", async () => {
  const { atlas } = await tinyAtlas();
  const views = usualViews();
  expect(views.map(formatView)).toEqual(
    expect.arrayContaining(["", "measure=stop-disparity", "measure=crime-rate"]),
  );
  expect(views.map(({ measure }) => measure)).not.toContain("stop-hotspot");
  for (const view of views) expect((await atlas.values(view)).ok).toBe(true);
});

test("Views are asked in turn, others go first, and none after the stop", async () => {
  const asked: string[] = [];
  const views = usualViews();
  const asking = askInTurn(
    views,
    async ({ measure }) => {
      asked.push(measure);
    },
    () => asked.length === 3,
  );
  expect(asked).toEqual([]);
  await asking;
  expect(asked).toEqual(views.slice(0, 3).map(({ measure }) => measure));
});
