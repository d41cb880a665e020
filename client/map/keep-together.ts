import type { Map as MapLibreMap } from "maplibre-gl";

/** Has two maps of one size show the same ground at every moment, whichever is moved; returns how to let them part. */
export function keepTogether(first: MapLibreMap, other: MapLibreMap): () => void {
  let follows = false;
  const lead = (from: MapLibreMap, to: MapLibreMap) => () => {
    // The one that follows moves too, and must not lead in turn.
    if (follows) return;
    follows = true;
    to.jumpTo({ center: from.getCenter(), zoom: from.getZoom() });
    follows = false;
  };
  const [fromFirst, fromOther] = [lead(first, other), lead(other, first)];
  fromFirst();
  first.on("move", fromFirst);
  // A map that is given more or less room keeps its middle, but only once it has noticed.
  first.on("resize", fromFirst);
  other.on("move", fromOther);
  return () => {
    first.off("move", fromFirst);
    first.off("resize", fromFirst);
    other.off("move", fromOther);
  };
}
