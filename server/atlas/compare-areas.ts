import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { compareEstimates, type Side } from "../../geo/measure/compare-estimates.ts";
import type { AreaTallies } from "../../geo/measure/measure.ts";
import { otherLimits } from "../../geo/measure/other-limits.ts";
import { type PeerSet, peersOf } from "../../geo/measure/peers.ts";
import type { Beside, ComparedArea, PeersBy } from "../../geo/wire/comparison.ts";
import type { Values } from "../../geo/wire/values.ts";
import { boroughNames } from "./answer-view.ts";
import { figureOf, sideOf } from "./figure.ts";
import { sumOf } from "./london.ts";
import type { PairedPeriods } from "./paired-periods.ts";
import { type Likeness, likenessFor } from "./peer-variables.ts";
import type { Question } from "./resolve-view.ts";
import { differenceOf } from "./scan-areas.ts";
import type { Snapshot } from "./snapshot.ts";
import { tallyAreas } from "./tally-areas.ts";
import { type Wholes, wholesOf } from "./wholes.ts";

/** How many peers are looked for: of 33 boroughs fewer than of the many smaller areas. */
export const BOROUGH_PEERS = 5;

const SMALL_AREA_PEERS = 10;

/** Sets each of the View's areas beside its borough, London and its peers, and beside itself in the period that is compared with. */
export function compareAreas(
  snapshot: Snapshot,
  question: Question,
  values: Values,
  paired: PairedPeriods | null,
): { readonly areas: readonly ComparedArea[]; readonly peersBy: PeersBy | null } {
  const { measure, view, set } = question;
  const needs = measure.needs(view);
  const tallied = tallyAreas(snapshot, question, needs);
  const company: Company = {
    question,
    values,
    rows: tallied.rows,
    names: boroughNames(snapshot),
    wholes: wholesOf(snapshot, question, needs, tallied),
    together: (some) => sumOf(some, needs, some[0]?.months ?? 0),
  };
  const looksForPeers = measure.scale !== "count" && view.compare !== "london";
  const likeness = looksForPeers ? likenessFor(snapshot, set, measure) : null;
  const count = set.set.level === "borough" ? BOROUGH_PEERS : SMALL_AREA_PEERS;
  const areas = view.areas.map((code) => {
    const i = values.areas.indexOf(code);
    const { peers } = likeness ? peersFor(company, i, likeness, count) : { peers: [] };
    return {
      code,
      name: values.name[i] ?? code,
      borough: values.borough[i] ?? "",
      figure: figureOf(sideOf(values, i)),
      checks: otherLimits(measure, view, sideOf(values, i)),
      beside: [
        ...besideWholes(company, i),
        ...besidePeers(company, i, peers),
        ...besidePeriod(question, i, paired),
      ],
      peers: peers.map(({ index, distance }) => ({
        code: values.areas[index] ?? "",
        name: values.name[index] ?? "",
        distance,
      })),
    };
  });
  return { areas, peersBy: likeness && peersBy(likeness, count) };
}

/** What the areas of one question may be set beside. */
interface Company {
  readonly question: Question;
  readonly values: Values;
  readonly rows: readonly AreaTallies[];
  /** Of boroughs, by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly wholes: Wholes;
  together(rows: readonly AreaTallies[]): AreaTallies;
}

function peersBy({ variables, leftOut }: Likeness, count: number): PeersBy {
  return { count, variables: variables.map(({ id, label }) => ({ id, label })), leftOut };
}

/** Areas that were counted over other months could not be taken together with the rest. */
function peersFor(
  { values, rows }: Company,
  index: number,
  { variables }: Likeness,
  count: number,
): PeerSet {
  if (rows[index]?.borough === CITY_OF_LONDON) return { peers: [], variables: [] };
  const candidate = (i: number) =>
    rows[i]?.borough !== CITY_OF_LONDON && rows[i]?.months === rows[index]?.months;
  return peersOf(index, values.areas, candidate, variables, count);
}

/** Counts of areas of different size say nothing side by side. */
function besideWholes(company: Company, i: number): Beside[] {
  const { question, rows, wholes } = company;
  const row = rows[i];
  if (!row || question.measure.scale === "count") return [];
  const london = besideOne(company, i, "london", "London", wholes.london, wholes.restOfLondon(row));
  const borough = wholes.boroughOf(row);
  const rest = wholes.restOfBorough(row);
  const isBorough = question.set.set.level === "borough";
  if (isBorough || question.view.compare === "london" || !borough || !rest) return [london];
  const name = company.names.get(row.borough) ?? row.borough;
  return [besideOne(company, i, "borough", name, borough, rest), london];
}

function besidePeers(company: Company, i: number, peers: PeerSet["peers"]): Beside[] {
  const rows = peers.flatMap(({ index }) => company.rows[index] ?? []);
  if (rows.length === 0) return [];
  const together = company.together(rows);
  return [besideOne(company, i, "peers", `${rows.length} peers together`, together, together)];
}

function besideOne(
  { question, values }: Company,
  i: number,
  kind: Beside["with"],
  name: string,
  whole: AreaTallies,
  rest: AreaTallies,
): Beside {
  const { measure, view, disclosure } = question;
  const [figure, against] = [whole, rest].map((row): Side | null => {
    const [estimate] = measure.estimate([row], view);
    return estimate ? { estimate, months: row.months } : null;
  });
  if (!figure || !against) throw new Error(`${measure.id} gave no estimate for ${name}`);
  return {
    with: kind,
    name,
    figure: figureOf(figure),
    // A rounded rest beside a rounded whole would tell what was withheld of the area.
    against: disclosure === "open" ? figureOf(against) : null,
    difference: differenceOf(measure, values.borough[i] ?? "", sideOf(values, i), against),
  };
}

/** The City is kept out of rankings, but may well be set beside itself. */
function besidePeriod({ measure }: Question, i: number, paired: PairedPeriods | null): Beside[] {
  const [now, before] = [paired?.now[i], paired?.before[i]];
  const period = paired?.question.compared?.period;
  if (!now || !before || !period) return [];
  return [
    {
      with: "period",
      name: wordPeriod(period),
      figure: figureOf(before),
      against: figureOf(before),
      own: figureOf(now),
      difference: compareEstimates(measure, now, before),
    },
  ];
}
