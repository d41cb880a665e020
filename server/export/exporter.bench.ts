import { afterAll, bench, describe } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { createAtlas } from "../atlas/create-atlas.ts";
import { openSnapshot } from "../atlas/snapshot.ts";
import { viewOf } from "../testing/ask.ts";
import { REAL_FILES } from "../testing/real-files.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { USUAL_PICTURE } from "./drawable.ts";
import { createExporter } from "./exporter.ts";
import { FORMATS, type Format } from "./formats.ts";
import { type Material, materialOf } from "./material.ts";

const { store, remove } = await emptyStore();
const { snapshot: id } = await ingestInto(store, ...(hasShared ? REAL_FILES : [TINY_CITY]));
const atlas = createAtlas(await openSnapshot(store, id));
await remove();
const exporter = createExporter({ slots: 1, queue: 8 });
afterAll(() => exporter.close());

const PERIOD = hasShared ? "2023-01..2023-12" : "2023-01..2023-03";

async function materialFor(question: string): Promise<Material> {
  const material = await materialOf(atlas, viewOf(`${question}&period=${PERIOD}`), "http://atlas");
  if (!material.ok) throw new Error(JSON.stringify(material.faults));
  return material.value;
}

let asked = 0;

/** Every call draws under another name, so that nothing kept is handed out again. */
async function draw(format: Format, material: Material): Promise<void> {
  const words = { ...material.words, fileName: `bench-${asked++}` };
  const drawn = await exporter.render(format, { ...material, words }, USUAL_PICTURE);
  if (!drawn?.ok) throw new Error("expected a file");
}

for (const level of ["borough", "ward"]) {
  const material = await materialFor(`measure=stop-disparity&level=${level}`);
  describe(`stop disparity by ${level}, ${hasShared ? "London's real files" : "the tiny city"}`, () => {
    for (const format of FORMATS) {
      bench(`as ${format.extension}`, () => draw(format, material), { time: 3000, iterations: 5 });
    }
  });
}
