import { isEventKind } from "../../geo/domain/event.ts";
import type { Period } from "../../geo/domain/period.ts";
import { isWholeYears, WHOLE_YEARS } from "../../geo/measure/disclosed-period.ts";
import { disclosed, withheldChoices } from "../../geo/measure/disclosure.ts";
import type { Measure } from "../../geo/measure/measure.ts";
import { isAmongNeighbours } from "../../geo/measure/question.ts";
import type { Fault } from "../../geo/view/fault.ts";
import type { View } from "../../geo/view/view.ts";
import type { SnapshotSet } from "./snapshot.ts";

/** What of a question the `rounded` policy does not answer, by name; `other` is the period compared with. Surveys tell no counts. */
export function disclosureFaults(
  measure: Measure,
  view: View,
  period: Period,
  other: Period | null,
): Fault[] {
  const { id, kind, needsGround } = measure;
  if (!isEventKind(kind)) return [];
  const faults: Fault[] = [];
  if (needsGround) {
    const detail = `${RULE} ${id} is not answered: it would find the spots of the rounding.`;
    faults.push(refused("measure", detail));
  }
  if (isAmongNeighbours(view)) {
    const detail = `${RULE} rates are not drawn to those of neighbours.`;
    faults.push(refused("smoothing", detail, ["gamma-poisson", "marshall"]));
  }
  for (const [field, allowed] of Object.entries(withheldChoices(view))) {
    const detail = `${RULE} events are counted by crime type or by the group that officers saw, and not by ${field}. Leave it out.`;
    faults.push(refused(field, detail, allowed));
  }
  for (const [field, asked] of [
    ["period", period],
    ["compare", other],
  ] as const) {
    if (asked === null || isWholeYears(asked)) continue;
    const detail = `${RULE} events are counted by calendar year only: take January to December, such as ${asked.to.slice(0, 4)}-01..${asked.to.slice(0, 4)}-12.`;
    faults.push(refused(field, detail, WHOLE_YEARS));
  }
  if (faults.length === 0 && view.level !== "borough" && choosesAmongPeople(measure, view)) {
    faults.push(boroughsOnly(view.group === null ? id : `${id} of one group`));
  }
  return faults;
}

/** Whether a figure is made of events by their group or by what came of them. */
function choosesAmongPeople(measure: Measure, view: View): boolean {
  const { tallies } = disclosed(measure, "rounded").needs(view);
  return Object.values(tallies).some(
    ({ group, alsoSeen, filters }) => group || alsoSeen || filters.outcome,
  );
}

/** Why something is not told of wards, which an address without a level asks of. */
export function boroughsOnly(what: string): Fault {
  const detail = `${RULE} ${what} is told for boroughs only: wards, which are meant where no level is named, have too few events to count them by group or outcome. Ask with level=borough.`;
  return refused("level", detail, ["borough"]);
}

/** Why a boundary set is not answered under the `rounded` policy. */
export function levelFault({ level, vintage }: View, sets: readonly SnapshotSet[]): Fault {
  const held = sets.find(({ set }) => set.level === level);
  const levels = [...new Set(sets.map(({ set }) => set.level))];
  return held
    ? refused(
        "vintage",
        `${RULE} events are counted in the newest ${level} boundaries only, not in those of ${vintage}: areas that cut through each other would tell each other's counts.`,
        held.set.vintage === null ? [] : [String(held.set.vintage)],
      )
    : refused(
        "level",
        `${RULE} events are counted for ${levels.join(" and ")} only, not for ${level}: finer areas would tell what is withheld of the others.`,
        levels,
      );
}

/** Why events are not broken down so under the `rounded` policy. */
export function byWithheld(by: string): Fault {
  const detail = `${RULE} events are counted by crime type or by the group that officers saw, and not by ${by}.`;
  return refused("by", detail, ["group", "crime"]);
}

/** Why there are no figures of single months under the `rounded` policy. */
export function monthsFault(field: "period" | "window"): Fault {
  const detail = `${RULE} events are counted by calendar year only: there are no figures of single months. Ask for the values of each year.`;
  return refused(field, detail, WHOLE_YEARS);
}

const RULE = "Where counts are rounded";

function refused(field: string, detail: string, allowed: readonly string[] = []): Fault {
  return { code: "value-not-allowed", field, detail, allowed };
}
