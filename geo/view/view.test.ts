import fc from "fast-check";
import { expect, test } from "vitest";
import { GROUPS_OF } from "../domain/group.ts";
import { addMonths, type Period } from "../domain/period.ts";
import { denominatorsFor } from "../measure/denominator.ts";
import type { MeasureDescription } from "../measure/measure.ts";
import { EVENT_FILTERS, type EventFilter } from "../measure/question.ts";
import { CLASS_COUNTS } from "./classes.ts";
import { type Compare, compareRefused, defaultCompare, periodRefused } from "./compare.ts";
import { filterValues } from "./filter-values.ts";
import { formatView } from "./format-view.ts";
import { MEASURES, measureById } from "./measure-registry.ts";
import { PARAMETERS } from "./parameters.ts";
import { applies, parseView } from "./parse-view.ts";
import type { View } from "./view.ts";

const parse = (query: string) => parseView(new URLSearchParams(query));

const faultsOf = (query: string) => {
  const parsed = parse(query);
  return parsed.ok ? [] : parsed.faults.map(({ code, field }) => `${field}: ${code}`);
};

const month = fc.integer({ min: 0, max: 240 }).map((later) => addMonths("2008-01", later));

const anyPeriod = fc
  .tuple(month, fc.nat(36))
  .map(([from, more]): Period => ({ from, to: addMonths(from, more) }));

const anyCompare: fc.Arbitrary<Compare> = fc.oneof(
  fc.constantFrom("none" as const, "london" as const, "previous" as const),
  anyPeriod,
);

const filterValuesOf = (id: string, filter: EventFilter): readonly string[] => {
  const measure = measureById(id);
  return measure ? filterValues(filter, measure) : [];
};

/** Any View that can be asked: every choice drawn from what its measure allows. */
const anyView: fc.Arbitrary<View> = fc
  .constantFrom(...MEASURES)
  .chain((measure) =>
    fc.record({
      measure: fc.constant(measure.id),
      level: fc.constantFrom(...measure.levels.filter((level) => level !== "hex")),
      vintage: fc.option(fc.constantFrom(2018, 2022)),
      period: fc.option(anyPeriod),
      compare: anyCompare,
      ethnicity: applies("ethnicity", measure)
        ? fc.constantFrom("officer" as const, "self" as const)
        : fc.constant("officer" as const),
      areas: fc.uniqueArray(
        fc.nat(99).map((n) => `E090000${String(n).padStart(2, "0")}`),
        { maxLength: 12 },
      ),
      classes: fc.option(
        fc
          .constantFrom("quantile" as const, "diverging" as const)
          .chain((method) =>
            fc.constantFrom(...CLASS_COUNTS[method]).map((count) => ({ method, count })),
          ),
      ),
      palette: fc.option(fc.constantFrom(...PARAMETERS.palette.allowed)),
      snapshot: fc.option(fc.constant("2023-12-31-0123456789ab")),
      seed: fc.nat(),
      filters: fc.constant({}),
    }),
  )
  .map(({ seed, ...view }) => {
    const measure = measureById(view.measure);
    const groups = GROUPS_OF[view.ethnicity];
    const compared = measure?.parameters.includes("reference") ?? false;
    const grouped = measure?.parameters.includes("group") ?? false;
    const first = groups[seed % groups.length] ?? "black";
    const second = groups[(seed + 1) % groups.length] ?? "white";
    const denominators = measure ? denominatorsFor(measure, grouped ? first : null) : [];
    const denominator = denominators[seed % 4];
    const filters = Object.fromEntries(
      EVENT_FILTERS.filter((name) => measure && applies(name, measure) && seed % 3 === 0).map(
        (name) => [name, measure && filterValues(name, measure).slice(seed % 2, 3)],
      ),
    );
    return {
      ...view,
      ...(denominator && denominator !== "residents" && { denominator }),
      ...(measure &&
        applies("smoothing", measure) &&
        seed % 2 === 0 && { smoothing: "marshall-local" as const }),
      ...(measure?.scale === "score" && { classes: null }),
      compare: measure ? fitting(view.compare, measure, view.period) : "none",
      filters,
      group: grouped && (compared || seed % 2 === 0) ? first : null,
      reference: compared ? second : ("white" as const),
    };
  });

function fitting(compare: Compare, measure: MeasureDescription, period: Period | null): Compare {
  const fits =
    applies("compare", measure) &&
    compareRefused(compare, measure) === null &&
    (period === null || typeof compare === "string" || periodRefused(period, compare) === null);
  return fits ? compare : defaultCompare(measure);
}

test("a View survives its own text form", () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(parse(formatView(view))).toEqual({ ok: true, value: view });
    }),
  );
});

test("the canonical form is the same whatever the order of parameters and list values", () => {
  const canonical =
    "crime=burglary,robbery&level=borough&measure=crime-rate&period=2023-01..2023-12";
  const parsed = parse(
    "period=2023-01..2023-12&crime=robbery,burglary&measure=crime-rate&level=borough",
  );
  expect(parsed.ok && formatView(parsed.value)).toBe(canonical);
});

test("an empty query is the default View, and its canonical form is empty", () => {
  const parsed = parse("");
  expect(parsed.ok && [parsed.value.measure, parsed.value.level, formatView(parsed.value)]).toEqual(
    ["stop-rate", "ward", ""],
  );
});

test("a disparity compares Black with White people unless told otherwise", () => {
  const parsed = parse("measure=stop-disparity");
  expect(parsed.ok && [parsed.value.group, parsed.value.reference]).toEqual(["black", "white"]);
});

test.each([
  ["colour=red", "colour: unknown-parameter"],
  ["level=ward&level=borough", "level: repeated-parameter"],
  ["level=", "level: malformed-value"],
  ["level=county", "level: malformed-value"],
  ["measure=trustiness", "measure: malformed-value"],
  ["period=2023-13", "period: malformed-value"],
  ["period=2023-12..2023-01", "period: malformed-value"],
  ["period=1999-01", "period: malformed-value"],
  ["measure=crime-rate&crime=burglary,burglary", "crime: malformed-value"],
  ["measure=crime-rate&object=drugs", "object: does-not-apply"],
  ["measure=crime-rate&group=black", "group: does-not-apply"],
  ["measure=crime-count&denominator=area", "denominator: does-not-apply"],
  ["measure=crime-rate&denominator=households", "denominator: malformed-value"],
  ["measure=stop-disparity&denominator=area", "denominator: value-not-allowed"],
  ["measure=stop-rate&group=black&denominator=workday", "denominator: value-not-allowed"],
  ["measure=crime-rate&smoothing=marshall", "smoothing: does-not-apply"],
  ["measure=stop-disparity&level=lsoa", "level: value-not-allowed"],
  ["measure=crime-hotspot&crime=drugs", "crime: value-not-allowed"],
  ["measure=crime-outcome-rate&crime=anti-social-behaviour", "crime: value-not-allowed"],
  ["measure=crime-outcome-rate&crime=robbery,anti-social-behaviour", "crime: value-not-allowed"],
  ["measure=crime-hotspot&classes=quantile:5", "classes: does-not-apply"],
  ["measure=stop-disparity&group=mixed", "group: value-not-allowed"],
  ["measure=stop-disparity&group=white", "reference: value-not-allowed"],
  ["areas=E09000001,E09000001", "areas: malformed-value"],
  ["areas=../etc/passwd", "areas: malformed-value"],
  ["classes=quantile:9", "classes: malformed-value"],
  ["classes=custom:2,1", "classes: malformed-value"],
  ["classes=sure:3", "classes: malformed-value"],
  ["measure=stop-count&classes=sure", "classes: value-not-allowed"],
  ["measure=residents&classes=sure", "classes: value-not-allowed"],
  ["palette=red-green", "palette: malformed-value"],
  ["snapshot=../x", "snapshot: malformed-value"],
  ["compare=lastyear", "compare: malformed-value"],
  ["compare=2023-05..2023-01", "compare: malformed-value"],
  ["compare=1999-01", "compare: malformed-value"],
  ["measure=stop-change&compare=none", "compare: value-not-allowed"],
  ["measure=stop-change&compare=london", "compare: value-not-allowed"],
  ["measure=crime-count&compare=london", "compare: value-not-allowed"],
  ["measure=stop-rate-smoothed&compare=previous", "compare: does-not-apply"],
  [
    "measure=stop-change&period=2023-01..2023-12&compare=2022-12..2023-11",
    "compare: value-not-allowed",
  ],
  ["period=2023-04..2023-06&compare=2023-01..2023-02", "compare: value-not-allowed"],
  ["__proto__=1", "__proto__: unknown-parameter"],
])("%s is refused as %s", (query, fault) => {
  expect(faultsOf(query)).toContain(fault);
});

test.each(MEASURES.map(({ id }) => id))(
  "%s takes every filter of its own and refuses each other by name",
  (id) => {
    for (const filter of EVENT_FILTERS) {
      const query = `measure=${id}&${filter}=${filterValuesOf(id, filter)[0]}`;
      const refused = measureById(id)?.parameters.includes(filter) ? [] : [filter];
      expect(faultsOf(query)).toEqual(refused.map((field) => `${field}: does-not-apply`));
    }
  },
);

test("measures of one kind of event take the same filters, but for those that would narrow what is measured", () => {
  const filtersOf = (kind: string | null) =>
    MEASURES.filter((measure) => measure.kind === kind).map((measure) =>
      EVENT_FILTERS.filter((name) => applies(name, measure)).join(" "),
    );
  expect(new Set(filtersOf("incident"))).toEqual(new Set(["crime"]));
  expect(new Set(filtersOf("stop"))).toEqual(
    new Set(["object legislation outcome gender age", "object legislation gender age"]),
  );
  expect(new Set(filtersOf(null))).toEqual(new Set([""]));
});

test("every fault of a query is told at once", () => {
  expect(faultsOf("level=county&period=never&colour=red")).toHaveLength(3);
});

test("a page's own parameters are passed over", () => {
  expect(parseView(new URLSearchParams("theme=dark&level=borough"), ["theme"]).ok).toBe(true);
});

test("a period beyond the years that can be is refused with the limit", () => {
  for (const query of ["period=1900-01..9999-12", "measure=stop-change&compare=1900-01"]) {
    const view = parseView(new URLSearchParams(query));
    expect(view.ok ? [] : view.faults.map(({ detail }) => detail)).toEqual([
      expect.stringContaining("months from 2008-01 to 2099-12"),
    ]);
  }
});
