import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";

/** Where the page is put, beside those of the server that it takes its areas from. */
const PAGE = "/bench-set-data";

/** Opens a page with the same MapLibre and nothing but the areas of two Views, fetched whole as GeoJSON: the plain way to show values on a map. */
export async function openGeojsonMap(
  page: Page,
  origin: string,
  views: readonly string[],
): Promise<void> {
  await page.route(`**${PAGE}`, (route) =>
    route.fulfill({ contentType: "text/html", body: markup(views) }),
  );
  for (const name of ["maplibre-gl.mjs", "maplibre-gl-worker.mjs"]) {
    const file = fileURLToPath(import.meta.resolve(`maplibre-gl/dist/${name}`));
    const body = await readFile(file, "utf8");
    await page.route(`**/${name}`, (route) =>
      route.fulfill({ contentType: "text/javascript", body }),
    );
  }
  await page.goto(origin + PAGE);
  await page.waitForFunction("globalThis.setInTurn");
}

/** Sets the areas of the two Views in turn; returns the milliseconds from each `setData` until the frame after the first one that was drawn with them. */
export function setDataInTurn(page: Page, times: number): Promise<number[]> {
  return page.evaluate(`setInTurn(${times})`);
}

/** The map is as large as the atlas's, and its areas have a colour by value and an edge. */
function markup(views: readonly string[]): string {
  return `<!doctype html>
<div id="map" style="width: 940px; height: 571px"></div>
<script type="module">
  import { Map, setWorkerUrl } from "/maplibre-gl.mjs";
  setWorkerUrl("/maplibre-gl-worker.mjs");
  const sets = await Promise.all(
    ${JSON.stringify(views)}.map(async (view) => (await fetch("/view.geojson?" + view)).json()),
  );
  const map = new Map({
    container: "map",
    style: { version: 8, sources: {}, layers: [] },
    bounds: [-0.5104, 51.2867, 0.3341, 51.6919],
    attributionControl: false,
    fadeDuration: 0,
  });
  await map.once("load");
  map.addSource("areas", { type: "geojson", data: sets[0] });
  const colour = ["step", ["coalesce", ["get", "value"], -1], "#eee", 0, "#fdd", 2, "#f99", 4, "#f44", 10, "#a00"];
  map.addLayer({ id: "fill", type: "fill", source: "areas", paint: { "fill-color": colour } });
  map.addLayer({ id: "edge", type: "line", source: "areas", paint: { "line-width": 0.5 } });
  await map.once("idle");
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const drawn = () =>
    new Promise((done) => {
      const check = () => {
        if (!map.isSourceLoaded("areas")) return;
        map.off("render", check);
        done();
      };
      map.on("render", check);
    });
  globalThis.setInTurn = async (times) => {
    const took = [];
    for (let i = 1; i <= times; i += 1) {
      const begun = performance.now();
      map.getSource("areas").setData(sets[i % sets.length]);
      await drawn();
      await frame();
      took.push(performance.now() - begun);
    }
    return took;
  };
</script>`;
}
