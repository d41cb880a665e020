import { expect, test } from "vitest";
import { parseView } from "./parse-view.ts";
import { formatTitle, viewTitle } from "./view-title.ts";

function titleOf(query: string): string {
  const parsed = parseView(new URLSearchParams(query));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return formatTitle(viewTitle(parsed.value, { from: "2024-04", to: "2025-03" }));
}

test.each([
  [
    "measure=stop-disparity&period=2023-01..2023-12",
    "Stops of Black people compared with White people, per resident · wards · 2023",
  ],
  [
    "measure=stop-gap&level=borough&group=asian&ethnicity=self&period=2023-03",
    "Stops of Asian people (as they said themselves) less those of White people, per 1,000 residents a year · boroughs · March 2023",
  ],
  ["", "Stops and searches per 1,000 residents a year · wards · April 2024 to March 2025"],
  [
    "group=black&vintage=2018&object=drugs&period=2023-03",
    "Stops of Black people per 1,000 Black residents a year (object of search: Drugs) · 2018 wards · March 2023",
  ],
  [
    "measure=crime-rate&level=lsoa&crime=burglary,robbery&period=2017-01..2017-06",
    "Burglary and robbery per 1,000 residents a year · neighbourhoods (LSOA) · January to June 2017",
  ],
  [
    "measure=hit-rate&object=drugs&period=2023-01..2023-12",
    "Hit rate of people searched (object of search: Drugs) · wards · 2023",
  ],
  [
    "measure=trust&period=2020-01..2023-11",
    "Trust, share of respondents · boroughs · October 2022 to September 2023",
  ],
  [
    "measure=listens&period=2023-11",
    "Listens to concerns, share of respondents · boroughs · November 2023",
  ],
  [
    "measure=arrest-rate&group=black&period=2023-03",
    "Arrest rate of searches of Black people · wards · March 2023",
  ],
  [
    "measure=crime-outcome-rate&crime=burglary&period=2023-03",
    "Crime outcome rate of burglary · wards · March 2023",
  ],
  [
    "measure=crime-rate&denominator=area&period=2023-03",
    "Recorded crime and anti-social behaviour per km² a year · wards · March 2023",
  ],
  ["measure=residents&period=2023-03", "Residents · wards · March 2023"],
  [
    "measure=residents&group=asian&level=borough&period=2023-03",
    "Asian residents (as officers record them) · boroughs · March 2023",
  ],
  [
    "measure=deprivation&level=lsoa&period=2023-03",
    "Deprivation · neighbourhoods (LSOA) · March 2023",
  ],
  [
    "measure=hit-rate-smoothed&group=black&period=2023-03",
    "Hit rate of searches of Black people, smoothed · wards · March 2023",
  ],
  [
    "measure=hit-rate-gap&period=2023-03",
    "Hit rate of searches of Black people less that of White people, percentage points · wards · March 2023",
  ],
  [
    "measure=stop-rate-smoothed&period=2023-03",
    "Stops and searches per 1,000 residents a year, smoothed · wards · March 2023",
  ],
  [
    "measure=stop-change&object=drugs&period=2023-01..2023-12",
    "Stops and searches compared with a year earlier (object of search: Drugs) · wards · 2023",
  ],
  [
    "measure=stop-change&group=black&period=2022-01..2023-12",
    "Stops of Black people compared with 2020 to 2021 · wards · 2022 to 2023",
  ],
  [
    "measure=crime-change&crime=burglary&compare=2019-01..2019-12",
    "Burglary compared with 2019 · wards · April 2024 to March 2025",
  ],
  [
    "measure=crime-hotspot&level=hex&period=2023-03",
    "Hot and cold spots: crimes that victims report · hexagons · March 2023",
  ],
  [
    "measure=stop-hotspot&level=hex&object=drugs&period=2023-03",
    "Hot and cold spots: stops and searches (object of search: Drugs) · hexagons · March 2023",
  ],
  [
    "measure=crime-count",
    "Recorded crime and anti-social behaviour · wards · April 2024 to March 2025",
  ],
])("%s is titled %s", (query, title) => {
  expect(titleOf(query)).toBe(title);
});
