import type { Level } from "../../../geo/domain/level.ts";
import type { Fault } from "../../../geo/view/fault.ts";
import { PARAMETERS } from "../../../geo/view/parameters.ts";
import type { Areas } from "../../../geo/wire/snapshot.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { Parameters } from "../params.ts";
import { refuseFaults, refuseUnknown } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";
import { readSnapshot, readSnapshotOnly } from "./snapshot.ts";

export const areasRoute: Route = {
  path: "/api/v1/areas",
  read: ({ query }) => {
    const given = new Parameters(query, ["level", "vintage", "snapshot"]);
    const level = given.required("level", PARAMETERS.level);
    const vintage = given.optional("vintage", PARAMETERS.vintage);
    const snapshot = readSnapshot(given);
    if (given.faults.length > 0 || !level) return refuseFaults(given.faults);
    return { kind: "asked", snapshot, answer: (atlas) => listAreas(atlas, level, vintage) };
  },
};

/** One area in every vintage that has its code. */
export const areaRoute: Route = {
  path: "/api/v1/areas/:code",
  read: ({ path: { code = "" }, query }) =>
    readSnapshotOnly(query, (atlas) => {
      const areas = atlas.area(code);
      if (areas.length === 0) {
        return refuseUnknown("unknown-area", "No boundary set held has an area of this code.");
      }
      return { kind: "json", value: { snapshot: atlas.id, areas } satisfies Areas };
    }),
};

function listAreas(atlas: Atlas, level: Level, vintage: number | null): Reply {
  const areas = atlas.areas(level, vintage);
  return areas ? { kind: "json", value: areas } : refuseFaults([notHeld(atlas, level, vintage)]);
}

function notHeld(atlas: Atlas, level: Level, vintage: number | null): Fault {
  const { levels } = atlas.levels();
  const vintages = levels.filter((held) => held.level === level).map((held) => held.vintage);
  const code = "value-not-allowed";
  if (vintages.length === 0) {
    const allowed = [...new Set(levels.map((held) => held.level))];
    return { code, field: "level", detail: `The snapshot has no ${level} areas.`, allowed };
  }
  const allowed = vintages.filter((year) => year !== null).map(String);
  return { code, field: "vintage", detail: `There is no ${level} set of ${vintage}.`, allowed };
}
