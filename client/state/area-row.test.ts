import { expect, test } from "vitest";
import { areaRow } from "./area-row.ts";
import { someValues } from "./values.test-support.ts";

test("an area's place among its neighbours is read across the answer's columns", () => {
  const values = someValues({
    spot: ["hot-05", "none", null],
    q: [0.03, 0.6, null],
    local: ["HH", null, null],
  });
  expect(areaRow(values, "E05000001")?.spot).toEqual({ spot: "hot-05", q: 0.03, local: "HH" });
  expect(areaRow(values, "E05000002")?.spot).toEqual({ spot: "none", q: 0.6, local: null });
  expect(areaRow(values, "E05000003")?.spot).toBeNull();
  expect(areaRow(someValues(), "E05000001")?.spot).toBeNull();
});
