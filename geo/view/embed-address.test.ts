import fc from "fast-check";
import { expect, test } from "vitest";
import { EMBED_PARAMETERS, formatEmbed, PLAIN_LOOK, parseEmbed } from "./embed-address.ts";
import { parseView } from "./parse-view.ts";

const read = (query: string) => parseEmbed(new URLSearchParams(query));

const SNAPSHOT = "2023-12-31-0123456789ab";

test("an address without parameters is the plain question in the plain look", () => {
  const view = parseView([]);
  expect(read("")).toEqual({
    ok: true,
    value: { look: PLAIN_LOOK, view: view.ok ? view.value : null },
  });
});

const flag = fc.boolean();

const LOOKS = fc
  .record({
    interactive: flag,
    static: flag,
    search: flag,
    controls: flag,
    table: flag,
    legend: flag,
    plain: flag,
    transparent: flag,
    lock: fc.constantFrom("level", "view", "all", null),
    bounds: fc.constantFrom([-0.2, 51.45, 0.02, 51.55] as const, null),
    theme: fc.constantFrom("auto", "light", "dark"),
    lang: fc.constant("en-GB" as const),
    seen: fc.constantFrom(SNAPSHOT, null),
  })
  .map((look) => ({
    ...look,
    ...(look.static && { interactive: false, search: false, controls: false }),
    ...(look.lock === "all" && { search: false }),
    ...(look.lock !== null && look.lock !== "level" && { controls: false }),
  }));

test("every look is read back as it was written, whatever the View beside it", () => {
  const view = parseView([
    ["measure", "stop-disparity"],
    ["level", "borough"],
    ["areas", "E09000014,E09000001"],
  ]);
  if (!view.ok) throw new Error("a View was expected");
  fc.assert(
    fc.property(LOOKS, (look) => {
      const address = { view: view.value, look };
      expect(read(formatEmbed(address))).toEqual({ ok: true, value: address });
    }),
  );
});

test.each([
  ["colour=red", "colour", "unknown-parameter"],
  ["table=1&table=1", "table", "repeated-parameter"],
  ["measure=stop-rate&measure=stop-rate", "measure", "repeated-parameter"],
  ["table=yes", "table", "malformed-value"],
  ["table=", "table", "malformed-value"],
  ["theme=pink", "theme", "malformed-value"],
  ["lock=none", "lock", "malformed-value"],
  ["lang=fr", "lang", "malformed-value"],
  ["bounds=-0.2,51.45,0.02", "bounds", "malformed-value"],
  ["bounds=0.02,51.45,-0.2,51.55", "bounds", "malformed-value"],
  ["bounds=-180,-90,180,90", "bounds", "malformed-value"],
  ["bounds=a,b,c,d", "bounds", "malformed-value"],
  ["seen=yesterday", "seen", "malformed-value"],
  [`seen=${SNAPSHOT}&snapshot=${SNAPSHOT}`, "seen", "does-not-apply"],
  ["static=1&interactive=1", "interactive", "does-not-apply"],
  ["lock=all&search=1", "search", "does-not-apply"],
  ["lock=view&controls=1", "controls", "does-not-apply"],
  ["measure=nothing", "measure", "malformed-value"],
])("?%s is refused, and %s named", (query, field, code) => {
  const parsed = read(query);
  expect(parsed.ok ? [] : parsed.faults).toContainEqual(expect.objectContaining({ field, code }));
});

test("an unknown name is told the embed's own parameters as well as the View's", () => {
  const parsed = read("colour=red");
  const [fault] = parsed.ok ? [] : parsed.faults;
  expect(fault?.allowed).toEqual(expect.arrayContaining(["measure", ...EMBED_PARAMETERS]));
});

test("what pym.js adds to an address is passed over", () => {
  const parsed = read(
    "initialWidth=320&childId=map&parentTitle=A%20page&parentUrl=https%3A%2F%2Fa.example&table=1",
  );
  expect(parsed.ok && parsed.value.look).toEqual({ ...PLAIN_LOOK, table: true });
});
