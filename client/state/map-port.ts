import { signal } from "@preact/signals";

/** What controls outside the map can have it do; absent until the map has been loaded. */
export interface MapPort {
  /** Gives the map the keyboard. */
  focus(): void;
  zoomBy(steps: number): void;
  /** Moves the view by a share of the window: positive is east and south. */
  panBy(east: number, south: number): void;
  /** Shows the whole of London. */
  showAll(): void;
  /** To be called before the map is given another place: shows the whole of London in that too, where it shows it now. */
  keepAll(): void;
  /** West, south, east, north in degrees. */
  showBounds(bounds: readonly [number, number, number, number]): void;
}

export const mapPort = signal<MapPort | null>(null);

/** Why there is no map, in a sentence; null when there is one or it is on its way. */
export const mapFailure = signal<string | null>(null);
