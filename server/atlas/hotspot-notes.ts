import { SCRUTINY_ONLY } from "../../geo/hotspot/hotspot-caveats.ts";
import type { Estimate } from "../../geo/measure/measure.ts";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import { formatP } from "../../geo/view/spot-wording.ts";
import type { Note } from "../../geo/wire/values.ts";
import { groundOf } from "./ground.ts";
import type { Question } from "./resolve-view.ts";

/** What must be said of hot and cold spots: the warning, the map as a whole, then how areas were tested and which could not be. */
export function hotspotNotes(question: Question, estimates: readonly Estimate[]): Note[] {
  const { measure } = question;
  if (!measure.needsGround) return [];
  return [
    measure.kind === "stop" ? { code: "scrutiny-only", text: SCRUTINY_ONLY } : null,
    patternNote(question, estimates),
    testNote(estimates),
    islandNote(question),
  ].filter((note) => note !== null);
}

function patternNote({ set }: Question, estimates: readonly Estimate[]): Note {
  const { one, many } = LEVEL_WORDS[set.set.level];
  const pattern = patternOf(estimates);
  if (!pattern) {
    const text = `The ${many} could not be tested: none has a value and a neighbour, or all values are equal.`;
    return { code: "no-pattern", text };
  }
  const { value, expected, p, permutations } = pattern.moran;
  const statistic = `Moran's I of the whole map is ${value.toFixed(3)} (${expected.toFixed(4)} expected by chance), p ${formatP(p)} from ${formatCount(permutations)} permutations`;
  return pattern.found
    ? { code: "pattern", text: `${statistic}: like values lie near like ones.` }
    : {
        code: "no-pattern",
        text: `${statistic}: there is no spatial pattern beyond chance, so no ${one} is called hot or cold.`,
      };
}

function testNote(estimates: readonly Estimate[]): Note | null {
  const pattern = patternOf(estimates);
  if (!pattern) return null;
  const { tested, permutations, seed } = pattern;
  const text = `Each area's p is from ${formatCount(permutations)} permutations (seed ${seed}), corrected over ${formatCount(tested)} areas by Benjamini and Hochberg. Uncorrected, 5 % of areas would be called hot or cold at 0.05 by chance.`;
  return { code: "permutations", text };
}

/** A set with a whole level of islands is drawn in another way than its neighbours lie; a few are named. */
function islandNote({ set }: Question): Note | null {
  const { neighbours } = groundOf(set);
  const islands = set.areas.filter((_, i) => neighbours[i]?.length === 0);
  if (islands.length === 0) return null;
  const names = islands.slice(0, 5).map(({ name, code }) => `${name} (${code})`);
  const more = islands.length > names.length ? ` and ${islands.length - names.length} more` : "";
  return {
    code: "islands",
    text: `Touching no other area, and so not tested: ${names.join(", ")}${more}.`,
  };
}

function patternOf(estimates: readonly Estimate[]) {
  return estimates.find(({ spot }) => spot)?.spot?.pattern ?? null;
}
