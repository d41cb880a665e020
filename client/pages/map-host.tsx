import { useEffect, useRef } from "preact/hooks";
import { mapFailure } from "../state/map-port.ts";

/** The element that the map lives in; the map's code is fetched once the page around it stands. */
export function MapHost() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const container = host.current;
    if (!container) return;
    let gone = false;
    let stop = () => {};
    void start(container).then((started) => {
      if (gone) started();
      else stop = started;
    });
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return (
    <>
      <div class="map" ref={host} />
      {mapFailure.value && <p class="map-failure">{mapFailure.value}</p>}
    </>
  );
}

/** The page comes first: what the map's code takes must not be before anything can be read. */
function painted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

async function start(container: HTMLElement): Promise<() => void> {
  try {
    await painted();
    const { startMap } = await import("../map/start-map.ts");
    return await startMap(container);
  } catch {
    mapFailure.value =
      "The map cannot be drawn here: it needs WebGL2. The table has the same numbers.";
    return () => {};
  }
}
