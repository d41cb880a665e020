import { beforeAll, expect, test } from "vitest";
import { plantedSeries } from "../../geo/testing/planted-series.ts";
import { inverseLogit } from "../../geo/trust/logit.ts";
import { addQuarters } from "../../geo/trust/survey-quarter.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Snapshot } from "./snapshot.ts";
import { createTrustBench, type TrustBench } from "./trust-bench.ts";
import { createTrustDesk } from "./trust-desk.ts";
import type { TrustJob } from "./trust-job.ts";

const JOBS: readonly TrustJob[] = [
  {
    kind: "forecast",
    question: { measure: "trust", areas: ["E09000002"], quarters: 4, snapshot: null },
  },
  { kind: "insights" },
];

let snapshot: Snapshot;
let desk: TrustBench;

beforeAll(async () => {
  const { boroughs, london } = plantedSeries({ seed: 7, boroughs: 2, quarters: 30 });
  const series = {
    measure: "trust",
    quarters: london.map((_, t) => addQuarters("2015-12", t)),
    boroughs: boroughs.map((own, i) => ({
      code: `E0900000${i + 2}`,
      shares: own.map(inverseLogit),
    })),
    london: london.map(inverseLogit),
  };
  const opened = (await tinyAtlas()).snapshot;
  const postcodes = { find: () => null };
  snapshot = { ...opened, postcodes, survey: new Map([["trust", series]]) };
  desk = createTrustDesk(snapshot, "open");
});

test("another thread gives the very answers that this one gives, several questions at once", async () => {
  const bench = createTrustBench(snapshot, "open");
  const [here, there] = await Promise.all([
    Promise.all(JOBS.map((job) => bench.answer(job))),
    Promise.all(JOBS.map((job) => desk.answer(job))),
  ]);
  expect(there).toEqual(here);
  expect(there.map(({ kind }) => kind)).toEqual(["forecast", "insights"]);
}, 60_000);

test("a desk whose snapshot was let go still answers", async () => {
  const [forecast] = JOBS;
  if (!forecast) throw new Error("no jobs");
  const retiring = createTrustDesk(snapshot, "open");
  const first = retiring.answer(forecast);
  retiring.retire();
  expect(await retiring.answer(forecast)).toEqual(await first);
}, 60_000);

test("a question that cannot be worked on fails by itself, and the next one is answered", async () => {
  const unheard: TrustJob = {
    kind: "drivers",
    // No parser lets such a period through: it stands for whatever nobody thought of.
    question: {
      ...{ measure: "trust", lag: 0, ending: "december", boroughs: "all", months: 12 },
      ...{ ethnicity: "officer", denominator: "residents", snapshot: null },
      period: { from: "nonsense", to: "nonsense" },
    },
  };
  await expect(desk.answer(unheard)).rejects.toThrow();
  const [forecast] = JOBS;
  if (!forecast) throw new Error("no jobs");
  expect((await desk.answer(forecast)).kind).toBe("forecast");
}, 60_000);
