import type { AgeCounts } from "../../geo/domain/age-band.ts";
import { CENSUS_GROUPS, type CensusCounts } from "../../geo/domain/group.ts";
import type { Measure } from "../../geo/measure/measure.ts";
import type { PeerVariable } from "../../geo/measure/peers.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import type { PeersBy } from "../../geo/wire/comparison.ts";
import { resolveView } from "./resolve-view.ts";
import type { Snapshot, SnapshotSet } from "./snapshot.ts";
import { tallyAreas } from "./tally-areas.ts";

/** By what the areas of a set are judged to be like each other, for one measure, and what is left out of that and why. */
export interface Likeness {
  readonly variables: readonly PeerVariable[];
  readonly leftOut: PeersBy["leftOut"];
}

/** The variables that the snapshot holds for the areas of a set. Worked out once per set, as no View changes them. */
export function likenessFor(snapshot: Snapshot, set: SnapshotSet, measure: Measure): Likeness {
  const held = kept.get(set) ?? variablesOf(snapshot, set);
  kept.set(set, held);
  const found = held.filter(({ values }) => values.some((row) => row !== null));
  const circular = isSearchVolume(measure);
  return {
    variables: found.filter(({ id }) => !(circular && id === STOP_VOLUME)),
    leftOut: [
      ...held
        .filter((variable) => !found.includes(variable))
        .map(({ id }) => ({ id, why: "The snapshot holds none for these areas." })),
      ...(circular ? [{ id: STOP_VOLUME, why: CIRCULAR }] : []),
    ],
  };
}

const kept = new WeakMap<SnapshotSet, readonly PeerVariable[]>();

const STOP_VOLUME = "stop-volume";

const CIRCULAR =
  "The measure is itself about how much is searched: areas chosen for searching alike could not differ in it.";

/** Whether the measure's values follow from how many searches there are. */
function isSearchVolume({ kind, scale, setAgainst, comparesPeriods }: Measure): boolean {
  if (kind !== "stop") return false;
  return (
    scale === "count" ||
    comparesPeriods === true ||
    (scale !== "ratio" && setAgainst === "residents")
  );
}

function variablesOf(snapshot: Snapshot, set: SnapshotSet): readonly PeerVariable[] {
  const table = snapshot.residents[set.key];
  const residents = table?.totals.at(-1)?.residents ?? [];
  const deprivation = snapshot.figures[set.key]?.deprivation;
  const column = (values: readonly (number | null | undefined)[]) =>
    set.areas.map((_, i) => {
      const value = values[i] ?? null;
      return value === null ? null : [value];
    });
  return [
    {
      id: "residents",
      label: "Residents, in proportion",
      values: column(residents.map((count) => (count ? Math.log(count) : null))),
    },
    {
      id: "ethnic-mix",
      label: "Shares of residents by ethnic group (Census 2021, five groups)",
      values: set.areas.map((_, i) => sharesOf(table?.groups?.counts[i] ?? null)),
    },
    {
      id: "age",
      label: `Shares of residents by age (Census 2021, five bands${table?.ages?.estimated ? ", from small areas" : ""})`,
      values: set.areas.map((_, i) => sharesByAge(table?.ages?.counts[i] ?? null)),
    },
    {
      id: "deprivation",
      label: deprivation?.source ?? "Index of Multiple Deprivation",
      values: column(deprivation?.values ?? []),
    },
    {
      id: STOP_VOLUME,
      label: "Searches per resident in the newest 12 complete months, in proportion",
      values: column(stopVolume(snapshot, set)),
    },
  ];
}

const FIVE_GROUPS = ["asian", "black", "mixed", "white", "other"];

function sharesOf(counts: CensusCounts | null): number[] | null {
  if (!counts) return null;
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  return FIVE_GROUPS.map((group) => {
    const own = CENSUS_GROUPS.map((name, i) =>
      name.startsWith(`${group}-`) ? (counts[i] ?? 0) : 0,
    );
    return own.reduce((sum, count) => sum + count, 0) / all;
  });
}

function sharesByAge(counts: AgeCounts | null): number[] | null {
  const all = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  return counts && all > 0 ? counts.map((count) => count / all) : null;
}

/** The logarithm of the rate; half a search stands in where there was none. */
function stopVolume(snapshot: Snapshot, { set }: SnapshotSet): (number | null)[] {
  const vintage: [string, string][] = set.vintage === null ? [] : [["vintage", `${set.vintage}`]];
  const view = parseView([["measure", "stop-rate"], ["level", set.level], ...vintage]);
  const disclosure = snapshot.coarse ? "rounded" : "open";
  const question = view.ok ? resolveView(snapshot, view.value, disclosure) : view;
  if (!question.ok) return [];
  const { measure } = question.value;
  const { rows } = tallyAreas(snapshot, question.value, measure.needs(question.value.view));
  return rows.map(({ months, tally, base }) => {
    const residents = base["residents"];
    if (!residents || months === 0) return null;
    return Math.log(((tally["count"] ?? 0) + 0.5) / ((residents * months) / 12));
  });
}
