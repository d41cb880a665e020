import { bench, describe } from "vitest";
import { addMonths } from "../../geo/domain/period.ts";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { quantileOf } from "../../geo/trust/quantile.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import { REAL_FILES } from "../testing/real-files.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { answerView } from "./answer-view.ts";
import { resolveView } from "./resolve-view.ts";
import { openSnapshot } from "./snapshot.ts";
import { usualViews } from "./usual-views.ts";

const { store, remove } = await emptyStore();
const { snapshot: id } = await ingestInto(store, ...(hasShared ? REAL_FILES : [TINY_CITY]));
const snapshot = await openSnapshot(store, id);
await remove();

const YEARS = 80;

let asked = 0;

/** Every call asks for another year, so that nothing but the work itself is measured; down to the text that is sent. */
function ask(question: string): void {
  const from = addMonths("2016-06", asked++ % YEARS);
  const period = `period=${from}..${addMonths(from, 11)}`;
  const view = parseView(new URLSearchParams(`${question}&${period}`));
  const resolved = view.ok ? resolveView(snapshot, view.value, "open") : view;
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.faults));
  JSON.stringify(answerView(snapshot, resolved.value));
}

/** What the target is set for: of measures by ward, the times that half, 95 and 99 in 100 of the answers stay under. */
function printPercentiles(): void {
  for (const view of usualViews()) ask(formatView(view));
  const lines = usualViews().map((view) => {
    const times = Array.from({ length: 2 * YEARS }, () => {
      const start = performance.now();
      ask(formatView(view));
      return performance.now() - start;
    }).sort((a, b) => a - b);
    const words = [0.5, 0.95, 0.99].map(
      (share) => `p${100 * share} ${(quantileOf(times, share) ?? 0).toFixed(1)} ms`,
    );
    return `${view.measure} by ward: ${words.join(", ")}`;
  });
  process.stdout.write(`${lines.join("\n")}\n`);
}

printPercentiles();

describe(`a new View on ${hasShared ? "London's real files" : "the tiny city"}`, () => {
  bench("stop disparity by borough", () => ask("measure=stop-disparity&level=borough"));
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
