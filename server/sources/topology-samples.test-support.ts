interface Variant {
  readonly ids?: readonly string[];
  /** Fields in place of ids. */
  readonly properties?: readonly object[];
  /** Arcs of the two areas, in place of their own. */
  readonly arcs?: readonly unknown[];
  readonly type?: string | null;
  /** Camden's outer line crosses itself by a small knot. */
  readonly knot?: boolean;
  /** Camden's outer line crosses itself through its middle. */
  readonly bowTie?: boolean;
  /** Islington has a second part that is a line there and back. */
  readonly flatPart?: boolean;
}

/** Two boroughs side by side, each a hundredth of a degree square, sharing the line between them; in steps of a ten-thousandth. */
export function twoBoroughs(variant: Variant = {}) {
  const { ids = ["Camden", "Islington"], properties, flatPart = false, type = "Polygon" } = variant;
  const arcs = variant.arcs ?? [[[0, 1]], flatPart ? [[[2, -1]], [[3]]] : [[2, -1]]];
  const types = [type, flatPart ? "MultiPolygon" : type];
  const geometries = types.map((of, i) => ({
    type: of,
    arcs: arcs[i],
    ...(properties ? { properties: properties[i] } : { id: ids[i] }),
  }));
  const outer = variant.knot ? KNOTTED : variant.bowTie ? BOW_TIE : OUTER;
  return {
    type: "Topology",
    transform: { scale: [0.0001, 0.0001], translate: [-0.12, 51.5] },
    objects: { boroughs: { type: "GeometryCollection", geometries } },
    arcs: [SHARED, outer, EAST, FLAT],
  };
}

/** From the south up, 100 steps east of the corner. */
const SHARED = [
  [100, 0],
  [0, 100],
];

/** From the top of the shared line west, south and back to its foot. */
const OUTER = [
  [100, 100],
  [-100, 0],
  [0, -100],
  [100, 0],
];

const KNOTTED = [
  [100, 100],
  [-100, 0],
  [0, -48],
  [1, -4],
  [-2, 2],
  [2, -1],
  [-1, -49],
  [100, 0],
];

const BOW_TIE = [
  [100, 100],
  [-100, -100],
  [0, 100],
  [100, -100],
];

/** From the foot of the shared line east and round to its top. */
const EAST = [
  [100, 0],
  [100, 0],
  [0, 100],
  [-100, 0],
];

const FLAT = [
  [210, 50],
  [1, 0],
  [-1, 0],
];
