import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * Has a map come to rest exactly where its address says, so that whoever opens the address sees the same pixels.
 *
 * The address names the camera in few digits. What lies between them is given up whenever the map stops: less than half
 * a pixel in its middle, less than two at its edges.
 */
export function settleCamera(map: MapLibreMap): void {
  let settles = false;
  let last = "";
  const settle = () => {
    if (settles || map.isMoving()) return;
    const zoom = rounded(map.getZoom(), 2);
    const digits = digitsAt(zoom);
    const { lng, lat } = map.getCenter();
    const [x, y] = [rounded(lng, digits), rounded(lat, digits)];
    // Where the map's limits keep it from coming to rest there, it is not sent there for ever.
    const place = [zoom, x, y].join(" ");
    if (place === last) return;
    last = place;
    settles = true;
    if (zoom !== map.getZoom() || x !== lng || y !== lat) map.jumpTo({ center: [x, y], zoom });
    settles = false;
  };
  settle();
  map.on("moveend", settle);
}

/** As many decimals of a degree as MapLibre writes into the address: enough for half a pixel, of 512 to the world at zoom 0. */
function digitsAt(zoom: number): number {
  return Math.ceil(Math.log10((2 ** zoom * 512) / 360 / 0.5));
}

function rounded(value: number, digits: number): number {
  const unit = 10 ** digits;
  return Math.round(value * unit) / unit;
}
