import { z } from "zod";
import { SourceChanged } from "./source-changed.ts";

const featureShape = z.object({
  id: z.unknown(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});

/** Checks one record after the other that none came twice or out of order, as when the data changed between two pages. */
export class ObjectIds {
  readonly #field: string;
  #last = Number.NEGATIVE_INFINITY;

  constructor(field: string) {
    this.#field = field;
  }

  /** A feature of GeoJSON. Throws `SourceChanged`. */
  nextFeature(feature: unknown): void {
    const { id, properties } = featureShape.parse(feature);
    this.next(properties?.[this.#field] ?? id);
  }

  /** An object id. Throws `SourceChanged`. */
  next(id: unknown): void {
    if (typeof id !== "number" || id <= this.#last) {
      throw new SourceChanged(`object id ${JSON.stringify(id)} came after ${this.#last}`);
    }
    this.#last = id;
  }
}
