import { expect, test } from "vitest";
import { itemOfAddress } from "./briefing-address.ts";

const SITE = "https://atlas.example";

test.each([
  [
    "/?measure=stop-disparity&level=borough&table=1#10/51.5/-0.1",
    "view",
    "stop-disparity",
    "borough",
  ],
  ["/compare?level=borough&areas=E09000022", "compare", "stop-rate", "borough"],
  ["/area/E05013552?measure=hit-rate&level=borough", "area", "stop-rate", "ward"],
])("%s becomes an item", (path, kind, measure, level) => {
  expect(itemOfAddress(`${SITE}${path}`, SITE)).toMatchObject({ kind, view: { measure, level } });
});

test.each([
  ["/trust?borough=E09000022&grade=C", "insights", { areas: ["E09000022"], grade: "C" }],
  ["/trust?measure=confidence&lag=4#drivers", "drivers", { measure: "confidence", lag: 4 }],
  ["/trust?borough=E09000022&ahead=8#forecast", "forecast", { quarters: 8, areas: ["E09000022"] }],
])("of the page on trust %s becomes a part of it", (path, kind, question) => {
  expect(itemOfAddress(`${SITE}${path}`, SITE)).toMatchObject({ kind, question });
});

test("a View's query string alone is a map", () => {
  const item = itemOfAddress("measure=crime-rate&crime=burglary", SITE);
  expect(item).toMatchObject({ kind: "view", view: { filters: { crime: ["burglary"] } } });
});

test.each([
  ["https://evil.example/?level=ward", "Expected an address of this site"],
  ["http://", "Expected an address of this site"],
  [`${SITE}/methods`, "/methods is no map"],
  [`${SITE}/?measure=nonsense`, "measure cannot be"],
  [`${SITE}/area/88195da49bfffff`, "no borough, ward or LSOA"],
])("%s is refused with a sentence", (address, said) => {
  expect(itemOfAddress(address, SITE)).toContain(said);
});
