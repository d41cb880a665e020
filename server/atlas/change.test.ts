import { beforeAll, expect, test } from "vitest";
import type { Values } from "../../geo/wire/values.ts";
import { viewOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Atlas } from "./atlas.ts";

let atlas: Atlas;

beforeAll(async () => {
  ({ atlas } = await tinyAtlas());
});

async function ask(query: string) {
  return atlas.values(viewOf(query));
}

async function answer(query: string): Promise<Values> {
  const answered = await ask(query);
  if (!answered.ok) throw new Error(JSON.stringify(answered.faults));
  return answered.value;
}

function areaOf(values: Values, name: string) {
  const i = values.name.indexOf(name);
  const { value, count, referenceCount, months, reason } = values;
  return {
    value: value[i],
    count: count[i],
    before: referenceCount?.[i],
    months: months[i],
    reason: reason[i],
  };
}

const codesOf = ({ notes }: Values) => notes.map(({ code }) => code);

test("counts of both periods stand beside their ratio", async () => {
  const values = await answer("measure=crime-change&period=2023-03&compare=2023-01");
  // The transport police's three thefts in March are on one side only, and it is said.
  expect(areaOf(values, "Cedar")).toMatchObject({ count: 21, before: 18, value: 21 / 18 });
  expect(areaOf(values, "Fen")).toMatchObject({ count: 36, before: 36, value: 1, months: 1 });
  expect(codesOf(values)).toEqual(
    expect.arrayContaining(["like-months", "seasons-differ", "btp-one-side", "unplaced-compared"]),
  );
  expect(values.period.compared).toMatchObject({ from: "2023-01", to: "2023-01", missing: [] });
  expect(values.london.referenceCount).toBe(126 + 1 + 12);
});

test("a month missing on one side takes out the same month on the other, in that area alone", async () => {
  const values = await answer("measure=crime-change&period=2023-03&compare=2023-02");
  expect(areaOf(values, "Keep")).toMatchObject({
    value: null,
    count: null,
    before: null,
    months: 0,
    reason: "no-data-for-period",
  });
  expect(areaOf(values, "Fen")).toMatchObject({ count: 36, before: 36, months: 1 });
  expect(values.unplaced.byReason).not.toHaveProperty("not-covered");
});

test("nothing before the first month held is a comparison with no data, never with zero", async () => {
  const values = await answer("measure=stop-change&period=2023-01..2023-03");
  expect(new Set(values.reason)).toEqual(new Set(["no-data-for-period"]));
  expect(values.period.compared?.missing).toEqual(["2022-01", "2022-02", "2022-03"]);
  expect(values.notes[0]?.text).toMatch(/no month is complete in both periods/);
});

test("a group's change counts persons of that group in both periods", async () => {
  const values = await answer("measure=stop-change&group=black&period=2023-03&compare=2023-01");
  expect(areaOf(values, "Fen")).toMatchObject({ count: 18, before: 18, value: 1 });
});

test("what is compared is part of a change's answer, and of no other measure's", async () => {
  const rate = await answer("period=2023-03");
  expect((await answer("period=2023-03&compare=london")).value).toBe(rate.value);
  const first = await answer("measure=stop-change&period=2023-03&compare=2023-01");
  const second = await answer("measure=stop-change&period=2023-03&compare=2023-02");
  expect(second.value).not.toEqual(first.value);
  expect(first.view).toBe("compare=2023-01&measure=stop-change&period=2023-03");
});

test("a period that overlaps the newest twelve months is refused by name", async () => {
  const refused = await ask("measure=stop-change&compare=2022-12..2023-03");
  expect(refused).toMatchObject({ ok: false, faults: [{ field: "compare" }] });
});
