import fc from "fast-check";
import { expect, test } from "vitest";
import { type PeerVariable, peersOf } from "./peers.ts";

const everybody = () => true;

const variable = (id: string, values: readonly (number | null)[]): PeerVariable => ({
  id,
  label: id,
  values: values.map((value) => (value === null ? null : [value])),
});

const CODES = ["A", "B", "C", "D", "E"];

test("the peers are the areas nearest in units of each variable's own spread", () => {
  const size = variable("residents", [1000, 1010, 5000, 1000, 3000]);
  const share = variable("share", [0.1, 0.1, 0.1, 0.9, 0.2]);
  const { peers, variables } = peersOf(0, CODES, everybody, [size, share], 3);
  expect(peers.map(({ index }) => CODES[index])).toEqual(["B", "E", "C"]);
  expect(peers[0]?.distance).toBeLessThan(0.01);
  expect(variables.map(({ id }) => id)).toEqual(["residents", "share"]);
});

test("a variable with several columns weighs no more than one with one", () => {
  const mix: PeerVariable = {
    id: "mix",
    label: "mix",
    values: [
      [0, 0],
      [1, 1],
      [0, 0],
    ],
  };
  const alone = variable("alone", [0, 0, 1]);
  const { peers } = peersOf(0, ["A", "B", "C"], everybody, [mix, alone], 2);
  expect(peers[0]?.distance).toBeCloseTo(Number(peers[1]?.distance), 12);
});

test("those kept out, those without a number and the area itself are no peers", () => {
  const size = variable("residents", [1, 2, null, 4, 5]);
  const { peers } = peersOf(0, CODES, (i) => i !== 1, [size], 10);
  expect(peers.map(({ index }) => CODES[index])).toEqual(["D", "E"]);
});

test("a variable that is not known of the area is left out, and with none known there is no peer", () => {
  const size = variable("residents", [1, 2, 3, 4, 5]);
  const age = variable("age", [null, 2, 3, 4, 5]);
  expect(peersOf(0, CODES, everybody, [size, age], 2).variables.map(({ id }) => id)).toEqual([
    "residents",
  ]);
  expect(peersOf(0, CODES, everybody, [age], 2)).toEqual({ peers: [], variables: [] });
  expect(peersOf(0, ["A"], everybody, [size], 2).peers).toEqual([]);
});

test("areas all alike are peers in the order of their codes", () => {
  const same = variable("residents", [0.1, 0.1, 0.1, 0.1, 0.1]);
  const { peers } = peersOf(4, CODES, everybody, [same], 2);
  expect(peers).toEqual([
    { index: 0, distance: 0 },
    { index: 1, distance: 0 },
  ]);
});

test("the peers are the same in whatever order areas are listed", () => {
  const area = fc.record({ size: fc.integer({ min: 1, max: 50 }), share: fc.nat(10) });
  fc.assert(
    fc.property(fc.array(area, { minLength: 2, maxLength: 12 }), (areas) => {
      const codes = areas.map((_, i) => `E${10 + i}`);
      const named = (list: typeof areas, names: readonly string[], of: number) =>
        peersOf(
          of,
          names,
          everybody,
          [
            variable(
              "size",
              list.map(({ size }) => size),
            ),
            variable(
              "share",
              list.map(({ share }) => share),
            ),
          ],
          5,
        ).peers.map(({ index, distance }) => [names[index], distance]);
      const last = areas.length - 1;
      expect(named(areas.toReversed(), codes.toReversed(), last)).toEqual(named(areas, codes, 0));
    }),
  );
});
