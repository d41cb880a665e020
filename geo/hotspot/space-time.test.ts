import { expect, test } from "vitest";
import { latticeAreas } from "../boundary/areas.battery.ts";
import { contiguityOf } from "../boundary/contiguity.ts";
import { emergingClass } from "./emerging.ts";
import { corrected, spaceTimeHistories } from "./space-time.ts";

const LATTICE = contiguityOf(latticeAreas(8, 8));
const RUN = { permutations: 9999, seed: 1 };

test("a corner that turns hot in the last of twelve periods is new, and one hot throughout persists", () => {
  const periods = Array.from({ length: 12 }, (_, t) =>
    LATTICE.map((_, i) => {
      const [column, row] = [i % 8, Math.floor(i / 8)];
      const noise = (i * 7 + t * 5) % 4;
      if (column < 2 && row < 2) return 40 + noise;
      return column > 5 && row > 5 && t === 11 ? 60 + noise : noise;
    }),
  );
  const classes = spaceTimeHistories(periods, LATTICE, RUN).map((own) => own && emergingClass(own));
  expect(classes[0]).toEqual({ kind: "hot", class: "persistent" });
  expect(classes[63]).toEqual({ kind: "hot", class: "new" });
  expect(classes[28]).toBeNull();
});

test("one very high value among low neighbours is no hotspot in any period", () => {
  // Its z is high by its own value alone; its neighbours' sum is far down, so that p is small for the opposite reason.
  const periods = Array.from({ length: 12 }, (_, t) =>
    LATTICE.map((_, i) => {
      const [column, row] = [i % 8, Math.floor(i / 8)];
      if (column === 3 && row === 3) return 4000;
      return Math.max(Math.abs(column - 3), Math.abs(row - 3)) === 1 ? 0 : 50 + ((i * 7 + t) % 5);
    }),
  );
  const alone = spaceTimeHistories(periods, LATTICE, RUN)[27];
  expect(alone?.z[0]).toBeGreaterThan(1);
  expect(alone?.q[0]).toBe(1);
});

test("an island has no history, nor has anybody where nothing ever differs", () => {
  expect(spaceTimeHistories([[1, 2, 9]], [[1], [0], []], RUN)[2]).toBeNull();
  expect(
    spaceTimeHistories(
      [
        [1, 1],
        [1, 1],
      ],
      [[1], [0]],
      RUN,
    ),
  ).toEqual([null, null]);
});

test("p that is not there is passed over by the correction", () => {
  expect(corrected([0.01, null, 0.02])).toEqual([0.02, null, 0.02]);
});
