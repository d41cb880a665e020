import type { Level } from "../../geo/domain/level.ts";
import type { BriefingItem } from "../../geo/view/briefing.ts";
import { readAsked } from "../../geo/view/briefing-item.ts";
import { changeLevel, changeMeasure } from "../../geo/view/change-view.ts";
import { DEFAULT_MEASURE } from "../../geo/view/parse-view.ts";
import { readAddress } from "./address.ts";
import { readTrustAddress } from "./trust-address.ts";
import { driverQuery, forecastQuery, insightQuery } from "./trust-queries.ts";

/** An item from the address of one of our pages (map, comparison, profile of an area, a part of that on trust) or a View's query string; else what is wrong with it, in a sentence. */
export function itemOfAddress(text: string, origin: string): BriefingItem | string {
  const address = addressOf(text.trim(), origin);
  if (address === null || address.origin !== origin) {
    return `Expected an address of this site, such as ${origin}/?measure=stop-rate&level=ward.`;
  }
  if (address.pathname === "/trust") return itemOfTrust(address);
  const { view, faults } = readAddress(address.search);
  const [fault] = faults;
  if (fault) return fault.detail;
  const plain = { heading: null, note: null };
  const [, code] = /^\/area\/(\w+)$/.exec(address.pathname) ?? [];
  if (code !== undefined) {
    const level = LEVEL_OF_CODE[code.slice(0, 3)];
    if (!level)
      return `The profile of ${code} cannot be part of a briefing: no borough, ward or LSOA has such a code.`;
    const vintage = view.level === level ? view.vintage : null;
    const there = changeLevel(changeMeasure(view, DEFAULT_MEASURE), level);
    return { ...plain, kind: "area", view: { ...there, filters: {}, vintage, areas: [code] } };
  }
  if (address.pathname === "/compare") return { ...plain, kind: "compare", view };
  if (address.pathname === "/") return { ...plain, kind: "view", view };
  return `${address.pathname} is no map, comparison, profile of an area or page on trust.`;
}

/** Of the page on trust its hash names the part: `#drivers`, `#forecast`, or what stands out without one. */
function itemOfTrust({ search, hash }: URL): BriefingItem | string {
  const { address, faults } = readTrustAddress(search);
  const [fault] = faults;
  if (fault) return fault.detail;
  const { snapshot } = address;
  const asked =
    hash === "#drivers"
      ? readAsked("drivers", driverQuery(address, snapshot))
      : hash === "#forecast"
        ? readAsked("forecast", forecastQuery(address, snapshot))
        : readAsked("insights", insightQuery(address, snapshot));
  if (!asked.ok) return asked.faults.map(({ detail }) => detail).join(" ");
  return { ...asked.value, heading: null, note: null };
}

/** As the Office for National Statistics begins its codes. */
const LEVEL_OF_CODE: Readonly<Record<string, Level>> = { E09: "borough", E05: "ward", E01: "lsoa" };

function addressOf(text: string, origin: string): URL | null {
  const isQuery = /^\??\w+=/.test(text);
  try {
    return new URL(isQuery ? `/?${text.replace(/^\?/, "")}` : text, origin);
  } catch {
    return null;
  }
}
