import { bench, describe } from "vitest";
import { addMonths } from "../../geo/domain/period.ts";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { MEASURES } from "../../geo/view/measure-registry.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import { REAL_FILES } from "../testing/real-files.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { answerView } from "./answer-view.ts";
import { resolveView } from "./resolve-view.ts";
import { openSnapshot } from "./snapshot.ts";

const { store, remove } = await emptyStore();
const { snapshot: id } = await ingestInto(store, ...(hasShared ? REAL_FILES : [TINY_CITY]));
const snapshot = await openSnapshot(store, id);
await remove();

let asked = 0;

/** Every call asks for another year, so that nothing but the work itself is measured. */
async function ask(question: string): Promise<void> {
  const from = addMonths("2016-06", asked++ % 80);
  const period = `period=${from}..${addMonths(from, 11)}`;
  const view = parseView(new URLSearchParams(`${question}&${period}`));
  const resolved = view.ok ? resolveView(snapshot, view.value, "open") : view;
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.faults));
  await answerView(snapshot, resolved.value);
}

describe(`a new View on ${hasShared ? "London's real files" : "the tiny city"}`, () => {
  bench("stop disparity by borough", () => ask("measure=stop-disparity&level=borough"));
  for (const { id, label, needsGround } of MEASURES.filter(({ levels }) =>
    levels.includes("ward"),
  )) {
    if (!needsGround)
      bench(`${label.toLowerCase()} by ward`, () => ask(`measure=${id}&level=ward`));
  }
  bench("stop rate by ward, filtered", () =>
    ask("measure=stop-rate&level=ward&object=drugs&age=18-24"),
  );
  bench("smoothed stop rate by ward, among neighbours", () =>
    ask("measure=stop-rate-smoothed&smoothing=marshall-local&level=ward"),
  );
  bench("stop rate by LSOA", () => ask("measure=stop-rate&level=lsoa"));
  bench("stop hotspots by hexagon", () => ask("measure=stop-hotspot&level=hex"));
  bench("stop hotspots by ward", () => ask("measure=stop-hotspot&level=ward"));
});
