import type { MapPort } from "../state/map-port.ts";
import { mapPort } from "../state/map-port.ts";

const STEP = 0.25;

const BUTTONS: readonly {
  readonly label: string;
  readonly sign: string;
  readonly act: (map: MapPort) => void;
}[] = [
  { label: "Zoom in", sign: "+", act: (map) => map.zoomBy(1) },
  { label: "Zoom out", sign: "−", act: (map) => map.zoomBy(-1) },
  { label: "Whole of London", sign: "⤢", act: (map) => map.showAll() },
  { label: "Move north", sign: "↑", act: (map) => map.panBy(0, -STEP) },
  { label: "Move west", sign: "←", act: (map) => map.panBy(-STEP, 0) },
  { label: "Move east", sign: "→", act: (map) => map.panBy(STEP, 0) },
  { label: "Move south", sign: "↓", act: (map) => map.panBy(0, STEP) },
];

/** Buttons that move the map, for keyboard, switch and anyone who would rather not drag. */
export function MapButtons() {
  const map = mapPort.value;
  if (!map) return null;
  return (
    <fieldset class="map-buttons">
      <legend class="unseen">Move the map</legend>
      {BUTTONS.map(({ label, sign, act }) => (
        <button key={label} type="button" title={label} aria-label={label} onClick={() => act(map)}>
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
    </fieldset>
  );
}
