import { beforeAll, expect, test } from "vitest";
import { parseView } from "../../geo/view/parse-view.ts";
import type { SurveyRow } from "../sources/reference-kinds.ts";
import { ask as askAtlas, byName, noteOf, viewOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Atlas } from "./atlas.ts";
import { createAtlas } from "./create-atlas.ts";
import type { Snapshot } from "./snapshot.ts";
import { loadSurvey } from "./survey.ts";

let atlas: Atlas;
let snapshot: Snapshot;

/** The boroughs of the tiny city beside the City of London. */
const boroughs = () => {
  const set = snapshot.sets.find(({ set: { level } }) => level === "borough");
  return (set?.areas ?? []).map(({ code }) => code).filter((code) => code !== CITY);
};

const CITY = "E09000001";

beforeAll(async () => {
  ({ snapshot } = await tinyAtlas());
  const [first = "", second = ""] = boroughs();
  const row = (quarterEnd: string, borough: string | null, share: number): SurveyRow => ({
    ...{ quarterEnd, borough, share },
    ...{ measure: "trust", decimals: 2 },
  });
  const rows = [
    row("2019-12-31", first, 0.8),
    row("2020-09-30", first, 0.75),
    row("2022-12-31", first, 0.7),
    row("2023-03-31", first, 0.72),
    row("2023-12-31", first, 0.5),
    row("2019-12-31", second, 0.8),
    row("2022-12-31", second, 0.7),
    row("2023-12-31", second, 0.71),
    row("2023-12-31", CITY, 0.9),
    row("2022-12-31", null, 0.7),
    row("2023-12-31", null, 0.66),
    row("2024-03-31", null, 0.65),
  ];
  snapshot = { ...snapshot, survey: loadSurvey({ survey: rows }) };
  atlas = createAtlas(snapshot);
});

const ask = (query: string) => askAtlas(atlas, query);

const YEAR = "measure=trust&period=2023-01..2023-12";

test("a borough's share has limits, an assumed base and no count; the City is not surveyed whatever a file says", async () => {
  const values = await ask(YEAR);
  const [first = ""] = boroughs();
  const at = values.areas.indexOf(first);
  expect([values.value[at], values.base[at], values.count[at], values.months[at]]).toEqual([
    ...[0.5, 400, null, 12],
  ]);
  expect(values.low[at]).toBeCloseTo(0.448, 3);
  expect(values.high[at]).toBeCloseTo(0.552, 3);
  const city = values.areas.indexOf(CITY);
  expect([values.state[city], values.reason[city]]).toEqual(["missing", "not-collected"]);
  expect(values.denominator).toMatch(
    /assumed 400 people .* 12,800 in London .* design effect 1.15/,
  );
  expect(noteOf(values, "survey-twelve-months")).toMatch(/^Values are for 2023: /);
});

test("London is the survey's own figure and not the mean of its boroughs", async () => {
  const { london } = await ask(YEAR);
  expect(london).toMatchObject({ value: 0.66, base: 12_800, count: null, state: "ok" });
});

test("the newest twelve months are those to the last quarter that every borough has", async () => {
  const { period } = await ask("measure=trust");
  expect(period).toMatchObject({ from: "2023-01", to: "2023-12" });
});

test("the value is that of the last quarter completed: a longer period has the same, one that completes none is missing", async () => {
  const longer = await ask("measure=trust&period=2019-05..2024-02");
  expect(longer.value).toEqual((await ask(YEAR)).value);
  const none = await ask("measure=trust&period=2023-10..2023-11");
  expect(new Set(none.state)).toEqual(new Set(["missing"]));
  expect(none.london).toMatchObject({ value: null, reason: "no-data-for-period" });
  expect(noteOf(none, "survey-no-quarter")).toMatch(/completes no quarter/);
});

test("a quarter that a borough lacks is missing there, never the quarter before", async () => {
  const values = await ask("measure=trust&period=2023-03");
  const [, second = ""] = boroughs();
  const at = values.areas.indexOf(second);
  expect([values.value[at], values.reason[at]]).toEqual([null, "no-data-for-period"]);
});

test("twelve months on both sides of the change to the telephone are noted", async () => {
  expect(noteOf(await ask("measure=trust&period=2020-09"), "break-survey-mode")).toMatch(
    /^From April 2020 people were asked by telephone/,
  );
  expect(noteOf(await ask(YEAR), "break-survey-mode")).toBeUndefined();
});

test("a series has one entry per quarter, London's own beyond the boroughs' end", async () => {
  const answer = await atlas.series(viewOf("measure=trust&period=2022-11..2024-04"));
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  const { months, value, held, notes } = answer.value;
  expect(months).toEqual(["2022-12", "2023-03", "2023-06", "2023-09", "2023-12", "2024-03"]);
  expect(value).toEqual([[0.7, null, null, null, 0.66, 0.65]]);
  expect(held[0]?.at(-1)).toBe("complete");
  expect(notes.map(({ code }) => code)).toContain("survey-overlap");
});

test("a change is against four quarters earlier, with limits of its own", async () => {
  const [first = ""] = boroughs();
  const answer = await atlas.compare(viewOf(`${YEAR}&areas=${first}&compare=previous`));
  if (!answer.ok || answer.value.kind !== "areas") throw new Error("expected areas compared");
  const [area] = answer.value.areas;
  const by = Object.fromEntries((area?.beside ?? []).map((one) => [one.with, one]));
  expect(by["period"]?.figure.value).toBe(0.7);
  expect(by["period"]?.difference).toMatchObject({ verdict: "below", state: "ok" });
  expect(by["period"]?.difference.value).toBeCloseTo(-20, 9);
  expect(by["period"]?.difference.low).toBeCloseTo(-27, 0);
  expect(by["london"]?.figure).toMatchObject({ value: 0.66, base: 12_800 });
  expect(by["london"]?.difference.value).toBeCloseTo(-16, 9);
});

test("all boroughs are tested against London with the design effect in p", async () => {
  const answer = await atlas.compare(viewOf(YEAR));
  if (!answer.ok || answer.value.kind !== "scan") throw new Error("expected a scan");
  const { areas, p, tested, verdict } = answer.value;
  expect(tested).toBe(2);
  const [, second = ""] = boroughs();
  // 5 points on 400 and 12,800 people: z = 0.05 / √(1.15 × (0.71 × 0.29 / 400 + 0.66 × 0.34 / 12,800)).
  expect(p[areas.indexOf(second)]).toBeCloseTo(0.0433, 4);
  expect(verdict[areas.indexOf(CITY)]).toBeNull();
});

test.each([
  ["measure=trust&level=ward", "level"],
  ["measure=trust&level=lsoa", "level"],
  ["measure=trust&crime=burglary", "crime"],
  ["measure=trust&object=drugs", "object"],
  ["measure=trust&group=black", "group"],
  ["measure=trust&ethnicity=self", "ethnicity"],
  ["measure=trust&denominator=area", "denominator"],
  ["measure=trust&smoothing=marshall", "smoothing"],
])("%s is refused, and the field named", (query, field) => {
  const parsed = parseView(new URLSearchParams(query));
  expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.field)).toContain(field);
});

test("values that share interviews are not set against each other", async () => {
  const answer = await atlas.compare(viewOf("measure=trust&period=2023-12&compare=2023-03"));
  expect(answer.ok ? [] : answer.faults).toMatchObject([
    { field: "compare", detail: expect.stringMatching(/rest partly on the same interviews/) },
  ]);
});

test("windows end where quarters do", async () => {
  const answer = await atlas.frames(viewOf("measure=trust&period=2022-01..2023-12"), 12);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  expect(answer.value.frames.map(({ period: { to } }) => to)).toEqual([
    ...["2022-12", "2023-03", "2023-06", "2023-09", "2023-12"],
  ]);
});

test("a snapshot without a survey answers that nothing is held", async () => {
  const bare = createAtlas({ ...snapshot, survey: new Map() });
  const values = await askAtlas(bare, "measure=trust");
  expect(new Set(values.state)).toEqual(new Set(["missing"]));
  expect(byName(values, values.reason)["City of London"] ?? "not-collected").toBe("not-collected");
  expect(noteOf(values, "survey-held")).toMatch(/holds no values/);
  expect(bare.coverage().survey).toEqual([]);
  expect(bare.summary().months.survey).toBeNull();
});

test("quarters held are told by measure, and what the boroughs' values cover by its first and last month", () => {
  expect(atlas.coverage().survey).toMatchObject([
    { measure: "trust", label: "Trust", quarters: expect.arrayContaining(["2019-12", "2024-03"]) },
  ]);
  expect(atlas.summary().months.survey).toEqual({ from: "2019-01", to: "2023-12" });
  // Worked out once: every exported file asks for it, on the thread that answers tiles.
  expect(atlas.summary()).toBe(atlas.summary());
});

test("where counts are rounded the survey's published shares are not withheld", async () => {
  const rounded = createAtlas(snapshot, "rounded");
  const values = await askAtlas(rounded, YEAR);
  expect(values.value).toEqual((await ask(YEAR)).value);
});
