import { CRIME_TYPES } from "../../geo/domain/event.ts";
import { type Quarter, rollingPeriod } from "../../geo/trust/survey-quarter.ts";
import { changeMeasure } from "../../geo/view/change-view.ts";
import type { Classes } from "../../geo/view/classes.ts";
import type { View } from "../../geo/view/view.ts";
import { readAddress, writeAddress } from "./address.ts";
import { MIDDLE } from "./second-map.ts";
import type { ShownQuarters } from "./trust-held.ts";

/** The Views of boroughs behind the page on trust; all name their snapshot. */
export interface TrustViews {
  /** A survey measure by borough, for the twelve months up to a quarter. */
  survey(measure: string, quarter: Quarter): View;
  /** A measure of one borough in the same twelve months, with the change since an earlier quarter; without quarters its newest twelve months. */
  borough(measure: string, code: string, quarters: ShownQuarters | null): View;
  /** The rate of one recorded crime type in one borough, over the newest months held of it. */
  crime(type: string, code: string): View;
}

/** What the police record of a borough is told by, searches first. */
export const POLICE_MEASURES = ["stop-rate", "stop-disparity", "hit-rate", "hit-rate-gap"];

/** Recorded crime as a whole, and then each type. */
export const CRIME_CHOICES = ["", ...CRIME_TYPES];

/** The Views of one snapshot. */
export function trustViews(snapshot: string): TrustViews {
  const plain = { ...readAddress("").view, snapshot };
  const ofBoroughs = (measure: string): View => ({
    ...changeMeasure({ ...plain, level: "borough" }, measure, null),
    level: "borough",
  });
  return {
    survey: (measure, quarter) => ({ ...ofBoroughs(measure), period: rollingPeriod(quarter) }),
    borough: (measure, code, quarters) => {
      const view = { ...ofBoroughs(measure), areas: [code] };
      if (!quarters) return view;
      const { quarter, since } = quarters;
      return { ...view, period: rollingPeriod(quarter), compare: rollingPeriod(since) };
    },
    crime: (type, code) => ({
      ...ofBoroughs("crime-rate"),
      areas: [code],
      filters: type === "" ? {} : { crime: [type] },
    }),
  };
}

/** The map page's address with two Views beside each other. */
export function twoMapsAddress(left: View, right: View, how: "side" | "swipe"): string {
  const view = { ...right, areas: [], snapshot: null };
  return `/${writeAddress(left, false, { how, at: MIDDLE, view })}`;
}

/** The same View in the classes of another answer, so that a colour means the same in both. */
export function inClassesOf(view: View, breaks: readonly number[]): View {
  const classes: Classes = { method: "custom", breaks };
  return breaks.length === 0 ? view : { ...view, classes };
}
