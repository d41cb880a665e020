import { LEVELS, type Level } from "../../../geo/domain/level.ts";
import type { Fault, Parsed } from "../../../geo/view/fault.ts";
import { formatView } from "../../../geo/view/format-view.ts";
import { parseView } from "../../../geo/view/parse-view.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import type { Pairs } from "../params.ts";
import { type Refused, refuseFaults, refuseUnknown } from "../refusal.ts";
import type { Asked, Reply } from "../route.ts";

/**
 * Reads the View of a tile, whose level is a part of the path: the query may repeat it but not contradict it.
 *
 * A level that nobody knows, or that the snapshot does not hold, is an address that does not exist (404).
 */
export function readTileView(
  level: string,
  query: Pairs,
  answer: (atlas: Atlas, view: View) => Reply | Promise<Reply>,
): Asked | Refused {
  const known = LEVELS.find((one) => one === level);
  if (!known) return unknownLevel(LEVELS);
  const view = parseAtLevel(known, query);
  if (!view.ok) return refuseFaults(view.faults);
  return {
    kind: "asked",
    snapshot: view.value.snapshot,
    answer: (atlas) => {
      const held = atlas.levels().levels.map((one) => one.level);
      return held.includes(known) ? answer(atlas, view.value) : unknownLevel([...new Set(held)]);
    },
  };
}

/** The canonical query of a tile's View; the level is left to the path. */
export function tileQuery(view: View): string {
  return formatView(view)
    .split("&")
    .filter((pair) => !pair.startsWith("level="))
    .join("&");
}

function parseAtLevel(level: Level, query: Pairs): Parsed<View> {
  const others = query.filter(([name, value]) => name === "level" && value !== level);
  if (others.length > 0) return { ok: false, faults: [contradiction(level)] };
  const named = query.some(([name]) => name === "level");
  return parseView(named ? query : [...query, ["level", level]]);
}

function contradiction(level: Level): Fault {
  return {
    code: "value-not-allowed",
    field: "level",
    detail: `The path asks for ${level} tiles. Leave level out, or give the same one.`,
    allowed: [level],
  };
}

function unknownLevel(held: readonly Level[]): Refused {
  return refuseUnknown("unknown-level", "There are no tiles of this level.", held);
}
