import fc from "fast-check";
import { expect, test } from "vitest";
import { type Briefing, formatBriefing, MAX_ITEMS, MAX_TEXT, parseBriefing } from "./briefing.ts";
import { readBriefingFile, writeBriefingFile } from "./briefing-file.ts";
import { readAsked } from "./briefing-item.ts";

const ASKED = (
  [
    ["view", ""],
    ["view", "measure=stop-disparity&level=borough&period=2023-01..2023-12&areas=E09000022"],
    ["area", "level=borough&areas=E09000022"],
    ["compare", "measure=crime-rate&crime=burglary,robbery&areas=E05013552"],
    [
      "view",
      "measure=stop-change&level=borough&compare=2021-01..2021-12&period=2023-01..2023-12&areas=E09000001&snapshot=2023-12-31-0123456789ab",
    ],
    ["insights", ""],
    ["insights", "area=E09000022,E05013552&grade=C&snapshot=2023-12-31-0123456789ab"],
    ["drivers", "measure=confidence&lag=4&boroughs=outer&period=2017-01..2018-12"],
    ["forecast", "measure=listens&area=E09000022&quarters=8"],
  ] as const
).map(([kind, query]) => {
  const asked = readAsked(kind, query);
  if (!asked.ok) throw new Error(JSON.stringify(asked.faults));
  return asked.value;
});

const textOf = (longest: number) =>
  fc.option(
    fc
      .string({ minLength: 1, maxLength: longest, unit: "grapheme" })
      .map((text) =>
        text
          .slice(0, longest)
          .replaceAll(/\r|\p{Surrogate}/gu, "?")
          .trim(),
      )
      .map((text) => text || "?"),
  );

const anyItem = fc
  .record({
    asked: fc.constantFrom(...ASKED),
    heading: textOf(MAX_TEXT.heading),
    note: textOf(MAX_TEXT.note),
  })
  .map(({ asked, heading, note }) => ({ ...asked, heading, note }));

const anyBriefing: fc.Arbitrary<Briefing> = fc.record({
  title: textOf(MAX_TEXT.title),
  items: fc.array(anyItem, { maxLength: MAX_ITEMS }),
});

const parse = (query: string) => parseBriefing(new URLSearchParams(query));

const faultsOf = (parsed: ReturnType<typeof parse>) =>
  parsed.ok ? [] : parsed.faults.map(({ code, field }) => `${field}: ${code}`);

test("a briefing comes back from its address and from its file as it was", () => {
  fc.assert(
    fc.property(anyBriefing, (briefing) => {
      const whole = { ok: true, value: briefing };
      expect(parse(formatBriefing(briefing))).toEqual(whole);
      expect(readBriefingFile(writeBriefingFile(briefing))).toEqual(whole);
    }),
  );
});

test("an address can be read and written by hand", () => {
  const query =
    "title=Ward+panel&view=measure=stop-rate%26level=borough&heading=Stops&area=areas=E05013552&note=One+%26+two&own=1";
  const parsed = parseBriefing(new URLSearchParams(query), ["own"]);
  expect(parsed).toMatchObject({
    value: {
      title: "Ward panel",
      items: [
        { kind: "view", view: { level: "borough" }, heading: "Stops", note: null },
        { kind: "area", view: { areas: ["E05013552"] }, heading: null, note: "One & two" },
      ],
    },
  });
  if (parsed.ok) {
    expect(formatBriefing(parsed.value)).toBe(
      "title=Ward+panel&view=level=borough&heading=Stops&area=areas=E05013552&note=One+%26+two",
    );
  }
});

test.each([
  ["view=&".repeat(MAX_ITEMS + 1), "view: malformed-value"],
  [`title=${"a".repeat(MAX_TEXT.title + 1)}`, "title: malformed-value"],
  [`view=&note=${"a".repeat(MAX_TEXT.note + 1)}`, "note: malformed-value"],
  ["note=before+any+item", "note: does-not-apply"],
  ["view=&heading=a&heading=b", "heading: repeated-parameter"],
  ["view=measure=nonsense", "view: malformed-value"],
  ["area=level=ward", "area: value-not-allowed"],
  ["colour=red", "colour: unknown-parameter"],
])("%s is refused as %s", (query, fault) => {
  expect(faultsOf(parse(query.replace(/&$/, "")))).toEqual([fault]);
});

test("a fault inside an item names the item and its parameter", () => {
  const parsed = parse("view=&view=period=2023-13");
  expect(parsed).toMatchObject({
    faults: [{ detail: expect.stringMatching(/^Item 2, period: /) }],
  });
});

test.each([
  "no JSON",
  "[]",
  '{"items": "none"}',
  '{"items": [{"heading": "of nothing"}]}',
  '{"items": [{"view": 1}]}',
])("a file that holds %s is no briefing, and the refusal shows one", (text) => {
  expect(readBriefingFile(text)).toMatchObject({ ok: false, faults: [{ field: "file" }] });
});

test("limits hold for files too", () => {
  const items = Array.from({ length: MAX_ITEMS + 1 }, () => ({ view: "" }));
  expect(faultsOf(readBriefingFile(JSON.stringify({ items })))).toEqual(["view: malformed-value"]);
});
