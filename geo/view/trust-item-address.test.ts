import { expect, test } from "vitest";
import { type ItemKind, readAsked } from "./briefing-item.ts";
import { trustItemAddress } from "./trust-item-address.ts";

test.each([
  ["insights", "", "/trust?list=all"],
  ["insights", "area=E09000022&grade=C", "/trust?borough=E09000022&grade=C&list=all"],
  [
    "insights",
    "area=E05013552&snapshot=2023-12-31-0123456789ab",
    "/area/E05013552?snapshot=2023-12-31-0123456789ab",
  ],
  ["insights", "area=E09000022,E09000012", "/trust?list=all"],
  ["drivers", "lag=4&measure=confidence", "/trust?lag=4&measure=confidence"],
  [
    "forecast",
    "area=E09000022&quarters=8&measure=listens",
    "/trust?ahead=8&borough=E09000022&measure=listens",
  ],
  ["forecast", "", "/trust"],
] satisfies [ItemKind, string, string][])("%s of %j is shown at %s", (kind, query, address) => {
  const asked = readAsked(kind, query);
  if (!asked.ok || "view" in asked.value) throw new Error("expected a question on trust");
  expect(trustItemAddress(asked.value)).toBe(address);
});
