import { beforeAll, expect, test } from "vitest";
import { ask, noteOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Atlas } from "./atlas.ts";

let atlas: Atlas;

beforeAll(async () => {
  ({ atlas } = await tinyAtlas());
});

test.each([
  ["crime-rate", /a part: .* rest of London, allows .* spread beyond chance/],
  ["hit-rate", /a part: .* rest of London, allows for the number of areas, and/],
  ["stop-disparity", /no difference between the two sides .* may call the same area differently/],
])(
  "a map of how sure a %s is says what it is judged against, and what a comparison asks",
  async (measure, words) => {
    const query = `measure=${measure}&level=borough&period=2023-01..2023-03`;
    expect(noteOf(await ask(atlas, `${query}&classes=sure`), "how-sure")).toMatch(words);
    expect(noteOf(await ask(atlas, query), "how-sure")).toBeUndefined();
  },
);
