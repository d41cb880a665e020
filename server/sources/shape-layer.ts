/** One layer of a file of shapes, as far as it takes to tell what it is about. */
export interface ShapeLayer {
  /** As the file calls it; "" where a file has but one layer and no name for it. */
  readonly name: string;
  /** The fields of its first feature; null when they cannot be seen without reading the file. */
  readonly first: ReadonlyMap<string, unknown> | null;
}
