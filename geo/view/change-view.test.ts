import { describe, expect, test } from "vitest";
import { GROUPS } from "../domain/group.ts";
import { LEVELS } from "../domain/level.ts";
import {
  changeDenominator,
  changeEthnicity,
  changeGroup,
  changeLevel,
  changeMeasure,
  changePeriod,
  changeReference,
  changeSmoothing,
} from "./change-view.ts";
import { formatView } from "./format-view.ts";
import { MEASURES } from "./measure-registry.ts";
import { parseView } from "./parse-view.ts";
import type { View } from "./view.ts";

function view(query: string): View {
  const parsed = parseView(new URLSearchParams(query));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

test("a map of what intervals bear out stays one under a measure that has intervals", () => {
  const sure = view("measure=stop-rate&classes=sure");
  expect(formatView(changeMeasure(sure, "stop-disparity"))).toBe(
    "classes=sure&measure=stop-disparity",
  );
  expect(changeMeasure(sure, "stop-count").classes).toBeNull();
});

describe("another denominator or smoothing", () => {
  test("stands in the address unless it is the usual one", () => {
    const dense = changeDenominator(view("measure=crime-rate"), "area");
    expect(formatView(dense)).toBe("denominator=area&measure=crime-rate");
    expect(formatView(changeDenominator(dense, "residents"))).toBe("measure=crime-rate");
    const drawn = changeSmoothing(view("measure=crime-rate-smoothed"), "marshall");
    expect(formatView(drawn)).toBe("measure=crime-rate-smoothed&smoothing=marshall");
    expect(changeSmoothing(drawn, "gamma-poisson")).toEqual(view("measure=crime-rate-smoothed"));
  });

  test("drops limits given by hand for the other unit", () => {
    const byHand = view("measure=crime-rate&classes=custom:1,2");
    expect(changeDenominator(byHand, "area").classes).toBeNull();
    const dense = view("measure=crime-rate&denominator=area&classes=custom:100,200");
    expect(formatView(changeMeasure(dense, "crime-rate-smoothed"))).toBe(
      "classes=custom:100,200&denominator=area&measure=crime-rate-smoothed",
    );
  });

  test("gives way where the measure or the group cannot have it", () => {
    const working = view("measure=stop-rate&denominator=workday");
    expect(formatView(changeGroup(working, "black"))).toBe("group=black");
    expect(formatView(changeMeasure(working, "stop-disparity"))).toBe("measure=stop-disparity");
    const drawn = view("measure=stop-rate-smoothed&denominator=area&smoothing=marshall");
    expect(formatView(changeMeasure(drawn, "stop-rate"))).toBe("denominator=area");
  });
});

describe("another comparison", () => {
  test("is kept where it was chosen, and gives way to the default where it was not", () => {
    const chosen = view("measure=stop-rate&period=2023-03&compare=2019-03");
    expect(formatView(changeMeasure(chosen, "stop-change"))).toBe(
      "compare=2019-03&measure=stop-change&period=2023-03",
    );
    const change = view("measure=stop-change&period=2023-03");
    expect(change.compare).toBe("previous");
    expect(formatView(changeMeasure(change, "stop-rate"))).toBe("period=2023-03");
    expect(changeMeasure(view("compare=london"), "stop-change").compare).toBe("previous");
    expect(changeMeasure(view("compare=london"), "stop-rate-smoothed").compare).toBe("none");
  });

  test("makes way for a period that it no longer fits", () => {
    const asked = view("measure=stop-change&period=2023-03&compare=2022-03");
    expect(changePeriod(asked, { from: "2022-03", to: "2022-03" }).compare).toBe("previous");
    expect(changePeriod(asked, { from: "2021-03", to: "2021-03" }).compare).toEqual(asked.compare);
  });
});

describe("another measure", () => {
  test("keeps level, period, group and filters that apply", () => {
    const from = view("measure=stop-disparity&level=borough&period=2023-03&group=asian&age=10-17");
    expect(formatView(changeMeasure(from, "stop-gap"))).toBe(
      "age=10-17&group=asian&level=borough&measure=stop-gap&period=2023-03",
    );
  });

  test("drops filters, groups and areas that do not apply", () => {
    const from = view("measure=stop-rate&level=lsoa&areas=E01000001&group=asian&outcome=arrest");
    expect(formatView(changeMeasure(from, "crime-rate"))).toBe(
      "areas=E01000001&level=lsoa&measure=crime-rate",
    );
    expect(formatView(changeMeasure(from, "stop-disparity"))).toBe(
      "group=asian&measure=stop-disparity&outcome=arrest",
    );
  });

  test("drops colours made for another scale and limits made for another unit", () => {
    const diverging = view("measure=stop-disparity&classes=diverging:5&palette=purple-orange");
    expect(formatView(changeMeasure(diverging, "stop-rate"))).toBe("group=black");
    expect(changeMeasure(view("classes=custom:1,2"), "crime-rate").classes).not.toBeNull();
    expect(changeMeasure(view("classes=custom:1,2"), "crime-count").classes).toBeNull();
  });

  test("goes back to the newest months when none of those asked for are held", () => {
    const from = view("measure=stop-rate&period=2023-01..2023-12");
    const held = { from: "2016-01", to: "2017-12" };
    expect(changeMeasure(from, "crime-rate", held).period).toBeNull();
    expect(changeMeasure(from, "crime-rate", { from: "2023-06", to: "2024-01" }).period).toEqual({
      from: "2023-01",
      to: "2023-12",
    });
  });

  test("always gives a question that the parser accepts", () => {
    for (const from of MEASURES) {
      for (const to of MEASURES) {
        for (const level of LEVELS.filter((known) => from.levels.includes(known))) {
          const changed = changeMeasure(view(`measure=${from.id}&level=${level}`), to.id);
          expect(parseView(new URLSearchParams(formatView(changed)))).toEqual({
            ok: true,
            value: changed,
          });
        }
      }
    }
  });
});

test("another level drops vintage and areas, whose codes belong to a level", () => {
  const from = view("vintage=2018&areas=E05000026");
  expect(formatView(changeLevel(from, "borough"))).toBe("level=borough");
  expect(changeLevel(from, "ward")).toBe(from);
});

describe("groups", () => {
  test("are never compared with themselves", () => {
    const from = view("measure=stop-disparity");
    for (const group of GROUPS) {
      const changed = changeGroup(from, group);
      expect([changed.group, changed.group === changed.reference]).toEqual([group, false]);
      const turned = changeReference(from, group);
      expect([turned.reference, turned.group === turned.reference]).toEqual([group, false]);
    }
  });

  test("that the officer cannot choose are replaced", () => {
    const from = view("measure=stop-disparity&ethnicity=self&group=mixed");
    expect(formatView(changeEthnicity(from, "officer"))).toBe("measure=stop-disparity");
  });
});

test("a crime that the new measure does not count is dropped from the filter", () => {
  const mixed = view("measure=crime-count&level=hex&crime=burglary,drugs");
  expect(formatView(changeMeasure(mixed, "crime-hotspot"))).toBe(
    "crime=burglary&level=hex&measure=crime-hotspot",
  );
  const drugs = view("measure=crime-count&crime=drugs&classes=quantile:5");
  expect(formatView(changeMeasure(drugs, "crime-hotspot"))).toBe("measure=crime-hotspot");
  const disorder = view("measure=crime-rate&crime=anti-social-behaviour");
  expect(formatView(changeMeasure(disorder, "crime-outcome-rate"))).toBe(
    "measure=crime-outcome-rate",
  );
});
