import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fetchDownload } from "./fetch-download.ts";
import { fetchingInto } from "./fetching.test-support.ts";
import { testNet } from "./net.test-support.ts";
import { type Dataset, type NomisRow, startNomis } from "./nomis-api.test-support.ts";
import { readFetched } from "./read-fetched.test-support.ts";
import { serviceLine } from "./service-line.test-support.ts";

const AGES = ["All ages", "Aged under 16", 'Aged "over" 64, all'];

/** Rows as Nomis orders them: area by area, a row for each age. */
function rowsOf(areas: number, date = "2023"): NomisRow[] {
  return Array.from({ length: areas }, (_, i) =>
    AGES.map((age, a) => ({
      DATE_NAME: date,
      GEOGRAPHY_NAME: `Area, ${i}`,
      GEOGRAPHY_CODE: `E${i}`,
      AGE_NAME: age,
      OBS_VALUE: String(10 * i + a),
    })),
  ).flat();
}

const ROWS = rowsOf(20_000);

async function take(dataset: Partial<Dataset> = {}) {
  const publisher = await startNomis({ rows: ROWS, ...dataset });
  const net = testNet();
  const fetching = await fetchingInto(undefined, net);
  const line = serviceLine(`${publisher.address}/NM_1_1.data.csv`, {
    form: "nomis",
    query: "date=latest&geography=TYPE1&measures=20100",
    columns: "Age: {age_name}",
    kind: "csv",
  });
  const had = await fetchDownload(fetching, line, { from: null, to: null, forces: null });
  const text = () => readFileSync(`${fetching.folder}/areas.csv`, "utf8");
  return { ...publisher, net, folder: fetching.folder, had, text };
}

const HEADER =
  'date,geography,geography code,Age: All ages,Age: Aged under 16,"Age: Aged ""over"" 64, all"';

describe("a dataset", () => {
  test("comes in the pages that a guest is given, and becomes a table with a row for each area", async () => {
    const { had, text, asked, net } = await take();
    expect(had).toMatchObject({ missing: [], files: [{ name: "areas.csv" }] });
    const lines = text().split("\r\n");
    expect(lines.slice(0, 2)).toEqual([HEADER, '2023,"Area, 0",E0,0,1,2']);
    expect(lines.at(-2)).toBe('2023,"Area, 19999",E19999,199990,199991,199992');
    expect(lines).toHaveLength(20_002);
    const pages = asked.flatMap((url) => /select=.*recordoffset=(\d+)/.exec(url)?.[1] ?? []);
    expect(pages).toEqual(["0", "25000", "50000"]);
    expect(net.pauses).toEqual([500, 500]);
  });

  test("with cells left out or blank has them blank, never 0", async () => {
    const [first = {}, , ...rest] = rowsOf(2);
    const { text } = await take({ rows: [{ ...first, OBS_VALUE: "" }, ...rest] });
    expect(text().split("\r\n")[1]).toBe('2023,"Area, 0",E0,,2,');
  });
});

describe("what goes wrong", () => {
  test("and may pass is asked for again: too many requests, a page that is short, one cut within a row", async () => {
    const { text, net } = await take({
      instead: (turn, response, whole) => {
        if (turn === 2) response.writeHead(429, { "retry-after": "30" }).end();
        else if (turn === 3) response.end(whole.slice(0, whole.indexOf("\r\n", 500_000) + 2));
        else if (turn === 5) response.end(whole.slice(0, whole.indexOf('"', 500_000) + 1));
        // The fourth asks whether there are still as many rows.
        return [2, 3, 5].includes(turn);
      },
    });
    expect(text().split("\r\n")).toHaveLength(20_002);
    expect(net.waits).toEqual([30_000, 4000, 8000]);
  });

  test.each([
    ["between pages", (turn: number) => (turn <= 2 ? ROWS : rowsOf(19_000))],
    ["in their date alone", (turn: number) => (turn <= 2 ? ROWS : rowsOf(20_000, "2024"))],
  ])("rows that change %s are asked for from the beginning", async (_name, rowsAt) => {
    const { text } = await take({ rowsAt });
    const last = rowsAt(3).at(-1);
    const [line = ""] = text().split("\r\n").slice(-2);
    expect(line).toContain(`${last?.["DATE_NAME"]},"${last?.["GEOGRAPHY_NAME"]}"`);
  });

  test("an area that comes twice, as when rows move while they are read, is never counted twice", async () => {
    const moved = [...ROWS.slice(-3), ...ROWS.slice(0, -3)];
    const { text } = await take({ rowsAt: (turn) => (turn <= 2 ? ROWS : moved) });
    expect(text().match(/,E19999,/g)).toHaveLength(1);
  });

  const refused = (text: string): Partial<Dataset> => ({
    instead: (_turn, response) => {
      response.end(text);
      return true;
    },
  });

  test.each([
    [
      "a web page",
      refused("<!doctype html>Error"),
      /expected a table of Nomis from .*, found a web page/,
    ],
    ["other columns", refused('"A","B"\n1,2\n'), /found a table without the columns record_count/],
    [
      "no number of rows",
      refused('"RECORD_COUNT"\nmany\n'),
      /expected the number of rows .*, found "many"/,
    ],
    ["nothing at all", { rows: [] }, /found none for the question in the table/],
  ])("%s is refused in one sentence and leaves nothing", async (_name, dataset, sentence) => {
    const { had, folder } = await take(dataset);
    expect(had.missing[0]?.reason).toMatch(sentence);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("a table of people by year is read as an estimate of that year", async () => {
  const rows = ["E09000001", "E09000002"].map((code, i) => ({
    DATE_NAME: "2024",
    GEOGRAPHY_NAME: ["City of London", "Barking and Dagenham"][i] ?? "",
    GEOGRAPHY_CODE: code,
    OBS_VALUE: String(15_000 + i),
  }));
  const { address } = await startNomis({ rows });
  const line = serviceLine(`${address}/p`, {
    form: "nomis",
    columns: "population_mid{date_name}",
    kind: "csv",
    file: "population-boroughs",
  });
  const had = await fetchDownload(await fetchingInto(), line, {
    from: null,
    to: null,
    forces: null,
  });
  expect(await readFetched(had.files[0]?.path ?? "")).toMatchObject({
    source: "population",
    level: "borough",
    years: [
      {
        year: 2024,
        estimate: "official",
        residents: new Map([
          ["E09000001", 15_000],
          ["E09000002", 15_001],
        ]),
      },
    ],
  });
});
