import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { monthsOf, type Period } from "../../geo/domain/period.ts";
import { listArchive } from "../sources/zip-archive.ts";
import { writeZip } from "../sources/zip-writer.test-support.ts";
import { fetchDownload } from "./fetch-download.ts";
import { fetchingInto, policeArchives } from "./fetching.test-support.ts";
import { serveFile, startPublisher } from "./publisher.test-support.ts";
import type { MonthsAsked } from "./take-download.ts";

/** An archive of some months of three forces, without what `lacks` names. */
function archive(period: Period, lacks: RegExp = /^$/, kinds = ["street"]): Buffer {
  const names = monthsOf(period).flatMap((month) =>
    ["avon", "btp", "metropolitan"].flatMap((force) =>
      kinds.map((kind) => `${month}/${month}-${force}-${kind}.csv`),
    ),
  );
  const files = names.filter((name) => !lacks.test(name));
  return writeZip(files.map((name) => ({ name, data: `Month\n${name}\n` })));
}

/** Publishes archives by month, and the newest month where the API says it. */
async function publish(
  archives: Readonly<Record<string, Buffer>>,
  newest = '{"date":"2023-06-01"}',
) {
  const publisher = await startPublisher((request, response) => {
    const month = /(\d{4}-\d{2})\.zip$/.exec(request.url ?? "")?.[1] ?? "";
    const body = archives[month];
    if (request.url === "/newest") response.end(newest);
    else if (body) serveFile(request, response, { body, etag: `"${month}"` });
    else response.writeHead(404).end("<!doctype html>Not found");
  });
  const fetching = await fetchingInto();
  const ask = (asked: Partial<MonthsAsked>) =>
    fetchDownload(fetching, policeArchives(publisher.address), {
      from: null,
      to: null,
      forces: null,
      ...asked,
    });
  /** The archives asked for, each once, in order. */
  const months = () => [
    ...new Set(publisher.asked.flatMap((text) => /\d{4}-\d{2}(?=\.zip)/.exec(text)?.[0] ?? [])),
  ];
  return { ...publisher, ask, months, folder: fetching.folder };
}

const namesIn = async (path = "") =>
  (await listArchive(path, path)).map(({ name }) => name.slice(8));

const YEARS = archive({ from: "2020-07", to: "2023-06" });

describe("months and forces", () => {
  test("one archive gives all the months that it holds, and nothing else", async () => {
    const { ask, months } = await publish({ "2023-06": YEARS });
    const had = await ask({ from: "2023-05", to: "2023-06" });
    expect(had).toMatchObject({ missing: [], notes: [] });
    expect(had.files.map(({ name }) => name)).toEqual([
      "police-2023-05-to-2023-06-btp+metropolitan.zip",
    ]);
    expect(await namesIn(had.files[0]?.path)).toEqual([
      "2023-05-btp-street.csv",
      "2023-05-metropolitan-street.csv",
      "2023-06-btp-street.csv",
      "2023-06-metropolitan-street.csv",
    ]);
    expect(months()).toEqual(["2023-06"]);
  });

  test("an older archive is asked only for months that the newer one no longer holds", async () => {
    const older = archive({ from: "2017-07", to: "2020-06" });
    const { ask, months } = await publish({ "2023-06": YEARS, "2020-06": older });
    const had = await ask({ from: "2020-05", to: "2023-06", forces: ["btp"] });
    expect(had.missing).toEqual([]);
    expect(had.files.map(({ name }) => name)).toEqual([
      "police-2020-07-to-2023-06-btp.zip",
      "police-2020-05-to-2020-06-btp.zip",
    ]);
    expect(months()).toEqual(["2023-06", "2020-06"]);
  });

  test("a month that is not published is told, and the others come", async () => {
    const { ask, address } = await publish({ "2023-06": YEARS });
    const had = await ask({ from: "2023-06", to: "2023-08" });
    expect(had.missing).toEqual([
      {
        id: "police",
        what: "2023-08",
        reason: `not published: ${address}/archive/2023-08.zip answers 404`,
      },
      {
        id: "police",
        what: "2023-07",
        reason: `not published: ${address}/archive/2023-07.zip answers 404`,
      },
    ]);
    expect(had.files.map(({ name }) => name)).toEqual(["police-2023-06-btp+metropolitan.zip"]);
  });

  test("a month whose own archive is not published comes from the next one that holds it, and a note says so", async () => {
    const { ask, months, address } = await publish({ "2023-06": YEARS });
    const had = await ask({ from: "2023-02", to: "2023-03" });
    expect(had.missing).toEqual([]);
    expect(had.files.map(({ name }) => name)).toEqual([
      "police-2023-02-to-2023-03-btp+metropolitan.zip",
    ]);
    expect(await namesIn(had.files[0]?.path)).toContain("2023-02-btp-street.csv");
    expect(had.notes).toEqual([
      `police 2023-02..2023-03: from the archive of 2023-06 (${address}/archive/2023-06.zip), since there is none of 2023-03`,
    ]);
    expect(months()).toEqual(["2023-03", "2023-04", "2023-05", "2023-06"]);
  });

  test("later archives are asked 35 months on, none twice and none beyond the newest month", async () => {
    const far = { "2023-06": YEARS, "2023-07": YEARS };
    const { ask, months, address } = await publish(far, '{"date":"2023-07-01"}');
    const had = await ask({ from: "2020-06", to: "2020-07" });
    expect(had.notes).toMatchObject([
      expect.stringContaining("2020-07: from the archive of 2023-06"),
    ]);
    expect(had.missing).toEqual([
      {
        id: "police",
        what: "2020-06",
        reason: `not published: ${address}/archive/2020-06.zip answers 404, and no archive after it up to that of 2023-05 holds the month`,
      },
    ]);
    // 2020-07 and 35 after it, then 2020-06: all after that had been asked.
    expect(months()).toHaveLength(37);
    expect(months().at(-1)).toBe("2020-06");
    const newest = await publish(far, '{"date":"2023-05-01"}');
    expect((await newest.ask({ from: "2023-04", to: "2023-04" })).files).toEqual([]);
    expect(newest.months()).toEqual(["2023-04", "2023-05"]);
  });

  test("a publisher that does not say its newest month is not asked for later archives", async () => {
    const { ask, months } = await publish({ "2023-06": YEARS }, "?");
    const { missing } = await ask({ from: "2023-05", to: "2023-05" });
    expect(missing).toMatchObject([
      {
        reason: expect.stringMatching(
          /answers 404; which later archives there may be is not known$/,
        ),
      },
    ]);
    expect(months()).toEqual(["2023-05"]);
  });

  test("a force that the archive lacks is missing if it was named, and else a note", async () => {
    const { ask } = await publish({
      "2023-06": archive({ from: "2023-03", to: "2023-06" }, /2023-0[35]-btp/),
    });
    const what = { from: "2023-03", to: "2023-06" };
    const reason = "the publisher's archive has no files of this force for these months";
    expect(await ask(what)).toMatchObject({
      missing: [],
      notes: [`police btp 2023-03, 2023-05: ${reason}`],
    });
    expect(await ask({ ...what, forces: ["btp"] })).toMatchObject({
      missing: [{ id: "police", what: "btp 2023-03, 2023-05", reason }],
      notes: [],
    });
  });

  test("a month without the Met, or without one kind of it, is missing though nobody named it", async () => {
    const { ask } = await publish({
      "2023-06": archive(
        { from: "2023-04", to: "2023-06" },
        /2023-05-metropolitan|2023-06-(metropolitan|btp)-stop/,
        ["street", "stop-and-search"],
      ),
    });
    const reason = "the publisher's archive has no stop-and-search files of this force";
    expect(await ask({ from: "2023-05", to: "2023-06" })).toMatchObject({
      missing: [
        { id: "police", what: "metropolitan 2023-05" },
        {
          id: "police",
          what: "metropolitan stop-and-search 2023-06",
          reason: `${reason} for these months`,
        },
      ],
      notes: [`police btp stop-and-search 2023-06: ${reason} for these months`],
    });
  });

  test("a force that there is not is told with those that there are, and leaves no file", async () => {
    const { ask, folder } = await publish({ "2023-06": YEARS });
    const had = await ask({ from: "2023-06", to: "2023-06", forces: ["metropolis"] });
    expect(had).toMatchObject({
      files: [],
      missing: [
        {
          what: "metropolis 2023-06",
          reason: expect.stringContaining("it has avon, btp, metropolitan"),
        },
      ],
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("every force comes when all are asked for", async () => {
    const { ask } = await publish({ "2023-06": YEARS });
    const { files } = await ask({ from: "2023-06", to: "2023-06", forces: [] });
    expect(files[0]?.name).toBe("police-2023-06-all-forces.zip");
    expect(await namesIn(files[0]?.path)).toHaveLength(3);
  });

  test("an archive that lacks the month it is named by does not pass for it", async () => {
    const { ask } = await publish({ "2023-06": archive({ from: "2023-05", to: "2023-05" }) });
    const had = await ask({ from: "2023-05", to: "2023-06" });
    expect(had.missing).toMatchObject([
      { what: "2023-06", reason: expect.stringContaining("does not hold") },
    ]);
    expect(had.files).toHaveLength(1);
  });
});

describe("the newest month", () => {
  test("is the publisher's, and a year up to it is fetched, when nobody says otherwise", async () => {
    const { ask } = await publish({ "2023-06": YEARS });
    const { files } = await ask({});
    expect(files[0]?.name).toBe("police-2022-07-to-2023-06-btp+metropolitan.zip");
  });

  test("is asked for by --to when the publisher's answer makes no sense", async () => {
    const { ask } = await publish({}, "<html>");
    expect((await ask({})).missing).toMatchObject([
      { reason: expect.stringContaining("say it yourself with --to") },
    ]);
  });

  test("comes before the first month asked for: nothing is published yet", async () => {
    const { ask } = await publish({});
    expect((await ask({ from: "2023-07" })).missing).toMatchObject([
      { reason: "nothing is published from 2023-07 on; the newest month is 2023-06" },
    ]);
  });
});

test("a server that cannot be reached is not asked for each month again", async () => {
  const { address, asked } = await startPublisher((_request, response) => {
    response.writeHead(503).end();
  });
  const period = { from: "2023-01", to: "2023-06", forces: null };
  const had = await fetchDownload(await fetchingInto(), policeArchives(address), period);
  expect(had.missing).toMatchObject([{ what: "2023-01..2023-06" }]);
  expect(asked).toHaveLength(5);
});

test("an address that nobody has confirmed is said, not guessed", async () => {
  const download = {
    ...policeArchives(""),
    address: null,
    ingestAs: "ward@2022=",
    where: "a portal",
  };
  const had = await fetchDownload(await fetchingInto(), download, {
    from: null,
    to: null,
    forces: null,
  });
  expect(had.missing).toMatchObject([
    {
      reason:
        "address to be confirmed; get it by hand (street crime; a portal), then: trust-atlas ingest ward@2022=PATH",
    },
  ]);
});
