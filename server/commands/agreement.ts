import { parseView } from "../../geo/view/parse-view.ts";
import { compareCounts } from "../agreement/compare-counts.ts";
import { type PublishedMonth, readPublished } from "../agreement/published-counts.ts";
import { outOfTolerance } from "../agreement/tolerance.ts";
import type { Atlas } from "../atlas/atlas.ts";
import { createAtlas } from "../atlas/create-atlas.ts";
import { openSnapshot } from "../atlas/snapshot.ts";
import { readCurrentId } from "../ingest/store.ts";
import { type Command, WrongCall } from "./command.ts";
import { EXIT, NoSnapshot } from "./exit-code.ts";

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
    const published = await readPublished(paths);
    const atlas = createAtlas(await openSnapshot(store, id));
    const lines = (await Promise.all(published.map((month) => lineFor(atlas, month)))).filter(
      (line) => line !== null,
    );
    const none = "no month that both the snapshot and the tables hold for every borough";
    const text = lines.length === 0 ? none : [HEAD, ...lines.map((line) => line.text)].join("\n");
    process.stdout.write(`${json ? JSON.stringify(lines.map(({ data }) => data)) : text}\n`);
    return EXIT.done;
  },
};

const HEAD =
  "crime     level    month    areas   ours  theirs  total    apart   equal  correlation";

async function lineFor(atlas: Atlas, published: PublishedMonth) {
  const { crime, level, month } = published;
  const ours = await countsOf(atlas, published);
  const agreement = ours && compareCounts(ours.counts, published.counts, ours.nowhere);
  if (!agreement) return null;
  const { areas, ours: own, theirs, difference, apart, equal, correlation } = agreement;
  const faults = outOfTolerance(crime, level, month, agreement);
  const text = [
    crime.padEnd(9),
    level.padEnd(8),
    month,
    String(areas).padStart(6),
    String(own).padStart(6),
    String(theirs).padStart(7),
    percent(difference).padStart(8),
    percent(apart).padStart(8),
    percent(equal).padStart(7),
    (correlation?.toFixed(3) ?? "-").padStart(8),
    faults.join(", "),
  ].join(" ");
  return { text: text.trimEnd(), data: { crime, level, month, ...agreement, faults } };
}

/** Our counts by area of the month, and the events without coordinates; null where the snapshot does not hold it for every Met borough. */
async function countsOf(
  atlas: Atlas,
  { crime, level, month }: PublishedMonth,
): Promise<{ counts: Map<string, number>; nowhere: number } | null> {
  const query = { measure: "crime-count", crime, level, period: month };
  const view = parseView(Object.entries(query));
  const answer = view.ok ? await atlas.values(view.value) : view;
  if (!answer.ok || answer.value.london.value === null) return null;
  const { areas, count, unplaced } = answer.value;
  return {
    counts: new Map(areas.flatMap((code, i) => (count[i] == null ? [] : [[code, count[i]]]))),
    nowhere: unplaced.byReason["no-coordinates"] ?? 0,
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
