import { expect, test } from "vitest";
import { PLAIN_LOOK, parseEmbed } from "../../geo/view/embed-address.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import { boundsOnMap, sharedAddresses } from "./shared-addresses.ts";

const SNAPSHOT = "2023-12-31-0123456789ab";

const parsed = parseView([
  ["measure", "stop-disparity"],
  ["level", "borough"],
]);

const from = {
  view: parsed.ok ? parsed.value : never(),
  snapshot: SNAPSHOT,
  origin: "https://atlas.example",
  title: 'Stops "compared" · [2023]',
};

const choice = { look: PLAIN_LOOK, pinned: false, width: null, height: 900 };

test("a live View says which data were current, a pinned one stays with them", () => {
  const live = sharedAddresses(choice, from);
  expect(live.embed).toBe(
    `https://atlas.example/embed?level=borough&measure=stop-disparity&seen=${SNAPSHOT}`,
  );
  expect(live.link).toBe("https://atlas.example/?level=borough&measure=stop-disparity");
  const pinned = sharedAddresses({ ...choice, pinned: true }, from);
  expect(pinned.embed).toBe(
    `https://atlas.example/embed?level=borough&measure=stop-disparity&snapshot=${SNAPSHOT}`,
  );
  expect(pinned.file("csv")).toBe(
    `/view.csv?level=borough&measure=stop-disparity&snapshot=${SNAPSHOT}&download=1`,
  );
});

test("a frame is closed, has a title and a size, and its address is one that the embed reads", () => {
  const look = { ...PLAIN_LOOK, table: true, theme: "dark", lock: "view" } as const;
  const { frame, embed } = sharedAddresses({ ...choice, look, width: 640 }, from);
  expect(frame).toMatch(/^<iframe src="https:\/\/atlas\.example\/embed\?[^"]*&amp;table=1[^"]*"/);
  expect(frame).toContain('title="Stops &quot;compared&quot; · [2023]" width="640" height="900"');
  expect(frame).toMatch(/><\/iframe>$/);
  const read = parseEmbed(new URL(embed).searchParams);
  expect(read.ok && read.value.look).toEqual({ ...look, seen: SNAPSHOT });
});

test("a picture for Markdown names the snapshot and leads to the map", () => {
  expect(sharedAddresses(choice, from).markdown).toBe(
    `[![Stops "compared" · \\[2023\\]](https://atlas.example/view.png?level=borough&measure=stop-disparity&snapshot=${SNAPSHOT})](https://atlas.example/?level=borough&measure=stop-disparity)`,
  );
});

test("the bounds of a map follow from its camera and size", () => {
  const [west = 0, south = 0, east = 0, north = 0] = boundsOnMap("#10/51.5/-0.1", 512, 512) ?? [];
  expect([west, east]).toEqual([-0.2758, 0.0758]);
  expect((south + north) / 2).toBeCloseTo(51.5, 3);
  // As wide as high on the ground at that latitude.
  expect(((east - west) * Math.cos((51.5 * Math.PI) / 180)) / (north - south)).toBeCloseTo(1, 2);
  expect(boundsOnMap("", 512, 512)).toBeNull();
});

function never(): never {
  throw new Error("a View was expected");
}
