import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readReference } from "./reference-panel.ts";
import { hasShared } from "./shared-data.ts";

/** Results of the reference for measures, intervals, spatial statistics and trends that no test is held to, and why not. */
const LEFT_OUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "poisson_ci.json": { per: "what rates are per" },
  "rate_ratio.json": {
    log_se: "the limits `wald` are made of it",
    katz_log_se: "the limits `katz` are made of it",
    rate0: "the ratio is made of it",
    rate1: "the ratio is made of it",
  },
  "proportions.json": { cols: "a label", rows: "a label", stratum: "a label", p: "x over n" },
  "areal_nc.json": {
    Gistar_W_perm_mean: "drawn with replacement and the own value drawn anew: not what p is here",
    Gistar_W_perm_var: "as above",
    Gistar_W_perm_pseudo_p: "as above",
    perm_pseudo_p: "as above",
    Gistar_W_raw: "Gi* before it is standardised, which no answer gives",
    perm_cols: "a label",
    spdep_note: "a note",
    spdep_perm_nsim: "how often was drawn",
    nsim: "how often was drawn",
    n_neighbours: "lengths of the lists of neighbours",
    raw: "counts over population",
    rate: "the prior's shape over its mean",
    loglik: "what shape and mean, which are tested, make largest",
    id: "names of counties",
    n: "how many counties",
  },
  "kde.json": {
    bw_diggle:
      "not built: methods 1.8 has the bandwidth fixed and in the legend, and no cross-validation, which would draw the points that events are moved to",
    bw_ppl: "as above: by cross-validated likelihood",
    window: "the extent of the points",
    n: "how many points",
  },
  "trend.json": { n: "how many values" },
  "changepoint.json": {
    n_breaks_BIC: "how many breakpoints there are",
    breaks_by_m: "the breakpoints of numbers that the criterion does not choose",
    rss_by_m: "the criteria are made of them",
  },
  "funnel.json": {},
  "class_breaks.json": { n: "how many values" },
  "p_adjust.json": {},
  "london_join.json": {
    area_s2_m2: "on a sphere; areas here are on the ellipsoid",
    hectares_published: "an input",
    centroid_e: "not built: labels lie where an area is widest",
    centroid_n: "as above",
    name: "a name",
    id: "a name",
    counts: "how many of the points, which are tested one by one, lie in each borough",
    queen_neighbours0:
      "without the metre's tolerance that drawings need: `queen_neighbours_snap1m0` is tested",
    outside: "the one point that lies in none, tested with the others",
  },
};

/** A test that reads a file by way of these is held to it. */
const READS: Readonly<Record<string, string>> = { "areal_nc.json": "counties.battery.ts" };

describe.skipIf(!hasShared)("every result of the reference", () => {
  const sources = hasShared ? testFiles().map((path) => readFileSync(path, "utf8")) : [];

  test.each(Object.entries(LEFT_OUT))(
    "in %s is named by a test, or left out for a reason",
    (file, leftOut) => {
      const reading = sources.filter(
        (text) => text.includes(file) || text.includes(READS[file] ?? file),
      );
      expect(reading.length).toBeGreaterThan(0);
      const { meta: _, ...results } = readReference(file);
      const names = namesIn(results);
      const named = (name: string) =>
        reading.some((text) => new RegExp(`\\b${name}\\b`).test(text));
      expect(names.filter((name) => !(name in leftOut) && !named(name))).toEqual([]);
      expect(Object.keys(leftOut).filter((name) => !names.includes(name))).toEqual([]);
    },
  );
});

/** The names of all numbers, texts and lists of them; of points and counts by area, those of the groups. */
function namesIn(value: unknown, own = ""): string[] {
  if (Array.isArray(value)) {
    const inner = value.filter((one) => typeof one === "object" && !Array.isArray(one));
    return inner.length === 0 ? [own] : [...new Set(inner.flatMap((one) => namesIn(one, own)))];
  }
  if (typeof value !== "object" || value === null) return [/^E0900/.test(own) ? "counts" : own];
  return [...new Set(Object.entries(value).flatMap(([name, one]) => namesIn(one, name)))];
}

function testFiles(): string[] {
  const root = join(import.meta.dirname, "../..");
  return ["geo", "server"].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".test.ts") && !path.endsWith("reference-coverage.test.ts"))
      .map((path) => join(root, room, path)),
  );
}
