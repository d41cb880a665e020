import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { boundaryGeojson } from "./boundary-geojson.ts";
import { boundaryTopojson } from "./boundary-topojson.ts";
import { memoryInput } from "./input.test-support.ts";
import { readMemory, readShared } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { twoBoroughs } from "./topology-samples.test-support.ts";

const read = (topology: object, as: "ward" | null = null) =>
  readMemory(boundaryTopojson, "boundary", {
    path: "x.json",
    data: JSON.stringify(topology),
    as: as && { level: as, vintage: null },
  });

test("arcs that two boroughs share are put together in both directions, and names become codes", async () => {
  const { areas, notes } = await read(twoBoroughs());
  expect(areas.map(({ code, name }) => [code, name])).toEqual([
    ["E09000007", "Camden"],
    ["E09000019", "Islington"],
  ]);
  expect(areas[0]?.geometry.coordinates).toEqual([
    [
      [-0.11, 51.5],
      [-0.11, 51.51],
      [-0.12, 51.51],
      [-0.12, 51.5],
      [-0.11, 51.5],
    ].map(([x = 0, y = 0]) => [expect.closeTo(x, 9), expect.closeTo(y, 9)]),
  ]);
  expect(notes).toContain("codes were given by official borough names");
});

test("ids that are codes, and fields of codes, do as well", async () => {
  const byId = await read(twoBoroughs({ ids: ["E09000007", "E09000019"] }));
  expect(byId.areas.map(({ code }) => code)).toEqual(["E09000007", "E09000019"]);
  expect(byId.notes.join()).not.toContain("official borough names");
  const properties = [{ WD22CD: "E05013496" }, { WD22CD: "E05013497" }];
  const wards = await read(twoBoroughs({ properties }));
  expect(wards.set).toEqual({ level: "ward", vintage: 2022 });
});

test("a line that simplifying made cross itself loses one point, and a part without area goes", async () => {
  const { areas, notes } = await read(twoBoroughs({ knot: true, flatPart: true }));
  expect(areas).toHaveLength(2);
  expect(notes).toContain("points left out where simplified outlines crossed themselves: 1");
  expect(notes).toContain("parts without any area left out: 1");
});

describe("a file is refused for", () => {
  const whole = twoBoroughs();
  test.each([
    [
      "a name that is no borough's",
      twoBoroughs({ ids: ["Camden", "Londinium"] }),
      "no-code",
      "geometry 2",
    ],
    [
      "a name given twice",
      twoBoroughs({ ids: ["Camden", "Camden"] }),
      "duplicate-code",
      "E09000007",
    ],
    [
      "an arc that there is not",
      twoBoroughs({ arcs: [[[0, 9]], [[1]]] }),
      "geometry-type",
      "does not have",
    ],
    [
      "a line where an area should be",
      twoBoroughs({ type: "LineString" }),
      "geometry-type",
      "LineString",
    ],
    ["an area without geometry", twoBoroughs({ type: null }), "empty-geometry", "E09000007"],
    ["a bow tie", twoBoroughs({ bowTie: true }), "self-crossing", "E09000007"],
    [
      "arcs that are text",
      { ...whole, arcs: [["0,0"]] },
      "damaged-topology",
      "no lists of numbers",
    ],
    [
      "a transform of one number",
      { ...whole, transform: { scale: [1], translate: [0, 0] } },
      "damaged-topology",
      "transform",
    ],
    ["no objects", { ...whole, objects: {} }, "no-layer", "no layer"],
    [
      "two objects of areas",
      { ...whole, objects: { a: whole.objects.boroughs, b: whole.objects.boroughs } },
      "several-layers",
      '"a", "b"',
    ],
  ] as const)("%s", async (_what, topology, code, said) => {
    const refusal = await refusalOf(read(topology));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(said);
  });

  test("another level than the user says", async () => {
    expect((await refusalOf(read(whole, "ward"))).code).toBe("no-layer");
  });
});

test("a topology that is cut is claimed, and refused when it is read", async () => {
  const data = JSON.stringify(twoBoroughs()).slice(0, -5);
  const input = memoryInput({ path: "x.json", data, named: false });
  expect(await boundaryTopojson.recognise(input, await input.head())).toBe(true);
  expect((await refusalOf(boundaryTopojson.read(input))).code).toBe("not-json");
});

test.skipIf(!hasShared)(
  "vega-datasets' boroughs, known by name alone, are the 33 boroughs to a few hundred metres (trap 42)",
  async () => {
    const { set, areas, notes } = await readShared(
      boundaryTopojson,
      "boundary",
      "boroughs",
      "vega-datasets-londonBoroughs.topo.json",
    );
    expect([set, areas.length]).toEqual([{ level: "borough", vintage: 2022 }, 33]);
    expect(notes).toEqual(
      expect.arrayContaining([
        "codes were given by official borough names",
        "points left out where simplified outlines crossed themselves: 1",
        "parts without any area left out: 1",
      ]),
    );
    const exact = await readShared(
      boundaryGeojson,
      "boundary",
      "boroughs",
      "london_boroughs_mhw_wgs84.geojson",
    );
    const corner = (shape: (typeof areas)[number] | undefined) =>
      Math.min(...(shape?.geometry.coordinates.flat(9).filter((_, i) => i % 2 === 0) ?? []));
    for (const area of areas) {
      const same = exact.areas.find(({ code }) => code === area.code);
      expect(area.name).toBe(same?.name);
      expect(Math.abs(corner(area) - corner(same))).toBeLessThan(0.005);
    }
  },
);
