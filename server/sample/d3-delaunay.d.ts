/** The part of d3-delaunay that the sample city uses; the package ships no types. */
declare module "d3-delaunay" {
  export class Delaunay {
    static from(points: Iterable<readonly [number, number]>): Delaunay;
    /** `bounds` is `[xmin, ymin, xmax, ymax]`; every cell is cut off there. */
    voronoi(bounds: readonly [number, number, number, number]): Voronoi;
  }

  export interface Voronoi {
    /** A closed ring, or null for a point that coincides with an earlier one. */
    cellPolygon(i: number): [number, number][] | null;
  }
}
