import { expect, test } from "vitest";
import { ask, viewOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import { createAtlas } from "./create-atlas.ts";

test("tiles credit what their numbers rest on, and a snapshot that does not say all that it holds", async () => {
  const { atlas, snapshot } = await tinyAtlas();
  const credits = (query: string, of = atlas) => {
    const info = of.tileInfo(viewOf(query));
    if (!info.ok) throw new Error(JSON.stringify(info.faults));
    return ["data.police.uk", "Office for National Statistics", "OS data"].filter((publisher) =>
      info.value.attribution.includes(publisher),
    );
  };
  expect(credits("measure=stop-count&level=ward")).toEqual(["data.police.uk", "OS data"]);
  expect(credits("measure=stop-count&level=hex")).toEqual(["data.police.uk", "OS data"]);
  expect(credits("measure=residents&level=ward")).toEqual([
    "Office for National Statistics",
    "OS data",
  ]);
  const all = ["data.police.uk", "Office for National Statistics", "OS data"];
  expect(credits("measure=stop-disparity&level=borough")).toEqual(all);
  const sources = snapshot.about.sources.map(({ parts: _, ...source }) => source);
  const older = createAtlas({ ...snapshot, about: { ...snapshot.about, sources } });
  expect(credits("measure=stop-count&level=ward", older)).toEqual(all);
});

test("an answer, and so every file made of it, credits what its tiles do", async () => {
  const { atlas } = await tinyAtlas();
  for (const query of ["measure=stop-count&level=ward", "measure=stop-disparity&level=borough"]) {
    const info = atlas.tileInfo(viewOf(query));
    const { attribution } = await ask(atlas, query);
    expect(info.ok && info.value.attribution).toBe(attribution.join(" "));
    expect(attribution.length).toBeGreaterThan(1);
  }
});

test("each source says what was taken from it", async () => {
  const { snapshot } = await tinyAtlas();
  expect(snapshot.about.sources.map(({ label, parts }) => [label, parts])).toEqual([
    ["Census 2021 ethnic group (TS021)", ["census"]],
    ["Recorded crime, stop and search", ["incident", "stop"]],
    [
      "boundaries as GeoJSON",
      ["boundary borough@2022", "boundary lsoa@2021", "boundary ward@2022"],
    ],
    ["mid-year population estimates", ["population"]],
  ]);
});
