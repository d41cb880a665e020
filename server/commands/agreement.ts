import { existsSync } from "node:fs";
import { parseView } from "../../geo/view/parse-view.ts";
import { compareCounts } from "../agreement/compare-counts.ts";
import { type Comparison, judge, type TablesApart } from "../agreement/judge.ts";
import { type PublishedMonth, readPublished } from "../agreement/published-counts.ts";
import type { Atlas } from "../atlas/atlas.ts";
import { createAtlas } from "../atlas/create-atlas.ts";
import { openSnapshot } from "../atlas/snapshot.ts";
import { readCurrentId } from "../ingest/store.ts";
import { agreementText, type JudgedComparison } from "./agreement-text.ts";
import { type Command, WrongCall } from "./command.ts";
import { EXIT, NoSnapshot } from "./exit-code.ts";
import { type MetRows, readMetRows } from "./met-rows.ts";

/** Ends with `EXIT.disagrees` when a month is out of tolerance and nothing known explains it. */
export const agreementCommand: Command = {
  name: "agreement",
  usage: "PATH...",
  summary: "compare the current snapshot with the Met's published counts",
  options: {},
  async run({ paths, storeFolder, json }) {
    if (paths.length === 0) throw new WrongCall("agreement expects the published tables.");
    const store = { folder: storeFolder };
    const id = await readCurrentId(store);
    if (id === null) throw new NoSnapshot(`expected a snapshot in ${storeFolder}, found none.`);
    const published = await publishedIn(paths);
    const atlas = createAtlas(await openSnapshot(store, id));
    const metRows = await readMetRows(store, id);
    const compared = (
      await Promise.all(published.map((month) => compare(atlas, month, metRows)))
    ).filter((one) => one !== null);
    const tables = tablesApart(published);
    const judged = compared.map((one) => ({ ...one, verdict: judge(one, compared, tables) }));
    const apart = tables.filter(({ crime, month }) =>
      compared.some((one) => one.crime === crime && one.month === month),
    );
    process.stdout.write(
      json
        ? `${JSON.stringify({ comparisons: judged, tables: apart })}\n`
        : agreementText(judged, apart),
    );
    return judged.some(({ verdict: { kind } }) => kind === "unexplained")
      ? EXIT.disagrees
      : EXIT.done;
  },
};

/** The months of the tables named; throws where a path is not there, or none of the files is such a table. */
async function publishedIn(paths: readonly string[]): Promise<PublishedMonth[]> {
  const absent = paths.find((path) => !existsSync(path));
  const published = absent === undefined ? await readPublished(paths) : [];
  if (published.length > 0) return published;
  const arrived =
    absent === undefined ? "no such table among the files there" : "nothing of that name";
  throw new WrongCall(
    `agreement expected the Met's published counts (tables of offences by borough or ward) in ${absent ?? paths.join(", ")}, found ${arrived}. Name a file or folder: trust-atlas agreement PATH...; npm run agreement looks in data/police/published of the folder that TRUST_ATLAS_SHARED names.`,
  );
}

type Compared = Omit<JudgedComparison, "verdict">;

async function compare(
  atlas: Atlas,
  { crime, table, level, month, counts, elsewhere }: PublishedMonth,
  metRows: ReadonlyMap<string, MetRows>,
): Promise<Compared | null> {
  const ours = await countsOf(atlas, { crime, level, month });
  const met = metRows.get(`${crime} ${month}`);
  const agreement = ours && met && compareCounts(ours, counts, met.rows);
  if (!agreement) return null;
  const { withoutPlace } = met;
  return { crime, table, level, month, agreement, withoutPlace, elsewhere };
}

/** The atlas's counts by area of the month; null where the snapshot does not hold it for every Met borough. */
async function countsOf(
  atlas: Atlas,
  { crime, level, month }: Pick<Comparison, "crime" | "level" | "month">,
): Promise<Map<string, number> | null> {
  const view = parseView(Object.entries({ measure: "crime-count", crime, level, period: month }));
  const answer = view.ok ? await atlas.values(view.value) : view;
  if (!answer.ok || answer.value.london.value === null) return null;
  const { areas, count } = answer.value;
  return new Map(areas.flatMap((code, i) => (count[i] == null ? [] : [[code, count[i]]])));
}

/** Where both tables hold a month, the ward table's boroughs beside the borough table's. */
function tablesApart(published: readonly PublishedMonth[]): TablesApart[] {
  const boroughs = published.filter(({ level }) => level === "borough");
  return boroughs
    .filter(({ table }) => table === "borough")
    .flatMap(({ crime, month, counts }) => {
      const wards = boroughs.find(
        (one) => one.table === "ward" && one.crime === crime && one.month === month,
      );
      const agreement = wards && compareCounts(wards.counts, counts);
      return agreement ? [{ crime, month, agreement }] : [];
    });
}
