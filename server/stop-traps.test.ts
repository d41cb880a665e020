import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../geo/testing/shared-data.ts";
import { parseView } from "../geo/view/parse-view.ts";
import type { Values } from "../geo/wire/values.ts";
import type { Atlas } from "./atlas/atlas.ts";
import { createAtlas } from "./atlas/create-atlas.ts";
import { openSnapshot } from "./atlas/snapshot.ts";
import { type PlainRow, plainRows } from "./testing/plain-rows.ts";
import { emptyStore, ingestInto } from "./testing/tiny-city.ts";

const SEARCHES = ["police", "stop-and-search"];
const fileOf = (month: string) => `${month}-metropolitan-stop-and-search.csv.gz`;
const MONTHS = ["2021-12", "2022-02", "2024-02", "2024-03"];

describe.skipIf(!hasShared)(
  "answers about the Met's searches, held to its files read plainly",
  () => {
    let atlas: Atlas;
    let removeStore: () => Promise<void>;

    beforeAll(async () => {
      const { store, remove } = await emptyStore();
      removeStore = remove;
      const { snapshot } = await ingestInto(
        store,
        sharedPath("data/boroughs/london_boroughs_lad22_gen20_wgs84.geojson"),
        ...MONTHS.map((month) => sharedPath("data", ...SEARCHES, fileOf(month))),
      );
      atlas = createAtlas(await openSnapshot(store, snapshot));
    }, 60_000);

    afterAll(async () => {
      await removeStore?.();
    });

    async function ask(query: string): Promise<Values> {
      const view = parseView(new URLSearchParams(`level=borough&${query}`));
      if (!view.ok) throw new Error(JSON.stringify(view.faults));
      const answer = await atlas.values(view.value);
      if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
      return answer.value;
    }

    /** How many events a question is about, wherever they lie. */
    const all = ({ london, unplaced }: Values) => Number(london.count) + unplaced.count;
    const plain = (month: string, where: (row: PlainRow) => boolean) =>
      plainRows(...SEARCHES, fileOf(month)).filter(where);
    const isPerson = (row: PlainRow) => row["Type"] !== "Vehicle search";
    const noteOf = async (code: string, period: string) =>
      (await ask(`measure=stop-count&period=${period}`)).notes.find((note) => note.code === code)
        ?.text;

    test("a month between two that nobody published is missing, not a month without searches (trap 12)", async () => {
      const winter = await ask("measure=stop-count&period=2021-12..2022-02");
      expect([winter.period.missing, winter.months[1]]).toEqual([["2022-01"], 2]);
      expect(winter.notes[0]).toMatchObject({ code: "months-missing" });
      const january = await ask("measure=stop-count&period=2022-01");
      expect([new Set(january.value), new Set(january.reason)]).toEqual([
        new Set([null]),
        new Set(["no-data-for-period"]),
      ]);
    });

    test("who did not state a group is in none, least of all in Other, though the label begins with it (trap 18)", async () => {
      const inGroup = async (group: string) =>
        all(await ask(`measure=stop-count&ethnicity=self&group=${group}&period=2024-03`));
      const self = (row: PlainRow) => row["Self-defined ethnicity"] ?? "";
      const isUnstated = (row: PlainRow) => self(row) === "" || self(row).endsWith("Not stated");
      const people = plain("2024-03", isPerson);
      expect(await inGroup("not-stated")).toBe(people.filter(isUnstated).length);
      const other = people.filter(
        (row) => !isUnstated(row) && self(row).startsWith("Other ethnic"),
      );
      expect(await inGroup("other")).toBe(other.length);
    });

    test("hit rates come from outcomes, not from the link to the object, which is always False (trap 20)", async () => {
      const people = plain("2024-02", isPerson);
      const linked = new Set(people.map((row) => row["Outcome linked to object of search"]));
      expect(linked).toEqual(new Set(["False"]));
      const known = people.filter((row) => row["Outcome"]);
      const hits = known.filter((row) => !row["Outcome"]?.includes("no further action"));
      const { london, measure } = await ask("measure=hit-rate&period=2024-02");
      expect(Math.abs(Number(london.value) - hits.length / known.length)).toBeLessThan(0.01);
      expect(measure.definition).not.toContain("linked");
    });

    test("a vehicle searched alone has no gender, though the file gives it the gender Other (trap 21)", async () => {
      const other = plain("2024-02", (row) => row["Gender"] === "Other");
      expect([other.length, other.filter(isPerson).length]).toEqual([200, 73]);
      expect(all(await ask("measure=stop-count&gender=other&period=2024-02"))).toBe(73);
      const everybody = ["male", "female", "other", "unknown"].join(",");
      expect(all(await ask(`measure=stop-count&gender=${everybody}&period=2024-02`))).toBe(
        plain("2024-02", isPerson).length,
      );
    });

    test("months coded otherwise by mistake are told by their own numbers (trap 22)", async () => {
      const blank = plain("2024-02", (row) => isPerson(row) && !row["Self-defined ethnicity"]);
      expect(await noteOf("break-self-defined-blank", "2024-02")).toContain(` ${blank.length} `);
      const other = plain("2024-03", (row) => isPerson(row) && row["Gender"] === "Other");
      const written = other.length.toLocaleString("en-GB");
      expect(await noteOf("break-gender-other", "2024-03")).toContain(` ${written} `);
      expect(await noteOf("break-gender-other", "2024-02")).toBeUndefined();
    });

    test("points are finer from 2024-03, and an answer across the change says so (trap 23)", async () => {
      const perPoint = (month: string) => {
        const located = plain(month, (row) => Boolean(row["Longitude"]));
        const points = new Set(located.map((row) => `${row["Longitude"]} ${row["Latitude"]}`));
        return located.length / points.size;
      };
      expect(perPoint("2024-02")).toBeGreaterThan(2);
      expect(perPoint("2024-03")).toBeLessThan(1.9);
      expect(await noteOf("break-snap-points", "2024-02..2024-03")).toMatch(/^From 2024-03: /);
      expect(await noteOf("break-snap-points", "2024-03")).toBeUndefined();
    });
  },
);
