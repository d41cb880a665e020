import type { Feature, Polygon } from "geojson";
import { createLocator } from "../../geo/boundary/locator.ts";
import { isEventKind } from "../../geo/domain/event.ts";
import { type BandRun, bandLimits, bandRuns } from "../../geo/hotspot/density-bands.ts";
import {
  densitySurface,
  type PlaneGrid,
  type WeightedPoint,
} from "../../geo/hotspot/kernel-density.ts";
import { scottBandwidth } from "../../geo/hotspot/scott-bandwidth.ts";
import type { Fault } from "../../geo/view/fault.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { MEASURES } from "../../geo/view/measure-registry.ts";
import type { Density } from "../../geo/wire/density.ts";
import { fromNationalGrid, toNationalGrid } from "../sources/british-national-grid.ts";
import { countedMonths } from "./compared-months.ts";
import { countPlaces } from "./count-places.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot, SnapshotSet } from "./snapshot.ts";

/** How far each event is spread: streets vanish, neighbourhoods stay. Points are moved to map points before publication, so less would draw those. */
const BANDWIDTH = 450;

const STEP = 200;

/** Why a question has no density, by name; null when it has one. */
export function densityFault({ measure, disclosure }: Question): Fault | null {
  const code = "value-not-allowed";
  const allowed = MEASURES.filter(
    ({ scale, kind }) => isEventKind(kind) && (scale === "count" || scale === "score"),
  );
  if (!allowed.some(({ id }) => id === measure.id)) {
    const detail = `${measure.id} is no number of events that could be drawn as a density.`;
    return { code, field: "measure", detail, allowed: allowed.map(({ id }) => id) };
  }
  if (disclosure === "open") return null;
  const detail = "Where counts are rounded no density is drawn, as it is made of single points.";
  return { code, field: "measure", detail, allowed: [] };
}

/** How densely a question's events lie over London, in bands; empty where nothing is held. Whatever the View's level, the same. */
export function answerDensity(snapshot: Snapshot, question: Question): Density {
  const { measure, view } = question;
  const boroughs = snapshot.sets.find(({ set }) => set.level === "borough");
  const selection = measure.needs(view).tallies["count"];
  const { kind } = measure;
  const drawn =
    boroughs && selection && isEventKind(kind)
      ? drawBands(snapshot, question, boroughs, () =>
          countPlaces(snapshot, kind, boroughs, selection, countedMonths(question).own),
        )
      : NOTHING_DRAWN;
  const { limits, runs, scott } = drawn;
  return {
    type: "FeatureCollection",
    features: runs.map(featureOf),
    snapshot: snapshot.manifest.id,
    ...(snapshot.about.synthetic ? { synthetic: true } : {}),
    view: formatView(view),
    limits: limits.map((density) => Number((density * 1e6).toPrecision(3))),
    unit: "events per km² and month",
    bandwidth: BANDWIDTH,
    step: STEP,
    scott,
    notes: [
      {
        code: "density",
        text: `A drawing, without a test: each event is spread over ${BANDWIDTH} m by a quartic kernel, and raised at London's edge by what would be spread beyond it. Points are moved to nearby map points before publication: nothing can be said of single streets.${byRule(scott)}`,
      },
    ],
  };
}

interface Drawn extends Pick<Density, "scott"> {
  readonly limits: readonly number[];
  readonly runs: readonly BandRun[];
}

const NOTHING_DRAWN: Drawn = { limits: [], runs: [], scott: null };

/** The rule is for events scattered at random about one centre, which a city's are not: it is told, not used. */
function byRule(scott: Density["scott"]): string {
  if (scott === null) return "";
  return ` The ${BANDWIDTH} m are fixed, so that maps can be set beside each other; Scott's rule would choose ${scott.eastWest} m from east to west and ${scott.northSouth} m from north to south for these events.`;
}

function drawBands(
  { coordinates }: Snapshot,
  question: Question,
  { areas }: SnapshotSet,
  counts: () => Float64Array,
): Drawn {
  const months = countedMonths(question).own;
  const covered = areas.filter(({ code }) => (months.get(code)?.length ?? 0) > 0);
  if (covered.length === 0) return NOTHING_DRAWN;
  const points: WeightedPoint[] = [];
  counts().forEach((weight, place) => {
    if (weight === 0) return;
    const [x, y] = toNationalGrid(coordinates.lon[place] ?? 0, coordinates.lat[place] ?? 0);
    points.push({ x, y, weight });
  });
  const grid = gridAround(covered);
  const locator = createLocator(covered);
  const inside = (x: number, y: number) => locator.locate(...fromNationalGrid(x, y)) !== null;
  const surface = densitySurface(points, BANDWIDTH, grid, inside);
  const limits = bandLimits(surface);
  return { limits, runs: bandRuns(surface, limits, grid), scott: scottReach(points) };
}

/** A quartic kernel reaches √8 times the standard deviation that it has. */
function scottReach(points: readonly WeightedPoint[]): Density["scott"] {
  const sigma = scottBandwidth(points);
  const reach = (own: number) => Math.round(own * Math.sqrt(8));
  return sigma && { eastWest: reach(sigma.x), northSouth: reach(sigma.y) };
}

function gridAround(areas: SnapshotSet["areas"]): PlaneGrid {
  const corners = areas.flatMap(({ bounds: [west, south, east, north] }) => [
    toNationalGrid(west, south),
    toNationalGrid(east, north),
    toNationalGrid(west, north),
    toNationalGrid(east, south),
  ]);
  const eastings = corners.map(([easting]) => easting);
  const northings = corners.map(([, northing]) => northing);
  const snapped = (metres: number) => Math.floor(metres / STEP) * STEP;
  const [x, y] = [snapped(Math.min(...eastings)), snapped(Math.min(...northings))];
  return {
    x,
    y,
    step: STEP,
    columns: Math.ceil((Math.max(...eastings) - x) / STEP) + 1,
    rows: Math.ceil((Math.max(...northings) - y) / STEP) + 1,
  };
}

function featureOf({
  band,
  west,
  south,
  east,
  north,
}: BandRun): Feature<Polygon, { band: number }> {
  const corner = (x: number, y: number) =>
    fromNationalGrid(x, y).map((degrees) => Math.round(degrees * 1e5) / 1e5);
  const start = corner(west, south);
  const ring = [start, corner(east, south), corner(east, north), corner(west, north), start];
  return {
    type: "Feature",
    properties: { band },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}
