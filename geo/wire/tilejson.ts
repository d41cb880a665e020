/** `GET /tiles/{level}.json`: where a map finds the tiles of a View, as TileJSON 3.0.0 defines it. */
export interface TileJson {
  readonly tilejson: "3.0.0";
  readonly name: string;
  readonly description: string;
  readonly attribution: string;
  readonly scheme: "xyz";
  /** One address template; it names the snapshot, so that no map mixes two. */
  readonly tiles: readonly string[];
  readonly minzoom: number;
  readonly maxzoom: number;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly vector_layers: readonly {
    readonly id: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly minzoom: number;
    readonly maxzoom: number;
  }[];
  /** Present and true when the incidents are invented (the sample city). */
  readonly synthetic?: true;
}
