import type { MultiPolygon, Polygon, Position } from "geojson";

/**
 * A polygon or multipolygon in ISO well-known binary (OGC 06-103r4, clause 8), with or without a third and fourth number.
 *
 * Returns a GeoJSON geometry, or the words that follow "found" when it is of another type or does not end where it should.
 */
export function readWkb(bytes: Uint8Array): Polygon | MultiPolygon | string {
  const reader = new WkbReader(bytes);
  try {
    const geometry = reader.geometry();
    return reader.isAtEnd() ? geometry : "a geometry with bytes after its end";
  } catch (error) {
    if (error instanceof RangeError) return "a geometry that is cut short";
    if (error instanceof OtherType) return error.message;
    throw error;
  }
}

class OtherType extends Error {}

const POLYGON = 3;
const MULTI_POLYGON = 6;

/** Reads on from where it stands; a number beyond the end throws `RangeError`. */
class WkbReader {
  readonly #data: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(): Polygon | MultiPolygon {
    const { type, numbers, little } = this.#header();
    if (type === POLYGON) return { type: "Polygon", coordinates: this.#polygon(numbers, little) };
    if (type !== MULTI_POLYGON) throw new OtherType(`a geometry of WKB type ${type}`);
    const coordinates: Position[][][] = [];
    for (let parts = this.#count(little); parts > 0; parts--) {
      const part = this.#header();
      if (part.type !== POLYGON) throw new OtherType(`a part of WKB type ${part.type}`);
      coordinates.push(this.#polygon(part.numbers, part.little));
    }
    return { type: "MultiPolygon", coordinates };
  }

  isAtEnd(): boolean {
    return this.#at === this.#data.byteLength;
  }

  /** The thousands of a type say whether z, m or both follow x and y. */
  #header(): { type: number; numbers: number; little: boolean } {
    const little = this.#data.getUint8(this.#at) === 1;
    const type = this.#data.getUint32(this.#at + 1, little);
    this.#at += 5;
    const more = NUMBERS[Math.floor(type / 1000)];
    if (more === undefined) throw new OtherType(`a geometry of WKB type ${type}`);
    return { type: type % 1000, numbers: 2 + more, little };
  }

  #polygon(numbers: number, little: boolean): Position[][] {
    const rings: Position[][] = [];
    for (let count = this.#count(little); count > 0; count--)
      rings.push(this.#ring(numbers, little));
    return rings;
  }

  #ring(numbers: number, little: boolean): Position[] {
    const points: Position[] = [];
    for (let count = this.#count(little); count > 0; count--) {
      const point: Position = [];
      for (let i = 0; i < numbers; i++) point.push(this.#data.getFloat64(this.#at + 8 * i, little));
      this.#at += 8 * numbers;
      points.push(point);
    }
    return points;
  }

  #count(little: boolean): number {
    const count = this.#data.getUint32(this.#at, little);
    this.#at += 4;
    return count;
  }
}

/** How many numbers more than two a point has, by the thousands of the type: none, z, m, both. */
const NUMBERS = [0, 1, 1, 2];
